import { useCallback, useState } from 'react'
import { startDraft, type Draft, type Matching } from './matching-draft.ts'

const keyOf = (revisionId: string): string => `draft:matching:${revisionId}`

const kept = (revisionId: string): Draft | null => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(revisionId)) ?? 'null')
  } catch {
    return null
  }
}

/** The choices of a matching as they are made; they outlive a reload, in this tab only, until confirmed. */
export const useKeptDraft = (matching: Matching) => {
  const { id } = matching.revision
  const [start] = useState(() => kept(id))
  const [draft, setDraft] = useState<Draft>(() => start ?? startDraft(matching))
  const [dirty, setDirty] = useState(start !== null || !matching.decided)
  const change = useCallback(
    (step: (before: Draft) => Draft) => {
      setDirty(true)
      setDraft((before) => {
        const after = step(before)
        sessionStorage.setItem(keyOf(id), JSON.stringify(after))
        return after
      })
    },
    [id],
  )
  const settle = useCallback(() => {
    setDirty(false)
    sessionStorage.removeItem(keyOf(id))
  }, [id])
  return { draft, dirty, change, look: setDraft, settle }
}
