import fc from 'fast-check'
import { expect, it } from 'vitest'
import { momentOf } from './as-of.rules.ts'
import { day, world } from './duties.arbitraries.ts'
import { foldDuties, foldSummaries, summaryKey } from './duties.rules.ts'
import { addUp, type DutySummary, summarise } from './duty-summary.rules.ts'

it('states from parts that were added up are the states from all objects, however they are divided', () => {
  const parting = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(world, day, parting, (rows, asOf, parts) => {
      const at = { asOf, knownAt: '2030-01-01T00:00:00Z' }
      const whole = foldDuties(rows, at)
      const summaries = new Map<string, DutySummary[]>()
      const parted = Map.groupBy(
        whole.objects,
        ({ dutyId, bodyId, objectId }, index) =>
          `${summaryKey(dutyId, bodyId)}|${parts[(index + objectId.length) % parts.length]}`,
      )
      for (const [key, verdicts] of parted) {
        const own = key.split('|')[0] ?? ''
        summaries.set(own, [...(summaries.get(own) ?? []), summarise(verdicts, momentOf(at))])
      }
      const kept = new Map(
        [...summaries].map(([key, some]) => [key, JSON.parse(JSON.stringify(some)) as DutySummary[]]),
      )
      const strip = ({ nextChange: _nextChange, ...state }: (typeof whole.duties)[number]) => state
      expect(foldSummaries(rows, kept, at).map(strip)).toEqual(whole.duties.map(strip))
    }),
    { numRuns: 1500 },
  )
})

it('nothing added up is nothing', () => {
  expect(addUp([])).toEqual(summarise([], momentOf({ asOf: '2026-11-28', knownAt: '2030-01-01T00:00:00Z' })))
})
