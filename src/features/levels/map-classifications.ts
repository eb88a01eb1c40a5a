import { sql } from 'kysely'
import type { Change } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { addDays } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { Axis } from './levels.schema.ts'

export type LevelPair = { from: string; fromName: string; to: string; toName: string }
type Mapping = { axis: Axis; from: string; fromSet: string; toSet: string; pairs: readonly LevelPair[] }

type Affected = {
  id: string
  assetId: string
  name: string
  levelId: string
  unitId: string | null
  validFrom: string | null
  validTo: string | null
}

/**
 * Puts the new level in place of the old one in every interval that reaches the day: what began before is ended on the eve and carried on,
 * what begins later is changed where it stands. A handful of statements whatever the number of assets; one history row for each interval.
 * @returns how many assets were mapped.
 */
export async function mapClassifications(
  tx: Tx,
  ctx: Context,
  { axis, from, fromSet, toSet, pairs }: Mapping,
  record: (change: Change) => void,
): Promise<number> {
  const column = sql.ref(`c.${axis}Id`)
  const [old, next] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)]
  const { rows } = await sql<Affected>`
    select c.id, c.asset_id, ${column} as level_id, o.name, o.unit_id, c.valid_from, c.valid_to
    from classification c join object o on o.organisation_id = c.organisation_id and o.id = c.asset_id
    where ${column} = any(${old}::uuid[]) and (c.valid_to is null or c.valid_to >= ${from}::date)
    order by c.asset_id, c.id for update of c`.execute(tx)
  const begins = (row: Affected): boolean => row.validFrom !== null && row.validFrom >= from
  const now = ctx.clock.now()
  const split = rows.filter((row) => !begins(row))
  if (split.length > 0) {
    const level = (name: Axis) => (name === axis ? sql`m.next` : sql.ref(`c.${name}Id`))
    await sql`
      insert into classification (organisation_id, id, asset_id, confidentiality_id, integrity_id, availability_id, valid_from, valid_to, reason, recorded_at)
      select c.organisation_id, t.made, c.asset_id, ${level('confidentiality')}, ${level('integrity')}, ${level('availability')},
        ${from}::date, c.valid_to, c.reason, ${now}
      from unnest(${split.map(({ id }) => id)}::uuid[], ${split.map(() => newId(now.getTime()))}::uuid[]) as t(was, made)
      join classification c on c.id = t.was
      join unnest(${old}::uuid[], ${next}::uuid[]) as m(old, next) on m.old = ${column}`.execute(tx)
    await sql`
      update classification set valid_to = ${addDays(from, -1)}::date where id = any(${split.map(({ id }) => id)}::uuid[])`.execute(
      tx,
    )
  }
  await sql`
    update classification c set ${sql.ref(`${axis}Id`)} = m.next, recorded_at = ${now}
    from unnest(${old}::uuid[], ${next}::uuid[]) as m(old, next)
    where ${column} = m.old and c.valid_from >= ${from}::date`.execute(tx)
  const pairOf = new Map(pairs.map((pair) => [pair.from, pair]))
  for (const row of rows) {
    const pair = pairOf.get(row.levelId)
    record({
      action: 'classification.map',
      kind: 'asset',
      id: row.assetId,
      unitId: row.unitId,
      before: {
        name: row.name,
        levelSet: fromSet,
        [axis]: pair?.fromName,
        validFrom: row.validFrom,
        validTo: row.validTo,
      },
      after: {
        name: row.name,
        levelSet: toSet,
        [axis]: pair?.toName,
        validFrom: begins(row) ? row.validFrom : from,
        validTo: row.validTo,
      },
    })
  }
  return new Set(rows.map(({ assetId }) => assetId)).size
}
