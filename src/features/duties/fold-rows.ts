import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { DutyVersion as DutyVersionTable } from '../../core/db/db.gen.ts'
import type { DutyVersion, Signal } from './signals.types.ts'

const instant = z.date().transform((date) => date.toISOString())
const common = {
  id: z.string(),
  dutyId: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  recordedAt: instant,
  retractedAt: instant.nullable(),
  ruleVersion: z.string(),
}
const onObject = { ...common, objectId: z.string() }
const answer = { ...onObject, question: z.string(), verdict: z.enum(['positive', 'negative']) }
const by = z.string()

/** A row of `signal` as the fold reads it: columns and `detail` laid side by side, checked by kind. */
const signalRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('check'),
    ...answer,
    method: z.enum(['register', 'configuration', 'measurement']),
    population: z.number(),
    reconciledOn: z.string().nullable(),
    periodFrom: z.string().nullable(),
    periodTo: z.string().nullable(),
    typedByHolder: z.boolean(),
  }),
  z.object({ kind: z.literal('activity'), ...answer, by, hasRecord: z.boolean() }),
  z.object({ kind: z.literal('evidence'), ...answer, by, fileId: z.string().nullable() }),
  z.object({ kind: z.literal('selfInspection'), ...answer, by }),
  z.object({
    kind: z.literal('securityAudit'),
    ...answer,
    by,
    independent: z.boolean(),
    followedUpOn: z.string().nullable(),
  }),
  z.object({ kind: z.literal('securityAuditFinding'), ...onObject, ownerId: z.string() }),
  z.object({ kind: z.literal('incidentFinding'), ...onObject, ownerId: z.string() }),
  z.object({ kind: z.literal('correction'), ...common, findingId: z.string(), by }),
  z.object({
    kind: z.literal('closing'),
    ...common,
    findingId: z.string(),
    by,
    role: z.enum(['auditor', 'cisoOffice', 'owner', 'other']),
  }),
  z.object({
    kind: z.literal('confirmation'),
    ...common,
    signalId: z.string(),
    by,
    dualRole: z.string().nullable().default(null),
  }),
  z.object({
    kind: z.literal('exemption'),
    ...onObject,
    decidedByRole: z.string(),
    compensatingMeasure: z.string(),
    compensatingEvidenceId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('falsePositive'), ...onObject, signalId: z.string(), by, secondBy: z.string() }),
  z.object({
    kind: z.literal('notApplicable'),
    ...common,
    objectId: z.string().nullable(),
    decidedByRole: z.string(),
    reason: z.string(),
    fact: z.string(),
    factValue: z.string(),
  }),
  z.object({
    kind: z.literal('ruleInForce'),
    ...common,
    clauseId: z.string(),
    tier: z.enum(['basicPolicy', 'standard', 'procedure', 'plan']),
    bodyId: z.string().nullable(),
  }),
])

/** @throws {z.ZodError} when a stored row lacks what its kind needs: the state would be wrong, so nothing is folded. */
export function toSignal(row: Record<string, unknown>): Signal {
  const detail = typeof row.detail === 'object' && row.detail !== null ? row.detail : {}
  return signalRow.parse({
    ...detail,
    ...row,
    by: row.byId ?? undefined,
    signalId: row.aboutId ?? undefined,
    findingId: row.aboutId ?? undefined,
  })
}

export const toDutyVersion = (row: Selectable<DutyVersionTable>, bodyIds: readonly string[]): DutyVersion => ({
  dutyId: row.dutyId,
  strength: row.strength,
  critical: row.critical,
  provenance: row.provenance,
  tier: row.tier,
  every: row.every,
  least: row.least,
  maxAgeMonths: row.maxAgeMonths,
  questions: [],
  heads: row.heads,
  bodyIds,
  validFrom: row.validFrom,
  validTo: row.validTo,
  recordedAt: row.recordedAt.toISOString(),
  retractedAt: row.retractedAt?.toISOString() ?? null,
})
