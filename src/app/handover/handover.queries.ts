import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { type ClauseLink, loadClauseLinks } from '../../features/duties/clause-links.queries.ts'
import type { DutyRow } from '../../features/duties/duties.contract.ts'
import { byUrgency, loadDutyRows } from '../../features/duties/duty-rows.queries.ts'
import { bearersOf, type HeldPost, loadDesignated } from '../../features/people/responsible.queries.ts'
import { loadSecurityRoles, type SecurityRoleRow } from '../../features/people/security-roles.queries.ts'

export type Handover = {
  organisation: string
  post: Pick<HeldPost, 'title' | 'unitName' | 'holders' | 'acting'>
  /** What the body calls the roles that go with the post. */
  roles: SecurityRoleRow[]
  duties: DutyRow[]
  clauses: ClauseLink[]
}

/**
 * What goes with a post, whoever holds it: duties that name it, and those whose role is designated to it.
 * @throws {AppError} 404 where the post lies outside what the asker may see of people
 */
export async function loadHandover(tx: Tx, ctx: Context, id: string): Promise<Handover> {
  const { posts, designated } = await loadDesignated(tx, ctx.clock.today(), 'all')
  const post = posts.find((one) => one.id === id)
  if (!post || !inUnitScope(ctx.access.get('people.read') ?? new Set(), post.unitId)) throw fail('notFound')
  const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
  // Where two posts bear one role, its duties are shown under the one designated last; the same is done here.
  const bearer = bearersOf(designated)
  const { rows: own } = await sql<{ id: string; ownerPostId: string | null; subjectRole: string }>`
    select d.id, d.owner_post_id, v.subject_role from duty d
    join lateral (select subject_role from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
      order by v.recorded_at desc limit 1) v on true`.execute(tx)
  const ids = new Set(
    own.filter((duty) => (duty.ownerPostId ?? bearer.get(duty.subjectRole)) === id).map((duty) => duty.id),
  )
  const { rows } = await loadDutyRows(tx, ctx)
  const duties = rows.filter((row) => ids.has(row.id)).toSorted(byUrgency)
  const clauses =
    ids.size === 0
      ? []
      : await loadClauseLinks(
          tx,
          sql`c.id in (select a.clause_id from anchor a where a.duty_id = any(${[...ids]}::uuid[]) and a.retracted_at is null)`,
        )
  return {
    organisation,
    post,
    roles: (await loadSecurityRoles(tx)).filter(({ code }) =>
      designated.some(({ postId, securityRole }) => postId === id && securityRole === code),
    ),
    duties,
    clauses,
  }
}
