import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { loadDoubleRoles, marksOf } from '../dual-roles/dual-marks.queries.ts'
import { ownPost } from './own.ts'
import { loadDesignated, rolesOfPosts } from './responsible.queries.ts'

type Unit = { id: string; name: string; parentId: string | null; memberBody: boolean }
type Span = { validFrom: Day | null; validTo: Day | null }

const holds = ({ validFrom, validTo }: Span, day: Day): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day)

/** The organisation as it stood or will stand on a day (today where none is given), within reach; six statements. */
export const readChart = (ctx: Context, asked: Day | undefined) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const day = asked ?? ctx.clock.today()
    const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const { rows } = await sql<Unit & Span>`
      select o.id, o.name, u.parent_id, o.kind = 'memberBody' as member_body, o.valid_from, o.valid_to
      from object o left join unit u on u.organisation_id = o.organisation_id and u.id = o.id
      left join member_body m on m.organisation_id = o.organisation_id and m.id = o.id
      where o.kind in ('unit', 'memberBody') and ${withinReach(reach, 'o.unitId')} order by m.code nulls first, o.name, o.id`.execute(
      tx,
    )
    const { posts, designated } = await loadDesignated(tx, day, reach, ownPost(ctx, 'o.id'))
    const rolesOf = await rolesOfPosts(tx, designated)
    const dualRoles = marksOf(await loadDoubleRoles(tx, day), (unitId) => inUnitScope(reach, unitId))
    return {
      day,
      organisation,
      dualRoles,
      units: rows.filter((unit) => holds(unit, day)),
      posts: posts.filter((post) => holds(post, day)).map((post) => ({ ...post, roles: rolesOf(post.id) })),
    }
  })
