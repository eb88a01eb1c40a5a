import type { Signal } from './signals.types.ts'

/** A file that is to prove more than five duties is flagged for a second look (R5). */
const dutiesPerFile = 5

export interface SignalUse {
  /** Distinct signals; one that serves several duties counts once. */
  readonly signals: number
  readonly overused: readonly { readonly fileId: string; readonly duties: number }[]
}

/** R5, over rows signal × duty × object. */
export function signalUse(rows: readonly Signal[]): SignalUse {
  const ids = new Set<string>()
  const files = new Map<string, Set<string>>()
  for (const row of rows) {
    ids.add(row.id)
    if (row.kind !== 'evidence' || row.fileId === null) continue
    const duties = files.get(row.fileId) ?? new Set()
    files.set(row.fileId, duties.add(row.dutyId))
  }
  const overused = [...files]
    .filter(([, duties]) => duties.size > dutiesPerFile)
    .map(([fileId, duties]) => ({ fileId, duties: duties.size }))
  return { signals: ids.size, overused: overused.sort((a, b) => (a.fileId < b.fileId ? -1 : 1)) }
}
