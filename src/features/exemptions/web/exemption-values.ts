import { addDays, fiscalYearOf } from '../../../core/dates/days.ts'
import type { Option } from '../../../web/kit/Select.tsx'
import type { DutyDetail } from '../../duties/web/duties-api.ts'
import { decisionOf, noDecision } from '../../duties/web/DecisionFields.tsx'
import { today } from '../../media/web/today.ts'
import { newRecordValues, recordInputOf } from '../../records/web/RecordFields.tsx'
import type { OverrideGiven } from '../../dual-roles/web/use-override.tsx'
import { client, type Exemption } from './exemptions-api.ts'

/** What the form is about: a new one, the renewal of one, or one that is changed. */
export type Asking = { duty: DutyDetail; renews: Exemption | null; exemption: Exemption | null }

const yearEnd = (day: string): string => `${fiscalYearOf(day) + 1}-03-31`

/** Of a renewal the next period, which follows on the present one; of a new one the rest of the year. */
export function valuesOf({ duty, renews, exemption }: Asking) {
  const like = exemption ?? renews
  const next = renews === null ? today() : addDays(renews.validTo, 1)
  const from = exemption?.validFrom ?? (next < today() ? today() : next)
  const there = new Set(duty.objects.map(({ id }) => id))
  return {
    objectIds: (like?.objects ?? []).map(({ id }) => id).filter((id) => there.has(id)) as readonly string[],
    from: from as string | null,
    until: (exemption?.askedTo ?? yearEnd(from)) as string | null,
    reason: like?.reason ?? '',
    compensatingMeasure: like?.compensatingMeasure ?? '',
    evidenceId: like?.evidence?.id ?? null,
    emergency: exemption?.emergency ?? false,
    reviewNote: exemption?.reviewNote ?? '',
    unitId: null as Option | null,
    applicantId: null as Option | null,
    mode: 'ask' as 'ask' | 'decided' | null,
    decision: noDecision,
    ...newRecordValues,
  }
}
export type Values = ReturnType<typeof valuesOf>

/** Evidence of the duty that still counts, each once. */
export const evidenceOf = ({ objects }: DutyDetail): Option[] => {
  const kept = objects.flatMap(({ evidence }) => evidence).filter(({ withdrawn }) => !withdrawn)
  return [...new Map(kept.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }))
}

/** @returns the id of the exemption */
export async function send(asking: Asking, values: Values, given: OverrideGiven): Promise<string> {
  const { duty, renews, exemption } = asking
  const { from, until, reason, compensatingMeasure, evidenceId, emergency, reviewNote } = values
  const terms = { from: from ?? '', until: until ?? '', reason, compensatingMeasure, emergency }
  if (exemption !== null) {
    const { id, version } = exemption
    await client.exemptions.change({ id, version, ...terms, evidenceId, reviewNote })
    return id
  }
  const objectIds = [...values.objectIds]
  if (values.mode === 'decided') {
    const decided = { compensatingEvidenceId: evidenceId ?? '', decision: decisionOf(values.decision), ...given }
    return (await client.exemptions.approve({ id: duty.id, objectIds, ...terms, ...decided })).id
  }
  const who = { unitId: values.unitId?.value ?? null, applicantId: values.applicantId?.value ?? null }
  const renewal = { renewalOfId: renews?.id ?? null, reviewNote }
  const asked = { dutyId: duty.id, objectIds, ...terms, evidenceId, ...who, ...renewal }
  return (await client.exemptions.ask({ ...asked, ...recordInputOf(values) })).id
}
