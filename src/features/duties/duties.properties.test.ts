import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../core/dates/days.ts'
import { day, declarations, exempting, negative, world } from './duties.arbitraries.ts'
import { foldPolicy, type PolicyRows, type PolicyStates } from './duties.rules.ts'
import type { Mark } from './states.types.ts'

// The properties of the fold, over small worlds in which everything is known from the start.

const runs = { numRuns: 1500 }
const at = (rows: PolicyRows, asOf: Day): PolicyStates => foldPolicy(rows, { asOf, knownAt: '2030-01-01T00:00:00Z' })

/**
 * Order of states from worst to best. What only lacks a rule ranks above unknown: it was done and proved. A clause is no
 * better than the worst of its duties, so that beside an unknown duty it ranks as unknown.
 */
function standing(mark: Mark): number {
  if (mark.state === 'partly' && mark.reason === 'noRule') return mark.counts.unknown > 0 ? 2 : 3
  return ['unmet', 'partly', 'unknown', 'noRule', 'exempted', 'met', 'notApplicable'].indexOf(mark.state)
}
function standings(states: PolicyStates): Map<string, number> {
  const result = new Map(states.duties.map((duty) => [duty.dutyId, standing(duty)]))
  for (const clause of states.clauses) if (clause.mark !== null) result.set(clause.clauseId, standing(clause.mark))
  return result
}
function expectNoBetter(after: PolicyStates, before: PolicyStates): void {
  const was = standings(before)
  for (const [key, value] of standings(after)) expect(value, key).toBeLessThanOrEqual(was.get(key) ?? -1)
}

/** Days on which a signal, a rule or an exemption starts to speak. */
function starts(rows: PolicyRows): Set<Day | null> {
  const days = new Set<Day | null>()
  for (const row of [...rows.signals, ...rows.programme]) days.add(row.validFrom)
  for (const row of rows.signals) {
    if (row.kind === 'check') days.add(row.reconciledOn)
    if (row.kind === 'securityAudit') days.add(row.followedUpOn)
  }
  return days
}

describe('properties of the fold', () => {
  it('adding a negative never improves a state', () => {
    fc.assert(
      fc.property(world, negative, day, (rows, added, asOf) => {
        const signal = { ...added, id: 'added', recordedAt: '2024-04-01T00:00:00Z' }
        expectNoBetter(at({ ...rows, signals: [...rows.signals, signal] }, asOf), at(rows, asOf))
      }),
      runs,
    )
  })

  it('removing every signal of a duty that is not decided 対象外 gives unknown', () => {
    fc.assert(
      fc.property(world, day, fc.boolean(), (rows, asOf, keepRules) => {
        const signals = rows.signals.filter((row) => keepRules && row.kind === 'ruleInForce')
        for (const duty of at({ ...rows, signals }, asOf).duties) expect(duty.state).toBe('unknown')
      }),
      runs,
    )
  })

  it('time passing never improves a state unless something starts', () => {
    fc.assert(
      fc.property(world, (rows) => {
        const days = starts(rows)
        let before = at(rows, '2026-03-20')
        for (let n = 1; n < 480; n += 1) {
          const asOf = addDays('2026-03-20', n)
          if (before.nextChange === null) break
          if (before.nextChange > asOf) continue
          const after = at(rows, asOf)
          if (!days.has(asOf)) expectNoBetter(after, before)
          before = after
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('nothing changes before the day that it names as the next change', () => {
    const shown = (states: PolicyStates) => ({
      objects: states.objects.map(({ verdict, reason, assurance, lapsed }) => ({ verdict, reason, assurance, lapsed })),
      duties: states.duties.map(({ state, reason, counts, assurance }) => ({ state, reason, counts, assurance })),
      clauses: states.clauses.map(({ mark, counts }) => ({ mark, counts })),
    })
    fc.assert(
      fc.property(world, day, fc.integer({ min: 1, max: 200 }), (rows, asOf, ahead) => {
        const now = at(rows, asOf)
        const limit = now.nextChange === null ? null : addDays(now.nextChange, -1)
        const then = addDays(asOf, ahead)
        expect(shown(at(rows, limit !== null && limit < then ? limit : then))).toEqual(shown(now))
      }),
      runs,
    )
  })

  it('does not depend on the order in which rows are given', () => {
    const shuffled = world.chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        signals: fc.shuffledSubarray([...rows.signals], { minLength: rows.signals.length }),
        objects: fc.shuffledSubarray([...rows.objects], { minLength: rows.objects.length }),
        programme: fc.shuffledSubarray([...rows.programme], { minLength: rows.programme.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, day, ({ rows, ...other }, asOf) => {
        expect(at({ ...rows, ...other }, asOf)).toEqual(at(rows, asOf))
      }),
      runs,
    )
  })

  it('a signal given twice counts once', () => {
    fc.assert(
      fc.property(world, day, (rows, asOf) => {
        const signals = [...rows.signals, ...rows.signals.filter((row) => row.kind !== 'ruleInForce')]
        expect(at({ ...rows, signals }, asOf)).toEqual(at(rows, asOf))
      }),
      { numRuns: 300 },
    )
  })

  it('an exemption never touches an object that it does not name', () => {
    fc.assert(
      fc.property(world, exempting, day, (rows, added, asOf) => {
        const exemption = { ...added, id: 'added', recordedAt: '2024-04-01T00:00:00Z' }
        const others = (states: PolicyStates) =>
          states.objects.filter(
            (row) =>
              exemption.kind === 'exemption' &&
              (row.dutyId !== exemption.dutyId || row.objectId !== exemption.objectId),
          )
        expect(others(at({ ...rows, signals: [...rows.signals, exemption] }, asOf))).toEqual(others(at(rows, asOf)))
      }),
      runs,
    )
  })

  it('a positive of assurance D never makes a mandatory duty met', () => {
    fc.assert(
      fc.property(world, declarations, day, (rows, signals, asOf) => {
        for (const duty of at({ ...rows, signals }, asOf).duties) {
          if (duty.strength === 'must') expect(duty.state).not.toBe('met')
        }
      }),
      runs,
    )
  })

  it('what is confirmed under a 兼務 only counts as if nobody had confirmed it', () => {
    fc.assert(
      fc.property(world, day, (rows, asOf) => {
        const signals = rows.signals.filter((row) => row.kind !== 'confirmation' || row.dualRole === null)
        expect(at({ ...rows, signals }, asOf)).toEqual(at(rows, asOf))
      }),
      runs,
    )
  })

  it('meets every state, so that the properties speak of something', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(world, day, (rows, asOf) => {
        for (const duty of at(rows, asOf).duties) seen.add(duty.reason === 'noRule' ? 'noRule' : duty.state)
      }),
      { numRuns: 3000, seed: 1 },
    )
    expect([...seen].sort()).toEqual(['exempted', 'met', 'noRule', 'notApplicable', 'partly', 'unknown', 'unmet'])
  })
})
