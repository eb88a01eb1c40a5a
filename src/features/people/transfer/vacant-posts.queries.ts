import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import { query, withinReach } from '../../../core/query.ts'

type Vacant = {
  postId: string
  post: string
  unitName: string | null
  undecidedFrom: string | null
  vacantToday: boolean
  roles: number
}

/** Posts without a holder today and those whose next holder is 未定, those that bear security roles first; one statement. */
export const readVacantPosts = (ctx: Context) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const { rows } = await sql<Vacant>`
      with seen as (
        select p.id as post_id, p.title as post, u.name as unit_name,
          (select min(n.effective_on) from undecided_holder n
            where n.organisation_id = p.organisation_id and n.post_id = p.id and n.filled_by is null) as undecided_from,
          not exists (select from assignment a where a.organisation_id = p.organisation_id and a.post_id = p.id
            and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to >= ${today}::date)) as vacant_today,
          (select count(*)::int from designation d where d.organisation_id = p.organisation_id and d.post_id = p.id
            and d.valid_from <= ${today}::date and (d.valid_to is null or d.valid_to >= ${today}::date)) as roles
        from post p
        join object o on o.organisation_id = p.organisation_id and o.id = p.id
        left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
        where ${withinReach(reach, 'o.unitId')}
          and (o.valid_from is null or o.valid_from <= ${today}::date) and (o.valid_to is null or o.valid_to >= ${today}::date)
      )
      select * from seen where vacant_today or undecided_from is not null order by roles desc, unit_name nulls first, post, post_id`.execute(
      tx,
    )
    return rows
  })
