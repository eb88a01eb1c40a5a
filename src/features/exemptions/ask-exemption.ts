import { sql } from 'kysely'
import type { z } from 'zod'
import { command, type CommandScope } from '../../core/command.ts'
import { refusal } from '../duties/duty.errors.ts'
import type { LoadedDuty } from '../duties/duty.subject.ts'
import { requireReason } from '../records/require-reason.ts'
import { requireNamed, requireObjects, requireUnit } from '../registers/write/require-unit.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import { dayFault, lastDayOf, mayAsk } from './exemptions.rules.ts'
import { newExemption } from './exemptions.schema.ts'
import { exemptionSubject } from './exemption.subject.ts'
import { dutyOf, reachOf, requireEvidence } from './requirements.ts'
import { insertExemption, shown } from './write-exemption.ts'

/** Asks for an exemption (例外措置許可申請), or for the renewal of one. The applicant is who enters it, unless another is named. */
export const askExemption = command('exemptions.ask', newExemption, async (scope) => {
  const { tx, ctx, input, record } = scope
  const { documentNumber, retentionYears, disclosure, disclosureReason } = input
  const attributes = { documentNumber, retentionYears, disclosure, disclosureReason }
  requireReason(attributes)
  const duty = await dutyOf(tx, input.dutyId)
  const objectIds = [...new Set(input.objectIds)]
  const objects = await requireObjects(tx, ctx, 'exemptions.ask', objectIds, [duty.objectKind])
  requireAskable(duty, { ...input, objectIds })
  const fault = dayFault({ validFrom: input.from, emergency: input.emergency }, ctx.clock.today())
  if (fault) throw exemptionErrors(fault, {}, [{ path: 'from', message: '' }])
  const units = new Set(objects.map((object) => object.unitId))
  const unitId = input.unitId ?? (units.size === 1 ? (objects[0]?.unitId ?? null) : null)
  await requireUnit(tx, ctx, 'exemptions.ask', unitId)
  await requireNamed(tx, input.applicantId, ['person'])
  await requireEvidence(tx, reachOf(ctx), input, 'evidenceId')
  await requireRenewable(scope)
  const { reason, compensatingMeasure, evidenceId, emergency, renewalOfId, reviewNote, from, until } = input
  const texts = { reason, compensatingMeasure, evidenceId, emergency, renewalOfId, reviewNote }
  const asked = { ...texts, dutyId: duty.id, dutyTitle: duty.title, unitId, validFrom: from, validTo: until, objectIds }
  const row = await insertExemption(tx, ctx, asked, input.applicantId, attributes)
  record({
    action: renewalOfId === null ? 'exemption.ask' : 'exemption.renew',
    kind: 'exemption',
    id: row.id,
    unitId,
    disclosure,
    before: null,
    after: { ...shown(row), ...attributes },
  })
  return { id: row.id }
})

type Terms = { objectIds: readonly string[]; from: string; until: string; compensatingMeasure: string }

/** @throws {AppError} 422: law admits none, or it could never be granted as it stands */
export function requireAskable({ provenance }: LoadedDuty, { from, until, ...terms }: Terms): void {
  const answer = mayAsk({ ...terms, provenance, validFrom: from, validTo: until })
  if (!answer.allowed) throw refusal(answer.reason)
}

/** A renewal is of what was granted, follows on it, is asked for once and says what the review found. */
async function requireRenewable({ tx, input, load }: CommandScope<z.output<typeof newExemption>>): Promise<void> {
  if (input.renewalOfId === null) return
  const before = await load(exemptionSubject, input.renewalOfId, 'renew')
  if (before.dutyId !== input.dutyId) throw exemptionErrors('renewalOther')
  if (input.reviewNote === '') throw exemptionErrors('reviewMissing', {}, [{ path: 'reviewNote', message: '' }])
  if (input.from <= lastDayOf(before))
    throw exemptionErrors('renewalOverlaps', { day: lastDayOf(before) }, [{ path: 'from', message: '' }])
  const { rows } = await sql<{ number: string }>`
    select number from exemption where renewal_of_id = ${before.id}::uuid and state in ('asked', 'granted') limit 1`.execute(
    tx,
  )
  if (rows[0]) throw exemptionErrors('renewedAlready', rows[0])
}
