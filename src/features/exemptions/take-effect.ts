import { inChunks } from '../../core/db/in-chunks.ts'
import type { Day } from '../../core/dates/days.ts'
import { newId } from '../../core/ids.ts'
import type { EffectScope } from '../approvals/effects.types.ts'
import { canExempt } from '../duties/allowed-acts.rules.ts'
import { refusal } from '../duties/duty.errors.ts'
import { handOf } from '../people/own.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import { holdsFrom } from './exemptions.rules.ts'
import type { Exemption } from './exemption.subject.ts'
import { dutyOf, requireEvidence } from './requirements.ts'
import { moveOn } from './write-exemption.ts'

type Granted = { decisionId: string; decidedOn: Day; decidedBy: string; dualRole: string | null }

/**
 * The one way in which an exemption comes to hold, on paper or by 起案: asked of the rules again, because duty and evidence may have changed since
 * it was asked for; one signal that names every object (states.md R13); the line of 例外措置台帳 with its decision.
 */
export async function takeEffect(
  scope: Pick<EffectScope, 'tx' | 'ctx' | 'record'>,
  before: Exemption,
  granted: Granted,
): Promise<void> {
  const { tx, ctx, record } = scope
  if (before.evidenceId === null) throw exemptionErrors('evidenceMissing', {}, [{ path: 'evidenceId', message: '' }])
  if (!before.emergency && granted.decidedOn > before.validTo)
    throw exemptionErrors('tooLate', { day: before.validTo }, [{ path: 'decision.decidedOn', message: '' }])
  const duty = await dutyOf(tx, before.dutyId)
  const validFrom = holdsFrom(before, granted.decidedOn)
  const terms = {
    decidedByRole: 'ciso',
    compensatingMeasure: before.compensatingMeasure,
    compensatingEvidenceId: before.evidenceId,
  }
  const { objectIds, validTo } = before
  const answer = canExempt({ ...terms, provenance: duty.provenance, objectIds, validFrom, validTo })
  if (!answer.allowed) throw refusal(answer.reason)
  await requireEvidence(tx, 'all', before, 'evidenceId')
  const now = ctx.clock.now()
  const signalId = newId(now.getTime())
  const { decisionId, decidedBy, dualRole } = granted
  const detail = JSON.stringify({
    ...terms,
    reason: before.reason,
    exemption: before.id,
    decision: decisionId,
    decidedBy,
    ...(dualRole === null ? {} : { dualRole }),
  })
  const rows = objectIds.map((objectId) => ({
    organisationId: ctx.organisationId,
    rowId: newId(now.getTime()),
    id: signalId,
    dutyId: duty.id,
    objectId,
    kind: 'exemption' as const,
    validFrom,
    validTo,
    recordedAt: now,
    ruleVersion: duty.ruleVersion,
    byId: handOf(ctx),
    detail,
  }))
  await inChunks(rows, 2000, (chunk) => tx.insertInto('signal').values(chunk).execute())
  await moveOn(tx, record, 'exemption.approve', before, { state: 'granted', validFrom, decisionId, signalId })
}
