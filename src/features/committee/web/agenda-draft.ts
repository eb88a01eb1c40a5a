import type { Item, Proposed } from './committee-api.ts'

type DraftItem = Pick<Item, 'kind' | 'title' | 'source' | 'dutyId'> & { id: string | null; key: string }
export type AgendaDraft = { items: readonly DraftItem[] }

export const draftOf = ({ id, kind, title, source, dutyId }: Item): DraftItem => ({
  id,
  key: id,
  kind,
  title,
  source,
  dutyId,
})

/** The agenda with one matter moved up (-1) or down (1); at an end it stays. */
export function move<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const moved = items[index]
  const other = items[index + by]
  if (moved === undefined || other === undefined) return items
  return items.map((one, at) => (at === index ? other : at === index + by ? moved : one))
}

/** Whether a proposed matter was put on the draft since the server was asked. */
export const taken = (items: AgendaDraft['items'], proposed: Proposed): boolean =>
  items.some(
    ({ source, dutyId, title }) =>
      source === proposed.source && (proposed.dutyId === null ? title === proposed.title : dutyId === proposed.dutyId),
  )
