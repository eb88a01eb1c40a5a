import { sql } from 'kysely'
import type {
  ApprovalKind,
  ApprovalState,
  ApprovalStepKind,
  ApprovalStepState,
  ApprovalWay,
} from '../../core/db/db.gen.ts'
import type { Tx } from '../../core/db/database.ts'

export type StepRow = {
  id: string
  round: number
  position: number
  kind: ApprovalStepKind
  postId: string
  post: string
  standing: boolean
  state: ApprovalStepState
  personId: string | null
  personName: string
  actedOn: string | null
  actingReason: string
  comment: string
  afterViewPersonId: string | null
  afterViewName: string | null
  afterViewedAt: string | null
}
export type Approval = {
  id: string
  kind: ApprovalKind
  classId: string | null
  className: string | null
  subject: string
  body: string
  reason: string
  proposal: unknown
  way: ApprovalWay
  state: ApprovalState
  unitId: string | null
  draftedBy: string | null
  draftedByName: string
  draftedPostId: string | null
  draftedPost: string
  draftedOn: string
  key: string
  round: number
  version: number
  decisionId: string | null
  place: string
  createdAt: string
  /** Account that drafted it. */
  enteredBy: string | null
  /** Of every round, the earliest first. */
  steps: StepRow[]
}

/** One approval with its steps; two statements. */
export async function readApprovalRow(tx: Tx, id: string): Promise<Approval | undefined> {
  const { rows } = await sql<Omit<Approval, 'steps'>>`
    select o.id, o.kind, o.class_id, c.name as class_name, o.subject, o.body, o.reason, o.proposal, o.way, o.state, o.unit_id, o.drafted_by,
      o.drafted_by_name, o.drafted_post_id, o.drafted_post, o.drafted_on, o.key, o.round, o.version, o.decision_id, o.place, o.created_at,
      r.created_by ->> 'id' as entered_by
    from approval o join record r on r.organisation_id = o.organisation_id and r.id = o.id
    left join approval_class c on c.organisation_id = o.organisation_id and c.id = o.class_id where o.id = ${id}::uuid`.execute(
    tx,
  )
  const [row] = rows
  if (!row) return undefined
  const { rows: steps } = await sql<StepRow>`
    select s.id, s.round, s.position, s.kind, s.post_id, s.post, s.standing, s.state, s.person_id, s.person_name, s.acted_on, s.acting_reason, s.comment,
      s.after_view_person_id, h.name as after_view_name, s.after_viewed_at
    from approval_step s left join object h on h.organisation_id = s.organisation_id and h.id = s.after_view_person_id
    where s.approval_id = ${id}::uuid order by s.round, s.position, s.kind, s.id`.execute(tx)
  return { ...row, steps }
}

export const stepsNow = ({ steps, round }: Approval): StepRow[] => steps.filter((step) => step.round === round)
