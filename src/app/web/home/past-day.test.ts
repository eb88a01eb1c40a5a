import { describe, expect, it } from 'vitest'
import type { HomeClause, PastDay } from './home-api.ts'
import { clausesOn } from './past-day.ts'

const counts = {
  total: 1,
  met: 1,
  partly: 0,
  unmet: 0,
  unknown: 0,
  exempted: 0,
  notApplicable: 0,
  noRule: 0,
  unknownBy: {},
}
const mark = { state: 'met' as const, reason: null, counts, due: null }
const clause = (id: string): HomeClause => ({
  id,
  depth: 0,
  type: 'article',
  label: '第1条',
  heading: '（目的）',
  text: '',
  mark,
  counts,
  recommended: counts,
  assurance: 'C',
  dataDate: '2026-10-01',
  validUntil: '2027-10-01',
  retroactive: true,
  next: { act: 'renew', role: 'owner', due: '2027-10-01', who: '総務課長' },
})

describe('clausesOn', () => {
  const past: PastDay = {
    day: '2026-06-30',
    knownAt: '2026-06-30T15:00:00.000Z',
    clauses: [
      {
        clauseId: 'a',
        mark: { ...mark, state: 'unknown', reason: 'expired' },
        counts: { ...counts, met: 0, unknown: 1 },
        retroactive: false,
      },
    ],
  }
  const [a, b] = clausesOn([clause('a'), clause('b')], past)

  it('shows the mark of that day and nothing that is known of today only', () => {
    expect(a?.mark?.state).toBe('unknown')
    expect(a).toMatchObject({
      label: '第1条',
      next: null,
      assurance: null,
      validUntil: null,
      recommended: { total: 0 },
    })
  })

  it('shows no mark where the clause had none then', () => {
    expect(b).toMatchObject({ mark: null, counts: { total: 0 }, retroactive: false })
  })
})
