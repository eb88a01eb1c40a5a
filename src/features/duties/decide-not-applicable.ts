import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { handOf } from '../people/own.ts'
import { mayDecideNotApplicable } from './allowed-acts.rules.ts'
import { refusal } from './duty.errors.ts'
import { dutySubject } from './duty.subject.ts'
import { dutiesContract } from './duties.contract.ts'
import { enterDecision } from './enter-decision.ts'

const input = dutiesContract.decideNotApplicable['~orpc'].inputSchema!

/**
 * Records the 統括情報セキュリティ責任者's decision that a duty, or one object of it, is not applicable: with the fact it rests on,
 * for a year at most (states.md R12). The effective day is the day of decision.
 */
export const decideNotApplicable = command('duties.decide', input, async (scope) => {
  const { tx, ctx, input, load, record } = scope
  const duty = await load(dutySubject, input.id, 'decide')
  const validFrom = input.decision.decidedOn
  const answer = mayDecideNotApplicable({
    decidedByRole: 'chiefSecurityOfficer',
    reason: input.reason,
    fact: input.fact,
    validFrom,
    validTo: input.until,
  })
  if (!answer.allowed) throw refusal(answer.reason)
  if (input.objectId !== null) {
    const object = await tx.selectFrom('object').select('kind').where('id', '=', input.objectId).executeTakeFirst()
    if (object?.kind !== duty.objectKind) throw fail('notFound')
  }
  const about = { kind: 'duty', id: duty.id, name: duty.title }
  const dualRole = await requireOtherDecider(scope, 'notApplicable', input.decision, about, input.override)
  const decision = await enterDecision(tx, ctx, `対象外：${duty.title}`, input.decision)
  const now = ctx.clock.now()
  const fact = `decision:${decision}`
  // The fact itself is recorded too: when it changes, the fold reopens the duty.
  await tx
    .insertInto('factVersion')
    .values({ organisationId: ctx.organisationId, id: newId(), fact, value: input.fact, validFrom, recordedAt: now })
    .execute()
  const id = newId(now.getTime())
  await tx
    .insertInto('signal')
    .values({
      organisationId: ctx.organisationId,
      rowId: id,
      id,
      dutyId: duty.id,
      objectId: input.objectId,
      kind: 'notApplicable',
      validFrom,
      validTo: input.until,
      recordedAt: now,
      ruleVersion: duty.ruleVersion,
      byId: handOf(ctx),
      detail: JSON.stringify({
        decidedByRole: 'chiefSecurityOfficer',
        reason: input.reason,
        fact,
        factValue: input.fact,
        decision,
        decidedBy: input.decision.decidedBy,
        ...(dualRole === null ? {} : { dualRole }),
      }),
    })
    .execute()
  record({
    action: 'duty.notApplicable',
    kind: 'duty',
    id: duty.id,
    before: null,
    after: { title: duty.title, signal: id, ...input },
  })
  return { ok: true as const }
})

/** Ends a 対象外 decision: it stops counting from now on, and what is then asked is shown again. An exemption ends in 例外措置台帳. */
export const endDecision = command(
  'duties.decide',
  z.object({ id: z.uuid(), signalId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  async ({ tx, ctx, input, load, record }) => {
    const duty = await load(dutySubject, input.id, 'decide')
    const row = await tx
      .updateTable('signal')
      .set({ retractedAt: ctx.clock.now() })
      .where('id', '=', input.signalId)
      .where('dutyId', '=', duty.id)
      .where('kind', '=', 'notApplicable')
      .where('retractedAt', 'is', null)
      .returning(['kind', 'validFrom', 'validTo'])
      .executeTakeFirst()
    if (!row) throw fail('notFound')
    record({
      action: 'duty.reopen',
      kind: 'duty',
      id: duty.id,
      before: { title: duty.title, signal: input.signalId, ...row },
      after: { title: duty.title, reason: input.reason },
    })
    return { ok: true as const }
  },
)
