import { type Change, command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { canExempt } from '../duties/allowed-acts.rules.ts'
import { refusal } from '../duties/duty.errors.ts'
import { dutySubject } from '../duties/duty.subject.ts'
import { enterDecision } from '../duties/enter-decision.ts'
import { approvedExemption } from './exemptions.schema.ts'
import { requireEvidence } from './requirements.ts'
import { takeEffect } from './take-effect.ts'
import { insertExemption } from './write-exemption.ts'

/** Records an exemption that was applied for and decided before it was entered here: application and decision in one step. */
export const approveExemption = command('duties.decide', approvedExemption, async (scope) => {
  const { tx, ctx, input, load, record } = scope
  const duty = await load(dutySubject, input.id, 'decide')
  const objectIds = [...new Set(input.objectIds)]
  const { from: validFrom, until: validTo, reason, compensatingMeasure, emergency, decision } = input
  const answer = canExempt({
    provenance: duty.provenance,
    decidedByRole: 'ciso',
    objectIds,
    validFrom,
    validTo,
    compensatingMeasure,
    compensatingEvidenceId: input.compensatingEvidenceId,
  })
  if (!answer.allowed) throw refusal(answer.reason)
  const objects = await tx
    .selectFrom('object')
    .select(['id', 'unitId'])
    .where('id', 'in', objectIds)
    .where('kind', '=', duty.objectKind)
    .execute()
  if (objects.length !== objectIds.length) throw fail('notFound')
  const named = { dutyId: duty.id, evidenceId: input.compensatingEvidenceId }
  await requireEvidence(tx, 'all', named, 'compensatingEvidenceId')
  const about = { kind: 'duty', id: duty.id, name: duty.title }
  const dualRole = await requireOtherDecider(scope, 'exemption', decision, about, input.override)
  const decisionId = await enterDecision(tx, ctx, `例外措置：${duty.title}`, decision)
  const units = new Set(objects.map(({ unitId }) => unitId))
  const unitId = units.size === 1 ? (objects[0]?.unitId ?? null) : null
  const texts = { reason, compensatingMeasure, emergency, renewalOfId: null, reviewNote: '' }
  const asked = { ...named, ...texts, dutyTitle: duty.title, unitId, validFrom, validTo, objectIds }
  const row = await insertExemption(tx, ctx, asked, null, decision.record)
  // Entered in one step, it is one line of the history: nothing stood there before.
  const entered = { ...scope, record: (change: Change) => record({ ...change, before: null }) }
  await takeEffect(entered, row, { decisionId, decidedOn: decision.decidedOn, decidedBy: decision.decidedBy, dualRole })
  return { id: row.id }
})
