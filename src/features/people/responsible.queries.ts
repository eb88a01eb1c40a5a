import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { loadDoubleRoles, marksOf } from '../dual-roles/dual-marks.queries.ts'
import type { SecurityRole } from './people.schema.ts'

type Holder = { personId: string; name: string }
type HeldPost = {
  id: string
  title: string
  unitId: string | null
  unitName: string | null
  superiorId: string | null
  validFrom: Day | null
  validTo: Day | null
  holders: Holder[]
}
type Designated = {
  securityRole: SecurityRole
  postId: string
  post: string
  unitName: string | null
  holders: Holder[]
  validFrom: Day
  validTo: Day | null
}

/** Every post with those who hold it on the day, the one longest there first; one statement. Nowhere else is it asked who holds a post. */
export async function loadHolders(tx: Tx, day: Day, reach: 'all' | ReadonlySet<string>): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select p.id, p.title, o.unit_id, u.name as unit_name, p.superior_id, o.valid_from, o.valid_to,
      coalesce((select json_agg(json_build_object('personId', a.person_id, 'name', h.name) order by a.valid_from, a.id)
        from assignment a join object h on h.organisation_id = a.organisation_id and h.id = a.person_id
        where a.organisation_id = p.organisation_id and a.post_id = p.id
          and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to >= ${day}::date)), '[]') as holders
    from post p
    join object o on o.organisation_id = p.organisation_id and o.id = p.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where ${withinReach(reach, 'o.unitId')}
    order by u.name nulls first, p.title, p.id`.execute(tx)
  return rows
}

/** Security role, post and holders on the day: the one answer to who was responsible; two statements. */
export async function loadDesignated(
  tx: Tx,
  day: Day,
  reach: 'all' | ReadonlySet<string>,
): Promise<{ posts: HeldPost[]; designated: Designated[] }> {
  const posts = await loadHolders(tx, day, reach)
  const byId = new Map(posts.map((post) => [post.id, post]))
  const { rows } = await sql<{ securityRole: SecurityRole; postId: string; validFrom: Day; validTo: Day | null }>`
    select security_role, post_id, valid_from, valid_to from designation
    where valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date) order by valid_from, id`.execute(
    tx,
  )
  const designated = rows.flatMap((row) => {
    const post = byId.get(row.postId)
    return post ? [{ ...row, post: post.title, unitName: post.unitName, holders: post.holders }] : []
  })
  return { posts, designated }
}

/** Who was responsible on a day (today where none is given), within the asker's reach. */
export const responsibleOn = (
  ctx: Context,
  { day, role }: { day?: Day | undefined; role?: SecurityRole | undefined },
) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const on = day ?? ctx.clock.today()
    const { designated } = await loadDesignated(tx, on, reach)
    const dualRoles = marksOf(await loadDoubleRoles(tx, on), (unitId) => inUnitScope(reach, unitId))
    const rows = designated.filter(({ securityRole }) => role === undefined || securityRole === role)
    return { day: on, rows, dualRoles }
  })
