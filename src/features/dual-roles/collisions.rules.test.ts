import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../core/dates/days.ts'
import { securityRoles } from '../people/people.schema.ts'
import {
  type Approval,
  approvedDays,
  collisionsOf,
  fiscalYearEnd,
  isOn,
  type RoleSpan,
  standingOn,
  uncovered,
} from './collisions.rules.ts'
import { actPairs, pairNamed, pairOf, standingPairs } from './pairs.rules.ts'

let serial = 0
const span = (role: string, from: Day, to: Day | null, more: Partial<RoleSpan> = {}): RoleSpan => ({
  assignmentId: `a${++serial}`,
  designationId: `d${serial}`,
  personId: 'p',
  person: '荒巻 修',
  role,
  post: `${role}の職`,
  unitId: null,
  from,
  to,
  ...more,
})
const approval = (validFrom: Day, validTo: Day, more: Partial<Approval> = {}): Approval => ({
  personId: 'p',
  one: 'auditor',
  other: 'securityManager',
  validFrom,
  validTo,
  withdrawn: false,
  ...more,
})

describe('the table of pairs', () => {
  it.each([
    ['auditor', 'securityManager', 'auditorAudited'],
    ['auditOfficer', 'chiefSecurityOfficer', 'auditorAudited'],
    ['auditOfficer', 'departmentSecurityOfficer', 'auditorAudited'],
    ['auditor', 'systemManager', 'auditorAudited'],
    ['auditor', 'systemOperator', 'auditorAudited'],
    ['personalNumberAuditor', 'personalNumberProtectionOfficer', 'personalNumberAudit'],
    ['personalNumberAuditor', 'personalNumberHandler', 'personalNumberAudit'],
    ['securityManager', 'systemManager', null],
    ['auditor', 'auditOfficer', null],
    ['auditor', 'auditor', null],
    ['ciso', 'committee', null],
    ['personalNumberAuditor', 'securityManager', null],
    ['auditor', 'ownRoleOfTheBody', null],
  ])('%s with %s: %s', (a, b, code) => {
    expect(pairOf(a, b)?.code ?? null).toBe(code)
    expect(pairOf(b, a)).toEqual(pairOf(a, b))
  })

  it('names a rule in both languages for every line', () => {
    for (const code of [...standingPairs.map((pair) => pair.code), ...Object.keys(actPairs)]) {
      expect(pairNamed(code)?.clause.ja).toMatch(/\S/)
      expect(pairNamed(code)?.clause.en).toMatch(/\S/)
    }
    expect(pairNamed('none')).toBeNull()
  })
})

