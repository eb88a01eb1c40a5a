import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { Day } from '../../../core/dates/days.ts'
import { collisionsOf, type RoleSpan, uncovered } from '../../dual-roles/collisions.rules.ts'
import type { Refused } from '../../dual-roles/dual-roles.schema.ts'
import { loadDualRows } from '../../dual-roles/dual-rows.queries.ts'
import { clauseOf, rolesOf } from '../../dual-roles/wording.labels.ts'
import type { FilePlan } from './preview.ts'

type Borne = { id: string; role: string; postId: string; validFrom: Day; validTo: Day | null }

/** Double roles that a planned transfer would bring about and that nobody approved yet; two statements. */
export async function plannedDualRoles(tx: Tx, ctx: Context, file: FilePlan): Promise<Refused[]> {
  if (file.kind !== 'transfer') return []
  const { roster, plan } = file
  const starting = new Set(plan.planned.flatMap(({ starts }) => starts?.assignmentId ?? []))
  if (starting.size === 0) return []
  const { rows } = await sql<Borne>`
    select id, security_role as role, post_id, valid_from, valid_to from designation order by id`.execute(tx)
  const names = new Map([
    ...plan.planned.map(({ sheet, row, name }) => [`${sheet}:${row}`, name] as const),
    ...roster.people.map(({ id, name }) => [id, name] as const),
  ])
  const posts = new Map(roster.posts.map((post) => [post.id, post]))
  const spans = plan.assignments.flatMap((one) =>
    rows
      .filter(({ postId }) => postId === one.postId)
      .flatMap(({ id, role, validFrom, validTo }): RoleSpan[] => {
        const from = validFrom > one.validFrom ? validFrom : one.validFrom
        const ends = [validTo, one.validTo].filter((end) => end !== null).toSorted()
        const to = ends[0] ?? null
        if (to !== null && to < from) return []
        const post = posts.get(one.postId)
        const person = names.get(one.personId) ?? ''
        const place = { post: post?.title ?? '', unitId: post?.unitId ?? null }
        return [{ assignmentId: one.id, designationId: id, personId: one.personId, person, role, ...place, from, to }]
      }),
  )
  const approvals = await loadDualRows(tx, sql`x.kind = 'standing'`)
  const found = collisionsOf(spans, ({ assignmentId }) => starting.has(assignmentId))
  return uncovered(found, approvals, ctx.clock.today()).map((one) => ({
    person: one.person,
    what: rolesOf(one, ctx.locale),
    clause: clauseOf(one.pair, ctx.locale),
    from: one.from,
    to: one.to,
  }))
}
