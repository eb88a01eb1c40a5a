import { fixedRank } from './label-kinds.ts'
import type { LabelCandidate, LabelEnd, LabelKind } from './label-kinds.ts'

/** A clause that is open while the lines are read, linked to the one it stands in. */
export type Open = {
  up: Open | null
  kind: LabelKind | 'document'
  ordinal: number[]
  /** Number the next sibling follows on: the last of 第5条から第7条まで. */
  reached: number
  rank: number
  /** True where the rank is that of a type stated by the markup. */
  stated: boolean
  depth: number
  indent: number
  labelEnd: LabelEnd
  /** See LabelLine.titled. */
  titled: boolean
  /** Kinds and numbers from the inside out: two readings that agree in it go on alike. */
  path: string
}

export type Issue = 'numberSkipped' | 'numberRepeated' | 'numberBackwards' | 'firstMissing'

/** One way to take one line: as label under `parent`, or (candidate null) as text. */
export type Decision = { candidate: LabelCandidate; depth: number; issue: Issue | null }

/** One reading of all lines so far, with its cost. Immutable: readings share their past. */
export type Reading = {
  top: Open | null
  cost: number
  past: Reading | null
  decision: Decision | null
  /** Kind → kind it was first opened under, and the last number it had anywhere. */
  habits: ReadonlyMap<LabelKind, Habit>
}

type Habit = { under: LabelKind | 'root' | 'document'; last: number[] }

export function stackOf(top: Open | null): Open[] {
  const stack: Open[] = []
  for (let open = top; open; open = open.up) stack.push(open)
  return stack
}

/** Cost of `next` after `last` on one level, and what is odd about it. `multi` numbers compare by prefix. */
export function stepCost(kind: LabelKind, last: Open, next: LabelCandidate): { cost: number; issue: Issue | null } {
  const a = last.ordinal
  const b = next.ordinal
  if (kind === 'multi') return multiStep(a, b)
  const mainA = last.reached
  const mainB = b[0] ?? 0
  if (mainB === mainA && b.length > 1) {
    // 第12条 → 第12条の2 → 第12条の3, also 12の2 → 12の2の2
    const before = a.length > 1 ? a.slice(1) : [1]
    const step = (b[1] ?? 0) - (before[0] ?? 0)
    if (a.length === b.length || a.length === 1)
      return step === 1
        ? fits
        : step > 1
          ? { cost: 0.8, issue: 'numberSkipped' }
          : { cost: 2.5, issue: 'numberRepeated' }
    return fits
  }
  const step = mainB - mainA
  if (step === 1) return fits
  if (step > 1) return { cost: 1.5 + Math.min(2.5, 0.2 * step), issue: 'numberSkipped' }
  if (step === 0) return { cost: 2.2, issue: 'numberRepeated' }
  return { cost: mainB === 1 ? 2.6 : 3, issue: mainB === 1 ? 'numberRepeated' : 'numberBackwards' }
}

const fits = { cost: 0, issue: null }

function multiStep(a: number[], b: number[]): { cost: number; issue: Issue | null } {
  if (a.length !== b.length) return { cost: 6, issue: 'numberBackwards' }
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  if (same === a.length) return { cost: 2.2, issue: 'numberRepeated' }
  const step = (b[same] ?? 0) - (a[same] ?? 0)
  const restIsOne = b.slice(same + 1).every((part) => part === 1)
  if (step === 1 && restIsOne) return fits
  if (step > 0) return { cost: 1.2, issue: 'numberSkipped' }
  return { cost: 3, issue: 'numberBackwards' }
}

/** Cost of a sibling set off otherwise than the one before: 「イ 媒体」 after which 「ロ座…」 is a word, no label. */
export function styleCost(last: Open, next: LabelCandidate): number {
  const [a, b] = [last.labelEnd, next.labelEnd]
  if (a === b || a === 'lineEnd' || b === 'lineEnd' || a === 'closed' || b === 'closed') return 0
  if (b === 'none') return next.kind in fixedRank ? 0 : 1.2
  return a === 'none' ? 0.2 : 0.4
}