describe('collisions', () => {
  it.each<[string, RoleSpan[], [Day, Day | null][]]>([
    [
      'two open spans',
      [span('auditor', '2026-04-01', null), span('securityManager', '2025-04-01', null)],
      [['2026-04-01', null]],
    ],
    [
      'one day in common',
      [span('auditor', '2026-04-01', '2027-03-31'), span('securityManager', '2027-03-31', null)],
      [['2027-03-31', '2027-03-31']],
    ],
    [
      'one after the other',
      [span('auditor', '2026-04-01', '2027-03-31'), span('securityManager', '2027-04-01', null)],
      [],
    ],
    ['roles that go together', [span('auditor', '2026-04-01', null), span('committee', '2026-04-01', null)], []],
    [
      'two people',
      [span('auditor', '2026-04-01', null), span('securityManager', '2026-04-01', null, { personId: 'q' })],
      [],
    ],
    [
      'two posts of one role',
      [
        span('auditor', '2026-04-01', null),
        span('securityManager', '2026-04-01', '2026-06-30'),
        span('securityManager', '2026-09-01', null),
      ],
      [
        ['2026-04-01', '2026-06-30'],
        ['2026-09-01', null],
      ],
    ],
  ])('%s', (_name, spans, days) => {
    expect(collisionsOf(spans).map(({ from, to }) => [from, to])).toEqual(days)
  })

  it('are asked for one new row alone', () => {
    const old = [span('auditor', '2026-04-01', null), span('securityManager', '2026-04-01', null)]
    const added = span('systemManager', '2026-10-01', null)
    const found = collisionsOf([...old, added], ({ assignmentId }) => assignmentId === added.assignmentId)
    expect(found.map(({ one, other }) => [one.role, other.role])).toEqual([['auditor', 'systemManager']])
  })

  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-04-01', n))
  const anySpan = fc
    .tuple(fc.constantFrom(...securityRoles), day, fc.option(fc.nat(20), { nil: null }), fc.constantFrom('p', 'q'))
    .map(([role, from, length, personId]) =>
      span(role, from, length === null ? null : addDays(from, length), { personId, person: personId }),
    )

  it('hold on a day just where one person bears both roles on it, in whatever order the rows come', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 12 }), day, (spans, on) => {
        const said = new Set(
          collisionsOf(spans)
            .filter((one) => isOn(one, on))
            .map(({ personId, one, other }) => `${personId} ${one.role} ${other.role}`),
        )
        const borne = spans.filter((one) => isOn(one, on))
        const expected = new Set(
          borne.flatMap((a) =>
            borne.flatMap((b) => {
              const pair = a.personId === b.personId ? pairOf(a.role, b.role) : null
              return pair ? [`${a.personId} ${pair.one} ${pair.other}`] : []
            }),
          ),
        )
        expect(said).toEqual(expected)
        expect(collisionsOf(spans.toReversed())).toHaveLength(collisionsOf(spans).length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('approvals', () => {
  const [collision] = collisionsOf([span('auditor', '2026-04-01', null), span('securityManager', '2026-04-01', null)])
  if (!collision) throw new Error('no collision')

  it.each<[string, Approval[], Day, string]>([
    ['none', [], '2026-10-01', 'missing'],
    ['in force', [approval('2026-04-01', '2027-03-31')], '2026-10-01', 'approved'],
    ['last day', [approval('2026-04-01', '2027-03-31')], '2027-03-31', 'approved'],
    ['run out', [approval('2026-04-01', '2027-03-31')], '2027-04-01', 'expired'],
    ['renewed', [approval('2026-04-01', '2027-03-31'), approval('2027-04-01', '2028-03-31')], '2027-04-01', 'approved'],
    ['withdrawn', [approval('2026-04-01', '2027-03-31', { withdrawn: true })], '2026-10-01', 'missing'],
    ['not yet', [approval('2026-11-01', '2027-03-31')], '2026-10-01', 'missing'],
    ['of another pair', [approval('2026-04-01', '2027-03-31', { other: 'systemManager' })], '2026-10-01', 'missing'],
    ['of another person', [approval('2026-04-01', '2027-03-31', { personId: 'q' })], '2026-10-01', 'missing'],
  ])('%s', (_name, approvals, on, standing) => {
    expect(standingOn(collision, approvals, on).standing).toBe(standing)
  })

  it('are asked for from today on, or from the day on which it begins', () => {
    const covered = [approval('2026-04-01', '2027-03-31')]
    expect(uncovered([collision], covered, '2026-10-01')).toEqual([])
    expect(uncovered([collision], covered, '2027-04-01')).toEqual([collision])
    expect(uncovered([{ ...collision, to: '2026-09-30' }], [], '2026-10-01')).toEqual([])
    expect(uncovered([{ ...collision, from: '2027-04-01' }], covered, '2026-10-01')).toHaveLength(1)
  })

  it('hold for one fiscal year at most, never before they were decided, never longer than what they approve', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n))
    fc.assert(
      fc.property(
        day,
        fc.option(fc.nat(900), { nil: null }),
        day,
        fc.option(day, { nil: null }),
        (from, length, decidedOn, until) => {
          const to = length === null ? null : addDays(from, length)
          const { validFrom, validTo } = approvedDays({ from, to }, decidedOn, until)
          expect(validFrom >= decidedOn && validFrom >= from).toBe(true)
          expect(validTo >= validFrom && validTo <= fiscalYearEnd(validFrom)).toBe(true)
          if (to !== null && to >= validFrom) expect(validTo <= to).toBe(true)
        },
      ),
    )
  })
})
