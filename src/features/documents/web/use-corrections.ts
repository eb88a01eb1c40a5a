import { type KeyboardEvent, type RefObject, useState } from 'react'
import { caretInSource } from '../edit/places.ts'
import type { Review } from './use-review.ts'

export type OpenDialog = 'retitle' | 'relabel' | 'toFurniture' | null

/** What the buttons and keys of the desk do with the chosen clause. */
export function useCorrections(review: Review, source: string, words: RefObject<HTMLTextAreaElement | null>) {
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const { clause, furniture, parsed, apply } = review
  const id = clause?.id
  const split = () => {
    const box = words.current
    if (!clause || !box) return
    const caret = box.selectionStart
    // Nobody has put the caret anywhere yet: lead the person there first.
    if (document.activeElement !== box && caret === 0) {
      box.focus()
      return
    }
    apply({ kind: 'split', id: clause.id, offset: caretInSource(parsed, source, clause, caret) ?? source.length })
  }
  const actions = {
    promote: () => id !== undefined && apply({ kind: 'promote', id }),
    demote: () => id !== undefined && apply({ kind: 'demote', id }),
    join: () => id !== undefined && apply({ kind: 'join', id }),
    split,
    retitle: () => id !== undefined && setDialog('retitle'),
    relabel: () => id !== undefined && setDialog('relabel'),
    furniture: () =>
      furniture ? apply({ kind: 'toClause', start: furniture.at[0] }) : id !== undefined && setDialog('toFurniture'),
    undo: review.undo,
    redo: review.redo,
  }
  const press = (event: KeyboardEvent) => {
    const act = actionOf(event)
    if (!act) return
    event.preventDefault()
    actions[act]()
  }
  return { actions, press, dialog, closeDialog: () => setDialog(null) }
}

export type Corrections = ReturnType<typeof useCorrections>
type Action = keyof Corrections['actions']

const letters: Partial<Record<string, Action>> = { j: 'join', s: 'split', r: 'retitle', l: 'relabel', f: 'furniture' }

function actionOf(event: KeyboardEvent): Action | null {
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo'
    return key === 'z' ? 'undo' : null
  }
  if (event.altKey) return key === 'arrowleft' ? 'promote' : key === 'arrowright' ? 'demote' : null
  return letters[key] ?? null
}
