/** Corrections that can be taken back and made again. Immutable. */
export type UndoStack<T> = { past: readonly T[]; present: T; future: readonly T[] }

/** Each step holds a whole reading, so the oldest are let go. */
const MOST_STEPS = 100

export const startUndo = <T>(present: T): UndoStack<T> => ({ past: [], present, future: [] })

export const did = <T>(stack: UndoStack<T>, present: T): UndoStack<T> => ({
  past: [...stack.past, stack.present].slice(-MOST_STEPS),
  present,
  future: [],
})

/** The state before; the stack itself where there is none. */
export function undo<T>(stack: UndoStack<T>): UndoStack<T> {
  const previous = stack.past.at(-1)
  return previous === undefined
    ? stack
    : { past: stack.past.slice(0, -1), present: previous, future: [stack.present, ...stack.future] }
}

/** The state that was taken back; the stack itself where there is none. */
export function redo<T>(stack: UndoStack<T>): UndoStack<T> {
  const [next, ...future] = stack.future
  return next === undefined ? stack : { past: [...stack.past, stack.present], present: next, future }
}
