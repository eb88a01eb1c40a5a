import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type {
  ApprovalKind,
  ApprovalStepKind,
  ApprovalStepState,
  ApprovalWay,
  Disclosure,
} from '../../core/db/db.gen.ts'
import type { Tx } from '../../core/db/database.ts'
import { withinReach } from '../../core/query.ts'
import { ownPerson, ownPost } from '../people/own.ts'
import { bearersOf, loadDesignated } from '../people/responsible.queries.ts'
import { nameOf } from '../people/security-role.labels.ts'
import { loadSecurityRoles } from '../people/security-roles.queries.ts'
import type { ApprovalEffects } from './effects.types.ts'

export type PaperStep = {
  kind: ApprovalStepKind
  post: string
  /** 専決 */
  standing: boolean
  state: ApprovalStepState
  personName: string
  actedOn: Day | null
  actingReason: string
}
export type Paper = {
  subject: string
  body: string
  reason: string
  way: ApprovalWay
  className: string | null
  draftedOn: Day
  draftedByName: string
  draftedPost: string
  draftedUnit: string | null
  key: string
  organisation: string
  documentNumber: string
  retentionYears: number | null
  disclosure: Disclosure
  decidedOn: Day | null
  files: string[]
  steps: PaperStep[]
  /** What takes effect when it is decided, in words. */
  matter: string[]
}
type Stored = Omit<Paper, 'steps' | 'matter'> & {
  kind: ApprovalKind
  proposal: unknown
  classId: string | null
  classStanding: boolean
  round: number
  draftedPostId: string | null
}

/** What the 起案用紙 shows; undefined where the reader reaches neither the unit nor anything of their own in it. */
export async function loadPaper(
  tx: Tx,
  ctx: Context,
  effects: ApprovalEffects,
  reach: 'all' | ReadonlySet<string>,
  id: string,
): Promise<Paper | undefined> {
  // One's own draft, by the account where it is nobody of the roster; and what came to a post that one holds.
  const account = ctx.actor.kind === 'user' ? ctx.actor.id : null
  const own = sql<boolean>`(${ownPerson(ctx, 'a.draftedBy')} or (a.drafted_by is null and r.created_by ->> 'id' = ${account})
    or (a.state <> 'draft' and exists (select from approval_step s
      where s.organisation_id = a.organisation_id and s.approval_id = a.id and ${ownPost(ctx, 's.postId')})))`
  const { rows } = await sql<Stored>`
    select a.kind, a.proposal, a.subject, a.body, a.reason, a.way, c.name as class_name, a.class_id, coalesce(c.standing, false) as class_standing, a.round, a.drafted_on,
      a.drafted_by_name, a.drafted_post, a.drafted_post_id, u.name as drafted_unit, a.key, o.name as organisation,
      r.document_number, r.retention_years, r.disclosure, d.decided_on,
      array(select f.file_name from approval_file f where f.organisation_id = a.organisation_id and f.approval_id = a.id and not f.scan order by f.added_at, f.id) as files
    from approval a
    join record r on r.organisation_id = a.organisation_id and r.id = a.id
    join organisation o on o.organisation_id = a.organisation_id
    left join approval_class c on c.organisation_id = a.organisation_id and c.id = a.class_id
    left join decision d on d.organisation_id = a.organisation_id and d.id = a.decision_id
    left join object p on p.organisation_id = a.organisation_id and p.id = a.drafted_post_id
    left join object u on u.organisation_id = a.organisation_id and u.id = coalesce(p.unit_id, a.unit_id)
    where a.id = ${id}::uuid and (${withinReach(reach, 'a.unitId')} or coalesce(${own}, false))`.execute(tx)
  const [found] = rows
  if (!found) return undefined
  const { classId, classStanding, round, draftedPostId, kind, proposal, ...paper } = found
  // The paper is filed in Japanese whatever the language of the screen.
  const matter = (await effects[kind]?.matter?.(tx, { ...ctx, locale: 'ja' }, proposal)) ?? []
  const steps = await loadSteps(tx, id, round)
  return {
    ...paper,
    matter: matter.map(({ text }) => text),
    steps:
      steps.length > 0
        ? steps
        : await plannedSteps(tx, ctx, { classId, standing: classStanding, draftedPostId, day: paper.draftedOn }),
  }
}

async function loadSteps(tx: Tx, id: string, round: number): Promise<PaperStep[]> {
  return tx
    .selectFrom('approvalStep')
    .select(['kind', 'post', 'standing', 'state', 'personName', 'actedOn', 'actingReason'])
    .where('approvalId', '=', id)
    .where('round', '=', round)
    .orderBy('position')
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

type Planned = { classId: string | null; standing: boolean; draftedPostId: string | null; day: Day }

/** Not submitted yet: the route that its 決裁区分 asks for, with the posts of the day of drafting. */
async function plannedSteps(
  tx: Tx,
  ctx: Context,
  { classId, standing, draftedPostId, day }: Planned,
): Promise<PaperStep[]> {
  if (classId === null) return []
  const asked = await tx
    .selectFrom('approvalClassStep')
    .select(['kind', 'postId', 'securityRole', 'superior'])
    .where('classId', '=', classId)
    .orderBy('position')
    .orderBy('kind')
    .execute()
  const { posts, designated } = await loadDesignated(tx, day, 'all')
  const roles = new Map((await loadSecurityRoles(tx)).map((role) => [role.code, role]))
  const bearers = bearersOf(designated)
  const byId = new Map(posts.map((post) => [post.id, post]))
  let before = draftedPostId
  return asked.map((step) => {
    const postId = step.superior
      ? (byId.get(before ?? '')?.superiorId ?? null)
      : (step.postId ?? bearers.get(step.securityRole ?? '') ?? null)
    const role = roles.get(step.securityRole ?? '')
    before = postId ?? before
    return {
      kind: step.kind,
      // A box without a name is filled in by hand.
      post: byId.get(postId ?? '')?.title ?? (role ? nameOf(role, ctx.locale) : ''),
      standing: standing && step.kind === 'decide',
      state: 'waiting',
      personName: '',
      actedOn: null,
      actingReason: '',
    }
  })
}
