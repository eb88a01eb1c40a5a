import { describe, expect, it } from 'vitest'
import { countAll } from '../../features/duties/counts.rules.ts'
import type { DutyState, State } from '../../features/duties/states.types.ts'
import type { DutyLine } from './reports.schema.ts'
import { statusText } from './status-text.ts'
import { assuranceOf, changesOf, countMust, pressingOf, sinceOf, upcomingOf } from './status.rules.ts'

const line = (
  id: string,
  state: State,
  rest: Partial<DutyLine> & { due?: string; why?: DutyLine['mark']['reason'] } = {},
): DutyLine => ({
  id,
  measureId: id,
  title: `遵守事項${id}`,
  strength: 'must',
  critical: false,
  heads: [3],
  mark: { state, reason: rest.why ?? null, counts: { ...countAll([]), unknownBy: {} }, due: null },
  assurance: null,
  dataDate: null,
  validUntil: null,
  retroactive: false,
  next: rest.due === undefined ? null : { act: 'attach', role: 'owner', due: rest.due, who: '業務課長' },
  owner: '業務課長',
  ...rest,
})
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id)
const before = (id: string, state: State) => ({ dutyId: id, state }) as DutyState
const DAY = '2026-11-28'

describe('status rules', () => {
  it('presses: not met first, critical before others, then what ran out or is past its day; nothing else', () => {
    const lines = [
      line('a', 'unknown', { why: 'expired' }),
      line('b', 'partly', { due: '2027-01-01' }),
      line('c', 'unmet'),
      line('d', 'unmet', { critical: true }),
      line('e', 'unknown', { why: 'notYetDue', due: '2026-12-25' }),
      line('f', 'unknown', { why: 'notStarted', due: '2026-11-27' }),
      line('g', 'met', { due: '2026-11-01' }),
      line('h', 'unknown', { why: 'notStarted' }),
    ]
    expect(ids(pressingOf(lines, DAY))).toEqual(['d', 'c', 'b', 'f', 'a'])
  })

  it('next days: from the day on, soonest first, without what presses or does not apply', () => {
    const lines = [
      line('a', 'met', { due: '2027-03-31' }),
      line('b', 'unknown', { why: 'notYetDue', due: DAY }),
      line('c', 'met', { due: '2026-11-27' }),
      line('d', 'unmet', { due: '2026-12-01' }),
      line('e', 'notApplicable', { due: '2026-12-01' }),
      line('f', 'met'),
    ]
    expect(ids(upcomingOf(lines, DAY))).toEqual(['b', 'a'])
  })

  it('changes: what got worse comes first; the same state is no change; what is new has no before', () => {
    const lines = [line('a', 'met'), line('b', 'unmet'), line('c', 'met'), line('d', 'unknown')]
    const changes = changesOf(lines, [before('a', 'unknown'), before('b', 'met'), before('c', 'met')])
    expect(changes.map(({ id, was, became, better }) => [id, was, became, better])).toEqual([
      ['b', 'met', 'unmet', false],
      ['a', 'unknown', 'met', true],
      ['d', null, 'unknown', null],
    ])
    expect(sinceOf('2026-03-31')).toBe('2026-02-28')
  })

  it('counts mandatory duties only, and assurance of those that are met', () => {
    const lines = [
      line('a', 'met', { assurance: 'B' }),
      line('b', 'met', { assurance: 'C' }),
      line('c', 'met', { assurance: 'A', strength: 'should' }),
      line('d', 'partly', { assurance: 'A' }),
      line('e', 'notApplicable'),
    ]
    expect(countMust(lines)).toMatchObject({ total: 3, met: 2, partly: 1, notApplicable: 1 })
    expect(assuranceOf(lines)).toEqual({ A: 0, B: 1, C: 1, D: 0 })
  })

  it('a list that is cut says how much is left out', () => {
    const rows = Array.from({ length: 12 }, (_, n) => line(`m${n}`, 'unmet'))
    const report = {
      day: DAY,
      knownAt: '',
      today: DAY,
      organisation: '団体',
      bodies: [],
      bodyId: '',
      bodyName: '事務局',
      limited: true,
      total: countMust(rows),
      recommended: countMust([]),
      heads: [],
      noHead: countMust([]),
      assurance: assuranceOf(rows),
      oldestData: null,
      pressing: rows,
      since: '2026-10-28',
      changes: [],
      exemptions: [],
      upcoming: [],
      rows,
    }
    const text = statusText(report, 'ja', 5)
    const pressing = text.sections[1]!
    expect(pressing.heading).toBe('不適合・期限切れ（12件）')
    expect(pressing.rows).toHaveLength(6)
    expect(pressing.rows.at(-1)![0]).toBe('ほか7件')
    expect(text.notes.join('')).toContain('自己評価')
    expect(text.notes.join('')).toContain('団体全体の数ではありません')
    expect(text.facts[0]![1]).toBe('適合はまだありません。')
  })
})
