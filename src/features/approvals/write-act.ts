import type { CommandScope } from '../../core/command.ts'
import type { ApprovalActKind } from '../../core/db/db.gen.ts'
import { AppError } from '../../core/errors.ts'
import type { HistoryAction } from '../../core/history-actions.ts'
import { newId } from '../../core/ids.ts'
import { type Act, afterAct, type Life } from './approval.rules.ts'
import { type Approval, stepsNow, type StepRow } from './approval-row.ts'
import { hindranceTexts } from './approvals.labels.ts'
import { lifeOf } from './may-act.ts'
import { personOf } from './own-posts.queries.ts'

export type ActScope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record' | 'enqueue' | 'load'>
type Told = { personName?: string; stepId?: string; post?: string; forPerson?: string; comment?: string; day?: string }
type StepChange = Partial<
  Pick<StepRow, 'personId' | 'personName' | 'actedOn' | 'actingReason' | 'comment' | 'afterViewPersonId'>
>
type Extra = {
  told?: Told
  /** What else changes at steps, by id. */
  steps?: ReadonlyMap<string, StepChange>
  fields?: Partial<Pick<Approval, 'decisionId' | 'place'>>
  /** What the history tells besides. */
  shown?: object
}

/** What the rules make of the act; its policy let it through a moment ago. @throws {AppError} 409 where it does not */
export function lived(row: Approval, act: Act): Life {
  const outcome = afterAct(lifeOf(row), act)
  if ('life' in outcome) return outcome.life
  throw new AppError('approvals.notOpen', { status: 409, ...hindranceTexts[outcome.hindrance] })
}

/** As the history keeps it. */
export const shownApproval = (row: Pick<Approval, 'subject' | 'state' | 'round' | 'way'>, more: object = {}) => ({
  title: row.subject,
  approvalState: row.state,
  round: row.round,
  way: row.way,
  ...more,
})

/** Writes what an act brought about: changed steps, the state with one version more, the act itself, one row of history. */
export async function writeAct(
  scope: ActScope,
  row: Approval,
  act: ApprovalActKind,
  after: Life,
  { told = {}, steps = new Map(), fields = {}, shown = {} }: Extra = {},
): Promise<void> {
  const { tx, ctx, record } = scope
  const before = new Map(stepsNow(row).map((step) => [step.id, step]))
  const now = ctx.clock.now()
  for (const step of after.steps) {
    const change = steps.get(step.id)
    const was = before.get(step.id)
    if (!was || (was.state === step.state && !change)) continue
    const acted = change?.actedOn ? { actedAt: now } : {}
    await tx
      .updateTable('approvalStep')
      .set({ state: step.state, ...change, ...acted })
      .where('id', '=', step.id)
      .execute()
  }
  await tx
    .updateTable('approval')
    .set({ state: after.state, round: after.round, version: row.version + 1, ...fields })
    .where('id', '=', row.id)
    .execute()
  await insertAct(scope, row, act, told)
  record({
    action: actionOf[act],
    kind: 'approval',
    id: row.id,
    unitId: row.unitId,
    before: shownApproval(row),
    after: shownApproval(
      { ...row, state: after.state, round: after.round },
      {
        ...(told.post ? { post: told.post } : {}),
        ...(told.forPerson ? { forPerson: told.forPerson } : {}),
        ...(told.comment ? { comment: told.comment } : {}),
        ...shown,
      },
    ),
  })
}

export async function insertAct(
  { tx, ctx }: Pick<ActScope, 'tx' | 'ctx'>,
  row: Pick<Approval, 'id' | 'round' | 'version'>,
  act: ApprovalActKind,
  { personName, stepId, post = '', forPerson = '', comment = '', day }: Told,
): Promise<void> {
  const now = ctx.clock.now()
  await tx
    .insertInto('approvalAct')
    .values({
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      approvalId: row.id,
      version: row.version + 1,
      round: row.round,
      act,
      stepId: stepId ?? null,
      personId: personOf(ctx),
      personName: personName ?? ctx.actor.name,
      post,
      forPerson,
      comment,
      day: day ?? ctx.clock.today(),
      at: now,
    })
    .execute()
}

export const actionOf: Record<ApprovalActKind, HistoryAction> = {
  submit: 'approval.submit',
  agree: 'approval.agree',
  decide: 'approval.decide',
  refuse: 'approval.refuse',
  return: 'approval.return',
  pullUp: 'approval.pullUp',
  takeBack: 'approval.takeBack',
  withdraw: 'approval.withdraw',
  afterView: 'approval.afterView',
  enterPaper: 'approval.enterPaper',
  enterElsewhere: 'approval.enterElsewhere',
  amend: 'approval.amend',
}
