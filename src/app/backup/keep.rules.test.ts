import { describe, expect, it } from 'vitest'
import { addDays } from '../../core/dates/days.ts'
import { backupName, readBackupName } from './backup-names.ts'
import { keptByAge, makeIsDue, proofIsStale, proveIsDue } from './keep.rules.ts'

const at = (time: string): Date => new Date(`${time.length === 10 ? `${time}T02:00` : time}:00+09:00`)
const named = (times: string[]) => times.map((time) => ({ name: time, madeAt: at(time) }))
const kept = (times: string[]): string[] => times.filter((time) => keptByAge(named(times)).has(time))
const days = (last: string, count: number): string[] => Array.from({ length: count }, (_, back) => addDays(last, -back))

describe('what is kept', () => {
  it.each<[string, string[], string[]]>([
    ['nothing of nothing', [], []],
    ['one', ['2026-11-23'], ['2026-11-23']],
    ['the newest of a day', ['2026-11-23T02:00', '2026-11-23T15:30'], ['2026-11-23T15:30']],
    [
      'Japanese days, not those of UTC',
      ['2026-11-22T23:59', '2026-11-23T00:01'],
      ['2026-11-22T23:59', '2026-11-23T00:01'],
    ],
    ['all of a week', days('2026-11-29', 7), days('2026-11-29', 7)],
    ['what is old where nothing newer is there', ['2020-01-01', '2019-06-01'], ['2020-01-01', '2019-06-01']],
  ])('%s', (_, times, expected) => expect(kept(times)).toEqual(expected))

  it('of 500 nights: 7 days, 5 weeks, 12 months', () => {
    expect(kept(days('2026-11-23', 500))).toEqual([
      // Monday the 23rd is the newest of its week and its month.
      ...days('2026-11-23', 7),
      '2026-11-15',
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ])
  })

  it('the same when asked again, and never the newest gone', () => {
    const times = days('2026-11-23', 400)
    const once = kept(times)
    expect(kept(once)).toEqual(once)
    expect(once[0]).toBe('2026-11-23')
  })
})

describe('what is due', () => {
  it.each<[string | null, string, boolean]>([
    [null, '2026-11-23T09:00', true],
    ['2026-11-22T02:00', '2026-11-23T01:59', false],
    ['2026-11-22T02:00', '2026-11-23T02:00', true],
    ['2026-11-22T23:00', '2026-11-23T02:00', true],
    ['2026-11-23T02:00', '2026-11-23T23:00', false],
    ['2026-11-20T02:00', '2026-11-23T09:00', true],
  ])('a backup, the last at %s, at %s: %s', (newest, now, due) =>
    expect(makeIsDue(newest === null ? null : at(newest), at(now))).toBe(due),
  )

  it.each<[string | null, string, boolean]>([
    [null, '2026-11-23', true],
    ['2026-11-17', '2026-11-23', false],
    ['2026-11-16', '2026-11-23', true],
  ])('a proof, the last at %s, on %s: %s', (last, today, due) =>
    expect(proveIsDue(last === null ? null : at(last), today)).toBe(due),
  )

  it.each<[string | null, string, boolean]>([
    [null, '2026-11-23', true],
    ['2026-10-19', '2026-11-23', false],
    ['2026-10-18', '2026-11-23', true],
  ])('a warning, proven at %s, on %s: %s', (last, today, stale) =>
    expect(proofIsStale(last === null ? null : at(last), today)).toBe(stale),
  )
})

describe('names', () => {
  it('say what a backup is and when it was made, in Japanese time', () => {
    const now = new Date('2026-11-22T17:00:15Z')
    const name = backupName('backup', now)
    expect(name).toBe('backup-2026-11-23-020015.tar.gz')
    expect(readBackupName(name)).toEqual({ kind: 'made', madeAt: now })
    expect(readBackupName(backupName('before-0005_history_seal', now))).toEqual({
      kind: 'beforeMigration',
      madeAt: now,
    })
    expect(readBackupName(backupName('before-restore', now))).toEqual({ kind: 'beforeRestore', madeAt: now })
  })

  it.each(['backup-2026-13-23-020015.tar.gz', 'backup-2026-11-23-020015.tar.gz.part-1', 'proofs.json', '../x.tar.gz'])(
    'others are none of ours: %s',
    (name) => expect(readBackupName(name)).toBeNull(),
  )
})
