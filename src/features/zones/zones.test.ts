import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { withLevels, withUnits } from '../assets/assets.testing.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { assetsAboveZone } from './assets-above-zone.queries.ts'
import { withContainer, withZones } from './zones.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let zones: Awaited<ReturnType<typeof withZones>>
let levels: Map<string, string>
let units: Awaited<ReturnType<typeof withUnits>>
let office: Client
let head: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  levels = await withLevels(organisation)
  units = await withUnits(organisation)
  zones = await withZones(organisation)
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

const level = (code: string) => levels.get(`confidentiality ${code}`) ?? ''
const zone = async (id: string) => (await office.zones.list({})).zones.find((one) => one.id === id)

describe('a zone', () => {
  it('comes from a shipped set in one step, once, and is changed at will with history', async () => {
    const { zones: rows, pairs } = await office.zones.list({})
    expect(
      rows.map(({ code, most, mayHoldPersonalNumber, reachesInternet }) => [
        code,
        most?.id,
        mayHoldPersonalNumber,
        reachesInternet,
      ]),
    ).toEqual([
      ['MN', level('3A'), true, false],
      ['LGWAN', level('3B'), false, false],
      ['INET', level('2'), false, true],
    ])
    expect(pairs.map(({ traffic }) => traffic)).toEqual(['sanitised', 'sanitised'])
    await expect(office.zones.adopt({ set: 'threeLayers' })).rejects.toMatchObject({ code: 'zones.nothingToAdopt' })
    await office.zones.update({ id: zones.LGWAN, name: '内部事務系', mostConfidentialityId: level('3C') })
    expect(await zone(zones.LGWAN)).toMatchObject({ name: '内部事務系', most: { id: level('3C') } })
    const [last] = (await office.history.of({ subjectId: zones.LGWAN })).rows
    expect(last).toMatchObject({ action: 'zone.update' })
    expect(last?.changes.map(({ field }) => field).toSorted()).toEqual(['mostConfidentiality', 'name'])
  })

  it('keeps its code to itself, its days in order, individual numbers off the internet, and ends only when empty', async () => {
    await expect(office.zones.create({ code: 'MN', name: 'x' })).rejects.toMatchObject({ code: 'zones.codeTaken' })
    await expect(
      office.zones.create({ code: 'A', name: 'x', validFrom: '2026-04-01', validTo: '2026-03-31' }),
    ).rejects.toMatchObject({ code: 'zones.endBeforeStart' })
    await expect(
      office.zones.create({ code: 'A', name: 'x', mayHoldPersonalNumber: true, reachesInternet: true }),
    ).rejects.toMatchObject({ code: 'zones.numberOnInternet' })
    await expect(
      office.zones.create({ code: 'A', name: 'x', mostConfidentialityId: levels.get('integrity 2') ?? '' }),
    ).rejects.toMatchObject({ status: 404 })
    const { id } = await office.zones.create({ code: 'TEST', name: '試験系' })
    await withContainer(organisation, 'system', id, [])
    await expect(office.zones.update({ id, validTo: '2026-10-31' })).rejects.toMatchObject({ code: 'zones.stillUsed' })
    expect((await zone(id))?.counts.systems).toBe(1)
  })

  it('is everybody’s to see, and changed only by those who answer for the whole', async () => {
    expect((await head.zones.list({})).zones.length).toBeGreaterThan(2)
    await expect(head.zones.create({ code: 'X', name: 'x' })).rejects.toMatchObject({ status: 403 })
    await expect(head.zones.adopt({ set: 'twoZones' })).rejects.toMatchObject({ status: 403 })
    await expect(head.zones.update({ id: zones.MN, name: 'x' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('the matrix', () => {
  it('changes pair by pair with one history row each, and says when nothing would change', async () => {
    const pair = { fromZoneId: zones.MN, toZoneId: zones.LGWAN, traffic: 'needed' as const, note: '試行' }
    expect(await office.zones.changeMatrix({ pairs: [pair] })).toEqual({ changed: 1 })
    await expect(office.zones.changeMatrix({ pairs: [pair] })).rejects.toMatchObject({
      code: 'registers.nothingToChange',
    })
    const [last] = (await office.history.of({ subjectId: zones.MN })).rows
    expect(last).toMatchObject({ action: 'zone.traffic' })
    await office.zones.changeMatrix({ pairs: [{ ...pair, traffic: 'none', note: '' }] })
    await expect(office.zones.changeMatrix({ pairs: [{ ...pair, toZoneId: zones.MN }] })).rejects.toMatchObject({
      code: 'zones.sameZone',
    })
    await expect(office.zones.changeMatrix({ pairs: [{ ...pair, toZoneId: units.top }] })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('an asset that does not fit where it stands', () => {
  it('is told with every reason, by itself or by what holds it, however deep, in list, filter, page and zone', async () => {
    const asset = (name: string, code: string, more: object = {}) =>
      office.assets.create({
        name,
        medium: 'electronic',
        unitId: units.general,
        confidentialityId: level(code),
        personal: 'personal',
        ...more,
      })
    const fits = await asset('公表資料', '1', { zoneId: zones.INET })
    const above = await asset('内部資料', '3C', { zoneId: zones.INET })
    const number = await asset('個人番号台帳', '3B', { specificPersonal: true, zoneId: zones.INET })
    const elsewhere = await asset('給与台帳', '3B', { specificPersonal: true, zoneId: zones.MN })
    const held = await asset('端末の控え', '3B')
    const inner = await withContainer(organisation, 'medium', zones.MN, [held.id])
    const outer = await withContainer(organisation, 'terminal', zones.INET, [inner])

    const found = await inScope(organisation.ctx.db, organisation.id, (tx) => assetsAboveZone(tx, '2026-11-23'))
    expect(new Map(found.map(({ assetId, zoneId, viaId, reasons }) => [assetId, [zoneId, viaId, reasons]]))).toEqual(
      new Map<string, unknown>([
        [above.id, [zones.INET, null, ['classAbove']]],
        [number.id, [zones.INET, null, ['classAbove', 'personalNumber', 'personalNumberOnInternet']]],
        [held.id, [zones.INET, outer, ['classAbove']]],
      ]),
    )
    const listed = (await head.assets.list({ filters: 'misplaced==true' })).rows
    expect(listed.map(({ id }) => id).toSorted()).toEqual([above.id, number.id, held.id].toSorted())
    expect((await head.assets.get({ id: number.id })).misplaced).toHaveLength(3)
    for (const { id } of [fits, elsewhere]) expect((await head.assets.get({ id })).misplaced).toEqual([])
    expect((await zone(zones.INET))?.misplaced).toEqual({
      assets: 3,
      classAbove: 3,
      personalNumber: 1,
      personalNumberOnInternet: 1,
    })
    expect((await head.zones.get({ id: zones.INET })).misplacedAssets.map(({ id }) => id).toSorted()).toEqual(
      [above.id, number.id, held.id].toSorted(),
    )
    const other = (await organisation.signIn('departmentHead', { scopeId: units.operations })).client
    const seen = await other.zones.get({ id: zones.INET })
    expect([seen.misplaced.assets, seen.misplacedAssets]).toEqual([3, []])
    await office.assets.update({ id: above.id, zoneId: zones.LGWAN })
    expect((await head.assets.get({ id: above.id })).misplaced).toEqual([])
  })
})
