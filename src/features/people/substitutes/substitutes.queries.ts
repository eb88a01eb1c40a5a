import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { query, withinReach } from '../../../core/query.ts'
import type { substitutesContract } from './substitutes.contract.ts'

type Substitute = z.output<NonNullable<(typeof substitutesContract)['substitutes']['~orpc']['outputSchema']>>[number]
type Absences = z.output<NonNullable<(typeof substitutesContract)['absences']['~orpc']['outputSchema']>>

/** Substitutes of posts within reach that count today or later, post by post in their order; one statement. */
export const readSubstitutes = (ctx: Context) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const { rows } = await sql<Substitute>`
      select s.id, s.post_id, p.title as post, u.name as unit_name, coalesce(b.name, h.name) as by, b.id is not null as by_post, s.position, s.valid_from, s.valid_to,
        s.valid_from <= ${today}::date as current
      from substitute s
      join post p on p.organisation_id = s.organisation_id and p.id = s.post_id
      join object o on o.organisation_id = s.organisation_id and o.id = s.post_id
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
      left join object b on b.organisation_id = s.organisation_id and b.id = s.by_post_id
      left join object h on h.organisation_id = s.organisation_id and h.id = s.by_person_id
      where ${withinReach(reach, 'o.unitId')} and (s.valid_to is null or s.valid_to >= ${today}::date)
      order by u.name nulls first, p.title, s.post_id, s.position, s.id`.execute(tx)
    return rows
  })

/** Absences of people within reach, the latest first, keyset-paged. */
export const readAbsences = (ctx: Context, { after, limit }: { after?: string | undefined; limit: number }) =>
  query(ctx, 'people.read', async (tx, reach): Promise<Absences> => {
    const today = ctx.clock.today()
    const { rows } = await sql<Absences['rows'][number]>`
      select a.id, a.person_id, o.name as person_name, u.name as unit_name, a.kind, a.valid_from, a.valid_to,
        a.valid_from <= ${today}::date and a.valid_to >= ${today}::date as current
      from absence a
      join object o on o.organisation_id = a.organisation_id and o.id = a.person_id
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
      where ${withinReach(reach, 'o.unitId')}
        and (${after ?? null}::uuid is null or (a.valid_from, a.id) < (select b.valid_from, b.id from absence b where b.id = ${after ?? null}::uuid))
      order by a.valid_from desc, a.id desc limit ${limit + 1}`.execute(tx)
    const shown = rows.slice(0, limit)
    return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
  })
