import fc from 'fast-check'
import { addDays, addMonths, type Day } from '../../core/dates/days.ts'
import {
  activity,
  anchor,
  audit,
  check,
  clause,
  closing,
  confirmation,
  correction,
  duty,
  evidence,
  exemption,
  fact,
  falsePositive,
  finding,
  notApplicable,
  object,
  planned,
  rule,
  selfInspection,
} from './duties.fixtures.ts'
import type { PolicyRows } from './duties.rules.ts'
import type { Signal } from './signals.types.ts'

// Small worlds in which rules meet: two duties, three objects, some 15 months.

const recordedAt = '2024-04-01T00:00:00Z'
const firstDay: Day = '2026-03-20'
export const day = fc.integer({ min: 0, max: 460 }).map((n) => addDays(firstDay, n))
const dutyId = fc.constantFrom('d1', 'd2')
const objectId = fc.constantFrom('o1', 'o2', 'o3')
const question = fc.constantFrom('q1', 'q1', 'q2')
const person = fc.constantFrom('sato', 'tanaka')
const signalId = fc.integer({ min: 0, max: 24 }).map((n) => `s${n}`)
const place = fc.record({ dutyId, objectId, question })
const span = fc.record({ from: day, length: fc.integer({ min: 0, max: 150 }) })
const verdict = fc.constantFrom('positive' as const, 'positive' as const, 'negative' as const)
const maybeDay = fc.option(day, { nil: null })

const declaration = fc.oneof(
  fc
    .tuple(place, day, maybeDay)
    .map(([at, on, to]): Signal => evidence(at.objectId, on, { ...at, validTo: to !== null && to >= on ? to : null })),
  fc.tuple(place, day, verdict).map(([at, on, v]): Signal => selfInspection(at.objectId, on, { ...at, verdict: v })),
  fc
    .tuple(place, day, verdict, fc.boolean())
    .map(([at, on, v, hasRecord]): Signal => activity(at.objectId, on, { ...at, verdict: v, hasRecord })),
)
const method = fc.constantFrom('register' as const, 'configuration' as const, 'measurement' as const)
const proof = fc.oneof(
  fc
    .tuple(place, day, verdict, method, maybeDay)
    .map(([at, on, v, how, reconciledOn]): Signal =>
      check(at.objectId, on, { ...at, verdict: v, method: how, reconciledOn }),
    ),
  fc
    .tuple(place, day, maybeDay)
    .map(([at, on, followedUpOn]): Signal => audit(at.objectId, on, { ...at, followedUpOn })),
)
const findingKind = fc.constantFrom('securityAuditFinding' as const, 'incidentFinding' as const)
const found = fc.tuple(place, day, findingKind).map(([at, on, kind]): Signal => {
  return { ...finding(kind, at.objectId, on), dutyId: at.dutyId }
})
/** Any negative, from a check, a person, an audit or an incident. */
export const negative = fc.oneof(
  fc
    .tuple(place, day, method)
    .map(([at, on, how]): Signal => check(at.objectId, on, { ...at, verdict: 'negative', method: how })),
  fc.tuple(place, day).map(([at, on]): Signal => selfInspection(at.objectId, on, { ...at, verdict: 'negative' })),
  found,
)
const role = fc.constantFrom('auditor' as const, 'cisoOffice' as const, 'owner' as const)
export const exempting = fc.tuple(place, span).map(([at, { from, length }]): Signal => {
  return exemption(at.objectId, from, addDays(from, length), { dutyId: at.dutyId })
})
const decision = fc.oneof(
  exempting,
  fc
    .tuple(place, span, fc.boolean())
    .map(([at, { from, length }, whole]): Signal =>
      notApplicable(whole ? null : at.objectId, from, addDays(from, length), { dutyId: at.dutyId }),
    ),
  fc
    .tuple(place, span, signalId)
    .map(([at, { from, length }, target]): Signal => falsePositive(target, from, addDays(from, length), at)),
)
const underDualRole = fc.constantFrom(null, null, null, 'approval')
const confirming = fc
  .tuple(signalId, day, person, underDualRole)
  .map(([id, on, by, dualRole]): Signal => confirmation(id, on, { by, dualRole }))
const ending = fc.oneof(
  fc.tuple(signalId, day, role).map(([id, on, r]): Signal => closing(id, on, r)),
  fc.tuple(signalId, day).map(([id, on]): Signal => correction(id, on)),
)
const laid = fc
  .tuple(dutyId, day, maybeDay)
  .map(([id, on, to]): Signal => rule({ dutyId: id, validFrom: on, validTo: to }))

/** Rows all known from the start; signals are named s0, s1 … so that others refer to them. */
function named(signals: readonly Signal[]): Signal[] {
  return signals.map((signal, index) => ({ ...signal, id: `s${index}`, recordedAt }))
}
const anySignal = fc.oneof(
  { weight: 4, arbitrary: declaration },
  { weight: 4, arbitrary: proof },
  { weight: 4, arbitrary: confirming },
  { weight: 1, arbitrary: found },
  { weight: 2, arbitrary: ending },
  { weight: 2, arbitrary: decision },
  { weight: 2, arbitrary: laid },
)
const manySignals = fc.array(anySignal, { maxLength: 25, size: 'max' }).map(named)
/** Declarations that nobody confirmed, and what might lend them weight. */
export const declarations = fc.array(fc.oneof(declaration, laid), { maxLength: 15, size: 'max' }).map(named)

const dutyRow = (id: string) =>
  fc
    .record({
      strength: fc.constantFrom('must' as const, 'must' as const, 'should' as const),
      critical: fc.boolean(),
      provenance: fc.constantFrom('総務省ガイドライン' as const, '既定値' as const, '法令' as const),
      every: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const, 'once' as const, null),
      least: fc.constantFrom('B' as const, 'C' as const, 'D' as const),
      maxAgeMonths: fc.constantFrom(null, 1, 6),
      required: fc.boolean(),
    })
    .map(({ required, ...terms }) => {
      const strict = { required: true, least: terms.least, maxAgeMonths: terms.maxAgeMonths }
      const questions = required ? ['q1', 'q2'].map((each) => ({ question: each, ...strict })) : []
      return { ...duty({ dutyId: id, recordedAt, ...terms }), questions }
    })
const memberships = fc.subarray(
  ['d1', 'd2'].flatMap((id) => ['o1', 'o2', 'o3'].map((objectIn) => object(objectIn, { dutyId: id, recordedAt }))),
)
const item = fc
  .tuple(dutyId, fc.option(objectId, { nil: null }), day, fc.integer({ min: 1, max: 9 }))
  .map(([id, on, opens, length]) => ({
    ...planned(opens, addMonths(opens, length), { dutyId: id, objectId: on }),
    validFrom: addDays(opens, -10),
    recordedAt,
  }))

export const world: fc.Arbitrary<PolicyRows> = fc.record({
  duties: fc.tuple(dutyRow('d1'), dutyRow('d2')),
  objects: memberships,
  signals: manySignals,
  programme: fc.array(item, { maxLength: 3 }),
  facts: fc.array(
    fc.tuple(fc.constantFrom('none', 'used'), day).map(([value, on]) => ({ ...fact(value, on), recordedAt })),
    {
      maxLength: 2,
    },
  ),
  clauses: fc.constant([clause('c1'), clause('c2', 'c1')]),
  anchors: fc.constant([anchor('c1', 'd1'), anchor('c2', 'd2')]),
})
