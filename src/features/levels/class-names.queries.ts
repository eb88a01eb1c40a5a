import type { Tx } from '../../core/db/database.ts'
import { classesOf, levelsOn } from './container-class.queries.ts'

export type Confidentiality = { id: string; name: string; guideline: string | null; rank: number }

/** The confidentiality that objects have on a day, as the level of the set in force; what is unclassified is left out. Two statements. */
export async function classNames(tx: Tx, ids: readonly string[], day: string): Promise<Map<string, Confidentiality>> {
  if (ids.length === 0) return new Map()
  const levels = new Map(
    (await levelsOn(tx, day))
      .filter(({ axis }) => axis === 'confidentiality')
      .map(({ id, name, guideline, rank }) => [rank, { id, name, guideline, rank }]),
  )
  const found = await classesOf(tx, ids, day)
  return new Map(
    found.flatMap(({ id, confidentiality }) => {
      const level = confidentiality === null ? undefined : levels.get(confidentiality)
      return level ? [[id, level] as const] : []
    }),
  )
}
