import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../core/dates/days.ts'
import { type Assigned, reassigned } from './reassign.rules.ts'

const party = (partyName: string) => ({ partyId: null, partyName, basis: '', memorandumId: null })
const day = (n: number) => addDays('2026-04-01', n)
const spans = fc
  .record({ from: fc.option(fc.integer({ min: 0, max: 20 })), until: fc.option(fc.integer({ min: 0, max: 20 })) })
  .map(({ from, until }) => ({
    from: from === null ? null : day(from),
    until: until === null ? null : day(Math.max(until, from ?? 0)),
  }))
const changes = fc.array(fc.record({ span: spans, who: fc.option(fc.constantFrom('市', '町', '村')) }), {
  maxLength: 6,
})
const holder = (rows: readonly Omit<Assigned, 'id'>[], on: string) =>
  rows
    .filter(({ validFrom, validTo }) => (validFrom ?? on) <= on && (validTo ?? on) >= on)
    .map(({ partyName }) => partyName)

describe('reassigned', () => {
  it('after any changes each day has the one answer that was given for it last, or none', () => {
    fc.assert(
      fc.property(changes, (given) => {
        let rows: Assigned[] = []
        for (const [index, { span, who }] of given.entries()) {
          const { retract, enter } = reassigned(rows, { ...span, party: who === null ? null : party(who) })
          rows = [
            ...rows.filter(({ id }) => !retract.includes(id)),
            ...enter.map((row, at) => ({ ...row, id: `${index}-${at}` })),
          ]
        }
        for (let n = 0; n <= 20; n++) {
          const last = given.findLast(
            ({ span }) => (span.from === null || span.from <= day(n)) && (span.until === null || span.until >= day(n)),
          )
          expect(holder(rows, day(n))).toEqual(last?.who ? [last.who] : [])
        }
      }),
    )
  })

  it('says nothing where nothing changes', () => {
    const row = { id: '1', ...party('市'), validFrom: null, validTo: null }
    expect(reassigned([row], { from: day(3), until: null, party: party('市') })).toEqual({ retract: [], enter: [] })
    expect(reassigned([], { from: null, until: null, party: null })).toEqual({ retract: [], enter: [] })
  })
})
