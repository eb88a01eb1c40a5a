import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Answer } from '../../core/db/db.gen.ts'
import { type Confidentiality, classNames } from '../levels/class-names.queries.ts'
import { stepDown } from '../levels/container-class.sql.ts'
import { carrierOf, type Disposed } from './method.rules.ts'

type Thing = { id: string; kind: string; registerKind: string | null; specific: boolean }
export type Known = Disposed & { level: Confidentiality | null }

/**
 * What things are on a day, as far as it decides how they may go: what data lie on, the class by the register, and whether anything on them bears
 * the individual number, however deep. `residents` says it where somebody knows better. Three statements for any number of things.
 */
export async function knownOf(
  tx: Tx,
  things: readonly { id: string; residents: Answer }[],
  day: string,
): Promise<Map<string, Known>> {
  const ids = things.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Thing>`
    with recursive down(root, id) as (
      select i, i from unnest(${ids}::uuid[]) i
      union select d.root, e.id from down d ${stepDown(day)}),
    specific as (select distinct d.root from down d join asset a on a.id = d.id where a.specific_personal)
    select o.id, o.kind, coalesce(m.kind, t.kind, a.medium::text) as register_kind, s.root is not null as specific
    from object o left join medium m on m.organisation_id = o.organisation_id and m.id = o.id
    left join terminal t on t.organisation_id = o.organisation_id and t.id = o.id
    left join asset a on a.organisation_id = o.organisation_id and a.id = o.id
    left join specific s on s.root = o.id where o.id = any(${ids}::uuid[])`.execute(tx)
  const classes = await classNames(tx, ids, day)
  const said = new Map(things.map(({ id, residents }) => [id, residents]))
  return new Map(
    rows.map(({ id, kind, registerKind, specific }) => {
      const answer = said.get(id) ?? 'unknown'
      const level = classes.get(id) ?? null
      return [
        id,
        {
          carrier: carrierOf(kind, registerKind),
          guideline: level?.guideline ?? null,
          residents: answer === 'unknown' ? specific : answer === 'yes',
          level,
        },
      ]
    }),
  )
}
