import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { takeSnapshots } from './take-snapshots.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let dutyId: string
beforeAll(async () => {
  app = await startTestApp('2026-11-02T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  dutyId = await live.take((row) => row.objects === 'organisation' && row.strength === 'must')
})
afterAll(() => app.stop())

const take = () =>
  inScope(app.services.db, organisation.id, (tx) => takeSnapshots(tx, organisation.id, app.services.clock))
const on = (moment: string) => app.setTime(moment)
const states = async () => {
  const { days } = await live.client.trend.series({})
  return days.map(({ day, must }) => [
    day.slice(5),
    Object.entries(must)
      .filter(([, n]) => n > 0)
      .map(([state]) => state)
      .join(),
  ])
}

describe('how the states moved', () => {
  it('is written down for each day that ended, also those on which the machine was off', async () => {
    expect(await take()).toBe(0)
    on('2026-11-04T10:00')
    await live.prove(dutyId, { dataDate: '2026-11-04', periodTo: '2026-11-07' })
    on('2026-11-10T08:00')
    expect(await take()).toBe(8)
    expect(await take()).toBe(0)
    const rows = await states()
    expect(rows.map(([day]) => day)).toEqual(['11-02', '11-03', '11-04', '11-05', '11-06', '11-07', '11-08', '11-09'])
    const [before, after, lapsed] = [rows[1]?.[1], rows[3]?.[1], rows[7]?.[1]]
    expect(before).toBe('unknown')
    expect(after).not.toBe('unknown')
    expect(rows.slice(2, 6).every(([, state]) => state === after)).toBe(true)
    expect(lapsed).toBe('unknown')
  })

  it('says what changed since a day, and why', async () => {
    const { moves } = await live.client.trend.moves({ from: '2026-11-03', to: '2026-11-05' })
    expect(moves).toMatchObject([
      {
        dutyId,
        direction: 'better',
        was: { state: 'unknown' },
        causes: expect.arrayContaining([{ what: 'came', kind: 'evidence', day: '2026-11-04', count: 1 }]),
      },
    ])
    const later = await live.client.trend.moves({ from: '2026-11-05' })
    expect(later.moves).toMatchObject([
      {
        dutyId,
        direction: 'worse',
        became: { state: 'unknown', reason: 'expired' },
        causes: [{ what: 'ended', kind: 'evidence', day: '2026-11-08' }],
      },
    ])
    expect((await live.client.trend.moves({ from: '2026-11-09' })).moves).toEqual([])
  })

  it('is never written over: late evidence changes no past day', async () => {
    const before = await states()
    await live.prove(dutyId, { dataDate: '2026-11-08', periodTo: '2026-11-30' })
    on('2026-11-11T08:00')
    expect(await take()).toBe(1)
    const rows = await states()
    expect(rows.slice(0, 8)).toEqual(before)
    expect(rows[8]?.[1]).not.toBe('unknown')
  })

  it('two at once write each day once', async () => {
    on('2026-11-14T08:00')
    await Promise.all([take(), take(), take()])
    expect((await states()).map(([day]) => day).filter((day) => (day ?? '') >= '11-11')).toEqual([
      '11-11',
      '11-12',
      '11-13',
    ])
  })

  it('shows nothing to another organisation, and no counts of the whole to who sees a part', async () => {
    const { client: stranger } = await (await app.organisation()).signIn('administrator')
    expect((await stranger.trend.series({})).days).toEqual([])
    expect((await stranger.trend.moves({ from: '2026-11-03' })).moves).toEqual([])
    const unit = await createUnit(organisation.ctx, { name: '総務課', validFrom: null })
    const part = await organisation.signIn('departmentHead', { scopeId: unit.id })
    expect(await part.client.trend.series({})).toMatchObject({ limited: true, days: [] })
    expect(await part.client.trend.moves({ from: '2026-11-03' })).toMatchObject({ limited: true, moves: [] })
  })
})
