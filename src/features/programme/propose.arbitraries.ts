import fc from 'fast-check'
import type { PlanDuty, PlanYear } from './propose.types.ts'

const day = fc
  .integer({ min: 2022, max: 2029 })
  .chain((year) =>
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
  )

export const planDuty = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('台帳の確認', '点検', '訓練'),
  guideline: fc.constantFrom(null, '9.1(2)', '5.2(1)', '6.1(4)', '基本方針9'),
  objectKind: fc.constantFrom('organisation', 'unit', 'system', 'activity'),
  inPolicy: fc.boolean(),
  optional: fc.boolean(),
  strength: fc.constantFrom('must', 'should'),
  subjectRole: fc.constantFrom('ciso', 'securityManager'),
  ownerPostId: fc.option(fc.uuid()),
  every: fc.constantFrom(null, 'once', 'continuous', 'month', 'quarter', 'halfYear', 'year', 'twoYears', 'threeYears'),
  trigger: fc.constantFrom(null, '変わるとき'),
  appliesFrom: fc.option(day),
  objects: fc.nat({ max: 3 }),
  units: fc.nat({ max: 3 }),
  lastDone: fc.option(day),
  notApplicableUntil: fc.option(day),
  exempted: fc.boolean(),
  hasEventRule: fc.boolean(),
  evidence: fc.constant([{ kind: 'record', name: '記録' }]),
}) as fc.Arbitrary<PlanDuty>

export const planYear: fc.Arbitrary<PlanYear> = fc.record({
  fiscalYear: fc.constantFrom(2026, 2027),
  quietMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
  today: fc.constantFrom('2026-04-01', '2026-11-23', '2027-02-10', '2027-03-31'),
})
