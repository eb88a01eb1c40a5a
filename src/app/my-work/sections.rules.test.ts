import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSections } from './sections.rules.ts'
import type { WorkItem } from './work-item.schema.ts'

const item = (title: string, due: string | null, waitingFor: string | null = null): WorkItem => ({
  kind: 'activity',
  id: title,
  title,
  act: 'do',
  why: '',
  clauseId: null,
  opens: null,
  due,
  minutes: null,
  steps: null,
  href: '/',
  unit: '',
  acting: null,
  waitingFor,
})

describe('sections of 今月やること', () => {
  it.each([
    ['2026-11-22', 'late'],
    ['2026-11-23', 'month'],
    ['2026-11-30', 'month'],
    [null, 'month'],
    ['2026-12-01', 'next'],
  ] as const)('what is due %s stands in %s on 23 November', (due, section) => {
    const sections = inSections([item('a', due)], '2026-11-23')
    expect(sections[section].map(({ title }) => title)).toEqual(['a'])
  })

  it('what a duty asks for without a day is not of this month', () => {
    expect(inSections([{ ...item('a', null), kind: 'duty' }], '2026-11-23')).toMatchObject({
      month: [],
      next: [{ title: 'a' }],
    })
  })

  it('passes from December into January', () => {
    expect(inSections([item('a', '2026-12-31'), item('b', '2027-01-01')], '2026-12-31')).toMatchObject({
      month: [{ title: 'a' }],
      next: [{ title: 'b' }],
    })
  })

  it('keeps what waits for others apart, late or not', () => {
    expect(inSections([item('a', '2026-01-01', '統括')], '2026-11-23')).toMatchObject({
      late: [],
      waiting: [{ title: 'a' }],
    })
  })

  it('puts everything into exactly one section', () => {
    const days = fc.option(fc.constantFrom('2026-10-01', '2026-11-23', '2026-11-30', '2026-12-01', '2027-04-01'))
    fc.assert(
      fc.property(fc.array(fc.tuple(days, fc.option(fc.constant('統括')))), (drawn) => {
        const items = drawn.map(([due, waiting], n) => item(`${n}`, due, waiting))
        const { late, month, next, waiting } = inSections(items, '2026-11-23')
        expect([...late, ...month, ...next, ...waiting].map(({ id }) => id).toSorted()).toEqual(
          items.map(({ id }) => id).toSorted(),
        )
      }),
    )
  })
})
