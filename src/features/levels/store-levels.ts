import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { Axis, LevelInput } from './levels.schema.ts'

export type NewSet = {
  organisationId: string
  axis: Axis
  name: string
  validFrom: string | null
  recordedAt: Date
  /** From the gravest to the lightest. */
  levels: readonly LevelInput[]
}

/** Writes a set with its levels and handling rules. @returns its id and the ids of the levels by their codes. */
export async function storeLevels(tx: Tx, set: NewSet): Promise<{ id: string; levelIds: Map<string, string> }> {
  const { organisationId, levels } = set
  const time = set.recordedAt.getTime()
  const id = newId(time)
  await tx
    .insertInto('levelSet')
    .values({
      organisationId,
      id,
      axis: set.axis,
      name: set.name,
      validFrom: set.validFrom,
      recordedAt: set.recordedAt,
    })
    .execute()
  const levelIds = new Map(levels.map(({ code }) => [code, newId(time)]))
  const idOf = (code: string): string => levelIds.get(code) ?? id
  await tx
    .insertInto('level')
    .values(
      levels.map(({ code, name, description, guideline }, index) => ({
        organisationId,
        id: idOf(code),
        setId: id,
        code,
        name,
        description,
        guideline,
        rank: levels.length - index,
      })),
    )
    .execute()
  const rules = levels.flatMap(({ code, rules }) =>
    rules.filter(({ text }) => text !== '').map((rule) => ({ organisationId, levelId: idOf(code), ...rule })),
  )
  if (rules.length > 0) await tx.insertInto('handlingRule').values(rules).execute()
  return { id, levelIds }
}
