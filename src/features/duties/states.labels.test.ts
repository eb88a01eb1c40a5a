import { describe, expect, it } from 'vitest'
import {
  actNames,
  assuranceNames,
  markLabel,
  reasonNames,
  refusalNames,
  roleNames,
  stateNames,
} from './states.labels.ts'
import type { Counts, Mark } from './states.types.ts'

const counts = (more: Partial<Counts> = {}): Counts => ({
  total: 1,
  met: 0,
  partly: 0,
  unmet: 0,
  unknown: 0,
  exempted: 0,
  notApplicable: 0,
  noRule: 0,
  unknownBy: {},
  ...more,
})
const mark = (
  state: Mark['state'],
  reason: Mark['reason'],
  more: Partial<Counts> = {},
  due: string | null = null,
): Mark => ({
  state,
  reason,
  due,
  counts: counts(more),
})

describe('labels', () => {
  it.each<[Mark, string, string]>([
    [mark('met', null), '適合', 'Met'],
    [
      mark('partly', null, { total: 40, unmet: 2, unknown: 12, unknownBy: { notStarted: 12 } }),
      '一部不適合（不適合2・未確認12／40）',
      'Partly met (Not met 2, Unconfirmed 12 of 40)',
    ],
    [mark('partly', 'noRule'), '一部不適合（規程なし）', 'Partly met (no rule)'],
    [
      mark('unknown', 'notYetDue', { unknown: 1, unknownBy: { notYetDue: 1 } }, '2026-12-25'),
      '未確認（期限前（12月25日））',
      'Unconfirmed (not yet due, 25 Dec)',
    ],
    [mark('unknown', 'noObjects', { total: 0 }), '未確認（対象0件）', 'Unconfirmed (no objects)'],
    [mark('notApplicable', 'transition', { total: 0 }), '対象外（経過措置）', 'Not applicable (transitional measure)'],
    [mark('exempted', null), '例外措置', 'Exempted'],
  ])('%#', (given, ja, en) => {
    expect(markLabel(given, 'ja')).toBe(ja)
    expect(markLabel(given, 'en')).toBe(en)
  })

  it('tells all names apart in both languages', () => {
    for (const words of [stateNames, reasonNames, assuranceNames, actNames, roleNames, refusalNames]) {
      for (const names of [words.ja, words.en]) {
        const values: string[] = Object.values(names)
        expect(values.every((value) => value.trim() !== '')).toBe(true)
        expect(new Set(values).size).toBe(values.length)
      }
    }
  })
})
