import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { withUnits } from '../assets/assets.testing.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withZones } from '../zones/zones.testing.ts'
import { brokenRules, type ConnectionFacts } from './connection.rules.ts'
import { answers, connectionKinds, directions, methods } from './connections.schema.ts'

let app: TestApp
let organisation: TestOrganisation
let zones: Awaited<ReturnType<typeof withZones>>
let units: Awaited<ReturnType<typeof withUnits>>
let office: Client
let head: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  units = await withUnits(organisation)
  zones = await withZones(organisation)
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

const base = () => ({
  name: '中間サーバーへの接続',
  kind: 'specific' as const,
  unitId: units.general,
  fromZoneId: zones.MN,
  peer: '中間サーバー',
  peerReachesInternet: 'no' as const,
  purpose: '情報連携',
  address: '１９２．０．２．１０',
  protocol: 'tcp',
  port: '４４３',
  approver: '統括情報セキュリティ責任者',
  approvedOn: '2026-04-01',
})

describe('a permitted connection', () => {
  it('is given a number, keeps addresses in their plain form and one history row per change', async () => {
    const { id } = await head.connections.create(base())
    const found = await head.connections.get({ id })
    expect(found).toMatchObject({ number: 'C-00001', address: '192.0.2.10', protocol: 'TCP', port: '443', broken: [] })
    await head.connections.update({ id, expiresOn: '2026-11-22' })
    expect((await head.connections.get({ id })).broken).toEqual(['expired'])
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual(['connection.update', 'connection.create'])
    await head.connections.update({ id, validTo: '2026-11-22' })
    expect((await head.connections.get({ id })).broken).toEqual([])
  })

  it('refuses what cannot be: syntax, no other end or two, its own zone, an unknown decision', async () => {
    const refused = (more: object, path: string) =>
      expect(head.connections.create({ ...base(), ...more }), path).rejects.toMatchObject({
        status: 422,
        data: { details: [{ path }] },
      })
    await refused({ address: '192.0.2.300' }, 'address')
    await refused({ mac: '00:00' }, 'mac')
    await refused({ port: '70000' }, 'port')
    await refused({ peer: '' }, 'peer')
    await refused({ toZoneId: zones.INET }, 'peer')
    await refused({ toZoneId: zones.MN, peer: '' }, 'toZoneId')
    await refused({ expiresOn: '2026-03-31' }, 'expiresOn')
    await refused({ decisionNumber: '第0号' }, 'decisionNumber')
    await expect(head.connections.create({ ...base(), fromZoneId: units.general })).rejects.toMatchObject({
      status: 404,
    })
    await expect(head.connections.create({ ...base(), unitId: units.operations })).rejects.toMatchObject({
      status: 404,
    })
  })

  it('breaks rules as the matrix and the zones say, is found by the filter, and is hidden from other units', async () => {
    const between = await office.connections.create({
      ...base(),
      name: '分離された領域から',
      kind: 'external',
      toZoneId: zones.INET,
      peer: '',
      unitId: units.operations,
    })
    expect((await office.connections.get({ id: between.id })).broken).toEqual([
      'externalFromSeparated',
      'pairForbidden',
    ])
    const ids = (await office.connections.list({ filters: 'breaksRule==true' })).rows.map(({ id }) => id)
    expect(ids).toContain(between.id)
    expect(
      (await office.connections.list({ filters: 'breaksRule==false' })).rows.every((row) => row.broken.length === 0),
    ).toBe(true)
    expect((await office.connections.list({ search: '分離された' })).rows.map(({ id }) => id)).toEqual([between.id])
    await expect(head.connections.get({ id: between.id })).rejects.toMatchObject({ status: 404 })
    const { connections, hidden, zones: boxes } = await head.connections.diagram({})
    expect([connections.some(({ id }) => id === between.id), hidden, boxes.length]).toEqual([false, 1, 3])
  })
})

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

