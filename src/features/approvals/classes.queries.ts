import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { ApprovalKind, ApprovalWay } from '../../core/db/db.gen.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import type { classRow } from './approvals.schema.ts'
import { type ClassCondition, classFor, type Facts } from './class-condition.rules.ts'

export type ClassRow = z.output<typeof classRow>

/** Every 決裁区分 with its route, in the order in which they are read; one statement. */
export async function loadClasses(tx: Tx, kind?: ApprovalKind): Promise<ClassRow[]> {
  const { rows } = await sql<ClassRow>`
    select c.id, c.kind, c.name, c.position, c.condition, c.way, c.standing, c.retention_years, c.retired_on, c.provenance,
      case when b.id is null then null else json_build_object('id', b.id, 'name', b.name) end as setting_body,
      coalesce((select json_agg(json_build_object('position', s.position, 'kind', s.kind, 'postId', s.post_id, 'post', p.title,
          'securityRole', s.security_role, 'role', x.name_ja, 'superior', s.superior) order by s.position, s.kind, s.id)
        from approval_class_step s left join post p on p.organisation_id = s.organisation_id and p.id = s.post_id
        left join security_role x on x.organisation_id = s.organisation_id and x.code = s.security_role
        where s.organisation_id = c.organisation_id and s.class_id = c.id), '[]') as steps
    from approval_class c left join setting_body b on b.organisation_id = c.organisation_id and b.id = c.setting_body_id
    where ${kind === undefined ? sql`true` : sql`c.kind = ${kind}`}
    order by c.kind, c.retired_on is not null, c.position, c.id`.execute(tx)
  return rows
}

/** 決裁区分 of the body, for whoever is signed in: who decides what is a published rule (事務決裁規程). */
export const readClasses = (ctx: Context, { kind }: { kind?: ApprovalKind | undefined }) =>
  inScope(ctx.db, ctx.organisationId, async (tx) => ({ rows: await loadClasses(tx, kind) }))

/** The 決裁区分 of a matter: the one chosen, or the first of the kind in the body's order whose condition holds. One statement. */
export async function chooseClass(
  tx: Tx,
  kind: ApprovalKind,
  facts: Facts,
  today: Day,
  classId?: string,
): Promise<{ id: string; way: ApprovalWay } | undefined> {
  const { rows } = await sql<{ id: string; way: ApprovalWay; condition: ClassCondition }>`
    select id, way, condition from approval_class
    where kind = ${kind} and (retired_on is null or retired_on > ${today}::date) order by position, id`.execute(tx)
  return classId === undefined ? classFor(rows, facts) : rows.find(({ id }) => id === classId)
}
