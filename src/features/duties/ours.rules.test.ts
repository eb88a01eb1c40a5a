import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../core/dates/days.ts'
import { holdsOn, isKnown, momentOf } from './as-of.rules.ts'
import { whereOurs } from './ours.rules.ts'
import type { DutyObject } from './signals.types.ts'

const object: DutyObject = {
  dutyId: 'd',
  objectId: 'o',
  bodyId: 'b',
  appliesFrom: null,
  validFrom: '2026-04-01',
  validTo: null,
  recordedAt: '2026-03-01T00:00:00.000Z',
  retractedAt: null,
}
const days = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-03-20', n))
const instants = fc.integer({ min: 0, max: 40 }).map((n) => `${addDays('2026-02-20', n)}T00:00:00.000Z`)
const spans = fc.array(
  fc
    .record({
      validFrom: fc.option(days),
      validTo: fc.option(days),
      recordedAt: instants,
      retractedAt: fc.option(instants),
    })
    .filter(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo),
  { maxLength: 4 },
)

describe('whereOurs', () => {
  it('leaves the object as it is where nobody else answers', () => expect(whereOurs(object, [])).toEqual([object]))

  it('is there on a day, by what was known at an instant, just when it was and no known span covered the day; and only once', () => {
    fc.assert(
      fc.property(spans, fc.option(days), days, instants, (given, validTo, asOf, knownAt) => {
        const own = { ...object, validTo }
        const moment = momentOf({ asOf, knownAt })
        const live = whereOurs(own, given).filter((row) => isKnown(row, moment) && holdsOn(row, asOf))
        const covered = given.some(
          (span) =>
            isKnown(span, moment) &&
            holdsOn({ validFrom: span.validFrom ?? '0001-01-01', validTo: span.validTo }, asOf),
        )
        expect(live.length).toBe(isKnown(own, moment) && holdsOn(own, asOf) && !covered ? 1 : 0)
      }),
    )
  })
})