describe('the rules in SQL', () => {
  it('say of two hundred connections of every kind what the table of rules says', async () => {
    const traffic = ['none', 'specific', 'sanitised', 'needed', 'free'] as const
    await office.zones.changeMatrix({
      pairs: [
        { fromZoneId: zones.MN, toZoneId: zones.LGWAN, traffic: 'needed' },
        { fromZoneId: zones.LGWAN, toZoneId: zones.MN, traffic: 'specific' },
        { fromZoneId: zones.INET, toZoneId: zones.MN, traffic: 'free' },
      ],
    })
    const { zones: known, pairs } = await office.zones.list({})
    const ends = [null, zones.MN, zones.LGWAN, zones.INET]
    const texts = ['', 'any', '192.0.2.1']
    let seed = 7
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8
    const made = new Map<string, ConnectionFacts>()
    for (let n = 0; n < 200; n++) {
      const fromZoneId = pick(ends.slice(1), next()) ?? ''
      const toZoneId = pick(
        ends.filter((end) => end !== fromZoneId),
        next(),
      )
      const facts = {
        kind: pick(connectionKinds, next()),
        direction: pick(directions, next()),
        peer: toZoneId ? '' : pick(['ＬＧＷＡＮ', 'ｅＬＴＡＸ（地方税）', 'マイナポータル'], next()),
        peerReachesInternet: pick(answers, next()),
        address: pick(texts, next()),
        mac: pick(['', '00:00:5E:00:53:01'], next()),
        protocol: pick(['', 'ANY', 'TCP'], next()),
        port: pick(['', 'any', '443'], next()),
        method: pick(methods, next()),
        basis: pick(['', '契約'], next()),
        approver: pick(['', 'CISO'], next()),
        approvedOn: pick([null, '2026-01-01'], next()),
        expiresOn: pick([null, '2026-11-22', '2026-11-23'], next()),
        nextReview: pick([null, '2026-11-22', '2026-11-23'], next()),
      }
      const { id } = await office.connections.create({
        name: `通信${n}`,
        purpose: '試験',
        fromZoneId,
        toZoneId,
        ...facts,
      })
      const zoneOf = (zoneId: string | null) => known.find((zone) => zone.id === zoneId) ?? null
      const rank = (from: string, to: string | null) =>
        traffic.indexOf(pairs.find((one) => one.fromZoneId === from && one.toZoneId === to)?.traffic ?? 'none')
      const [there, back] = [rank(fromZoneId, toZoneId), toZoneId === null ? 0 : rank(toZoneId, fromZoneId)]
      const least = { out: there, in: back, both: Math.min(there, back) }[facts.direction]
      made.set(id, {
        ...facts,
        protocol: facts.protocol === 'ANY' ? 'any' : facts.protocol,
        from: zoneOf(fromZoneId) ?? { mayHoldPersonalNumber: false, reachesInternet: false },
        to: zoneOf(toZoneId),
        allowed: toZoneId === null ? null : (traffic[least] ?? 'none'),
      })
    }
    const { connections } = await office.connections.diagram({})
    const said = new Map(connections.map(({ id, broken }) => [id, broken]))
    for (const [id, facts] of made) expect([facts, said.get(id)]).toEqual([facts, brokenRules(facts, '2026-11-23')])
  }, 60_000)
})

const carried = { takenFrom: '業務課', carriedBy: '山田', medium: 'USBメモリ' }
const layoutOf = (look: Awaited<ReturnType<Client['connections']['lookAtFile']>>) =>
  JSON.stringify(
    look.tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )

describe('Excel', () => {
  it('goes out and comes back as no change; a changed port comes in folded, a wrong one is answered by row', async () => {
    const exported = new File([await office.connections.sheet({ search: '', filters: 'unitId=*', sort: '' })], 'x.xlsx')
    const look = await office.connections.lookAtFile({ file: exported })
    const back = await office.connections.previewImport({ file: exported, layout: layoutOf(look) })
    expect([back.counts.unchanged > 0, back.counts.change, back.counts.add]).toEqual([true, 0, 0])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await exported.arrayBuffer())
    const [sheet] = book.worksheets
    if (!sheet) throw new Error('no sheet')
    const heading = { row: 0, column: 0 }
    sheet.eachRow((row, at) =>
      row.eachCell((cell, column) => void (cell.text === 'ポート' && Object.assign(heading, { row: at, column }))),
    )
    sheet.getCell(heading.row + 1, heading.column).value = '８４４３'
    sheet.getCell(heading.row + 2, heading.column).value = '多数'
    const file = new File([new Uint8Array(await book.xlsx.writeBuffer())], 'x.xlsx')
    const preview = await office.connections.previewImport({ file, layout: layoutOf(look) })
    expect([preview.counts.change, preview.counts.refused]).toEqual([1, 1])
    const done = await office.connections.confirmImport({
      file,
      layout: layoutOf(look),
      plan: preview.plan,
      ...carried,
    })
    expect(done).toMatchObject({ changed: 1, refused: 1 })
    expect((await office.connections.list({ limit: 200 })).rows.some((row) => row.port === '8443')).toBe(true)
  })
})
