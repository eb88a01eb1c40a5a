import { useCallback, useMemo, useState } from 'react'
import type { Clause, Furniture, ParsedDocument } from '../documents.types.ts'
import { applyEdit } from '../edit/apply-edit.ts'
import type { EditOp, EditProblem } from '../edit/edit-op.ts'
import { did, redo, startUndo, undo } from '../edit/undo-stack.ts'

export type FlatClause = { clause: Clause; depth: number; parentId: string | null }

/** What is chosen: a clause by its id, or a piece of furniture by where it begins. */
export type Chosen = { clause: string } | { furniture: number } | null

const flatten = (nodes: readonly Clause[], depth = 0, parentId: string | null = null): FlatClause[] =>
  nodes.flatMap((clause) => [{ clause, depth, parentId }, ...flatten(clause.children, depth + 1, clause.id)])

type State = { parsed: ParsedDocument; chosen: Chosen }

/** The reading under correction: what is chosen, corrections with undo, and why the last one was refused. */
export function useReview(first: ParsedDocument, source: string) {
  // The choice is part of a step: an id names another clause after a correction than before it.
  const [stack, setStack] = useState(() =>
    startUndo<State>({ parsed: first, chosen: first.nodes[0] ? { clause: first.nodes[0].id } : null }),
  )
  const [problem, setProblem] = useState<EditProblem | null>(null)
  const { parsed, chosen } = stack.present
  const flat = useMemo(() => flatten(parsed.nodes), [parsed])
  const clause =
    chosen && 'clause' in chosen ? (flat.find((row) => row.clause.id === chosen.clause)?.clause ?? null) : null
  const furniture: Furniture | null =
    chosen && 'furniture' in chosen
      ? (parsed.furniture.find((piece) => piece.at[0] === chosen.furniture) ?? null)
      : null

  const choose = useCallback((next: Chosen) => {
    setStack((before) => ({ ...before, present: { ...before.present, chosen: next } }))
    setProblem(null)
  }, [])
  const apply = (op: EditOp): EditProblem | null => {
    const result = applyEdit(parsed, source, op)
    if (!result.ok) {
      setProblem(result.problem)
      return result.problem
    }
    setStack(did(stack, { parsed: result.parsed, chosen: result.focus === null ? null : { clause: result.focus } }))
    setProblem(null)
    return null
  }
  const step = (go: typeof undo<State>) => () => {
    setStack(go)
    setProblem(null)
  }
  return {
    parsed,
    flat,
    clause,
    furniture,
    problem,
    choose,
    apply,
    dismiss: () => setProblem(null),
    undo: step(undo),
    redo: step(redo),
    canUndo: stack.past.length > 0,
    canRedo: stack.future.length > 0,
  }
}

export type Review = ReturnType<typeof useReview>
