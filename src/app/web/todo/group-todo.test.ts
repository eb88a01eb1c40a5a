import { describe, expect, it } from 'vitest'
import type { HomeTodo } from '../home/home-api.ts'
import { groupByWho, splitByMonth } from './group-todo.ts'

const counts = {
  total: 1,
  met: 0,
  partly: 0,
  unmet: 0,
  unknown: 1,
  exempted: 0,
  notApplicable: 0,
  noRule: 0,
  unknownBy: { expired: 1 },
}
const todo = (title: string, who: string, due: string | null): HomeTodo => ({
  dutyId: title,
  title,
  clause: '',
  mark: { state: 'unknown', reason: 'expired', due: null, counts },
  next: { act: 'renew', role: 'owner', due, who },
})

describe('今月やること', () => {
  const all = [
    todo('a', '業務課長', null),
    todo('b', '総務課長', '2026-11-30'),
    todo('c', '業務課長', '2026-12-01'),
    todo('d', '総務課長', '2025-12-31'),
  ]

  it('takes what is due within the month or overdue; the rest stands below', () => {
    const { now, later } = splitByMonth(all, '2026-11-23')
    expect([now, later].map((items) => items.map(({ title }) => title))).toEqual([
      ['b', 'd'],
      ['a', 'c'],
    ])
  })

  it('groups by who acts, the earliest day first, without a day last', () => {
    expect(groupByWho(all, 'ja').map(({ who, items }) => [who, items.map(({ title }) => title)])).toEqual([
      ['総務課長', ['d', 'b']],
      ['業務課長', ['c', 'a']],
    ])
  })
})
