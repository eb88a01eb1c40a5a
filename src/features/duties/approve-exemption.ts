import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { handOf } from '../people/own.ts'
import { canExempt } from './allowed-acts.rules.ts'
import { dutyErrors, refusal } from './duty.errors.ts'
import { dutySubject } from './duty.subject.ts'
import { dutiesContract } from './duties.contract.ts'
import { enterDecision } from './enter-decision.ts'

const input = dutiesContract.exempt['~orpc'].inputSchema!

/** Records the CISO's 例外措置: named objects, within one fiscal year, with a compensating measure and its evidence (states.md R13). */
export const approveExemption = command('duties.decide', input, async (scope) => {
  const { tx, ctx, input, load, record } = scope
  const duty = await load(dutySubject, input.id, 'decide')
  const answer = canExempt({
    provenance: duty.provenance,
    decidedByRole: 'ciso',
    objectIds: input.objectIds,
    validFrom: input.from,
    validTo: input.until,
    compensatingMeasure: input.compensatingMeasure,
    compensatingEvidenceId: input.compensatingEvidenceId,
  })
  if (!answer.allowed) throw refusal(answer.reason)
  const objects = await tx
    .selectFrom('object')
    .select('id')
    .where('id', 'in', input.objectIds)
    .where('kind', '=', duty.objectKind)
    .execute()
  if (objects.length !== new Set(input.objectIds).size) throw fail('notFound')
  const evidence = await tx
    .selectFrom('signal')
    .select('id')
    .where('id', '=', input.compensatingEvidenceId)
    .where('dutyId', '=', duty.id)
    .where('kind', '=', 'evidence')
    .where('retractedAt', 'is', null)
    .executeTakeFirst()
  if (!evidence) throw dutyErrors('evidenceNotOnDuty', {}, [{ path: 'compensatingEvidenceId', message: '' }])
  const about = { kind: 'duty', id: duty.id, name: duty.title }
  const dualRole = await requireOtherDecider(scope, 'exemption', input.decision, about, input.override)
  const decision = await enterDecision(tx, ctx, `例外措置：${duty.title}`, input.decision, 'exemption')
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  const detail = JSON.stringify({
    decidedByRole: 'ciso',
    compensatingMeasure: input.compensatingMeasure,
    compensatingEvidenceId: input.compensatingEvidenceId,
    reason: input.reason,
    decision,
    decidedBy: input.decision.decidedBy,
    ...(dualRole === null ? {} : { dualRole }),
  })
  const rows = input.objectIds.map((objectId) => ({
    organisationId: ctx.organisationId,
    rowId: newId(now.getTime()),
    id,
    dutyId: duty.id,
    objectId,
    kind: 'exemption' as const,
    validFrom: input.from,
    validTo: input.until,
    recordedAt: now,
    ruleVersion: duty.ruleVersion,
    byId: handOf(ctx),
    detail,
  }))
  await tx.insertInto('signal').values(rows).execute()
  record({
    action: 'exemption.approve',
    kind: 'duty',
    id: duty.id,
    before: null,
    after: { title: duty.title, signal: id, ...input },
  })
  return { ok: true as const }
})
