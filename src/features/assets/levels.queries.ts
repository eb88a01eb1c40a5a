import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { LevelAxis } from '../../core/db/db.gen.ts'

export type LevelChoice = { id: string; axis: LevelAxis; code: string; name: string; rank: number }

/** The levels of the sets in force today, gravest first. */
export async function readLevels(tx: Tx, ctx: Context): Promise<LevelChoice[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<LevelChoice>`
    select l.id, s.axis, l.code, l.name, l.rank from level l
    join level_set s on s.organisation_id = l.organisation_id and s.id = l.set_id
    where (s.valid_from is null or s.valid_from <= ${today}::date) and (s.valid_to is null or s.valid_to >= ${today}::date)
    order by s.axis, l.rank desc`.execute(tx)
  return rows
}
