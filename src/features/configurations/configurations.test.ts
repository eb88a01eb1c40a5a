import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { withUnits } from '../assets/assets.testing.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withZones } from '../zones/zones.testing.ts'
import { confirmedConfigurations } from './confirmed-configurations.queries.ts'

let app: TestApp
let organisation: TestOrganisation
let zones: Awaited<ReturnType<typeof withZones>>
let units: Awaited<ReturnType<typeof withUnits>>
let office: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  units = await withUnits(organisation)
  zones = await withZones(organisation)
  office = (await organisation.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const export1 = () => new File(['deny any any'], 'firewall.cfg')
const export2 = () => new File(['permit any any'], 'firewall.cfg')
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const base = (more: object = {}) => ({
  title: '境界の設定',
  signedBy: '保守事業者 山吹',
  signedOn: '2026-11-01',
  statement: '全て遮断',
  configuration: export1(),
  objects: JSON.stringify([zones.MN, zones.LGWAN]),
  ...more,
})
const confirmed = async (day: string) =>
  new Map(
    (await inScope(organisation.ctx.db, organisation.id, (tx) => confirmedConfigurations(tx, day))).map((row) => [
      row.objectId,
      [row.confirmationId, row.hashSource],
    ]),
  )

describe('設定確認書', () => {
  it('holds the hash that the server computed, the paper, and gives an answer for each day', async () => {
    const { id } = await office.configurations.create(
      base({ file: new File(['%PDF-1.7 signed'], '確認書.pdf'), sha256: hash('deny any any').toUpperCase() }),
    )
    const row = await office.configurations.get({ id })
    expect(row).toMatchObject({
      sha256: hash('deny any any'),
      hashSource: 'computed',
      standing: 'holds',
      fileName: '確認書.pdf',
    })
    expect(await (await office.configurations.file({ id })).text()).toBe('%PDF-1.7 signed')
    expect(await confirmed('2026-10-31')).toEqual(new Map())
    expect((await confirmed('2026-11-23')).get(zones.MN)).toEqual([id, 'computed'])

    expect(await office.configurations.compare({ id, configuration: export1() })).toEqual({ same: true })
    expect(await office.configurations.compare({ id, configuration: export2() })).toEqual({ same: false })
    expect(await office.configurations.get({ id })).toMatchObject({
      standing: 'superseded',
      supersededOn: '2026-11-23',
      supersededSha256: hash('permit any any'),
    })
    expect((await confirmed('2026-11-22')).has(zones.MN)).toBe(true)
    expect((await confirmed('2026-11-23')).has(zones.MN)).toBe(false)

    const later = await office.configurations.create(
      base({ signedOn: '2026-11-20', configuration: undefined, sha256: hash('permit any any') }),
    )
    expect((await confirmed('2026-11-23')).get(zones.MN)).toEqual([later.id, 'typed'])
    await office.configurations.compare({ id, configuration: export1() })
    expect((await office.configurations.get({ id })).standing).toBe('replaced')
    await office.configurations.withdraw({ id: later.id, reason: '対象の誤り' })
    expect((await office.configurations.get({ id: later.id })).standing).toBe('withdrawn')
    expect((await confirmed('2026-11-23')).get(zones.MN)).toEqual([id, 'computed'])
    await expect(office.configurations.compare({ id: later.id, configuration: export1() })).rejects.toMatchObject({
      status: 403,
    })
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual([
      'configuration.compare',
      'configuration.compare',
      'configuration.compare',
      'configuration.create',
    ])
  })

  it('refuses what proves nothing, and what lies outside', async () => {
    const code = (more: object) =>
      office.configurations.create(base(more)).then(
        () => '',
        (error: { code?: string }) => error.code,
      )
    expect(await code({ configuration: undefined })).toBe('configurations.hashNeeded')
    expect(await code({ sha256: hash('x') })).toBe('configurations.hashDiffers')
    expect(await code({ configuration: undefined, sha256: 'zz' })).toBe('configurations.notAHash')
    expect(await code({ configuration: new File([], 'x.cfg') })).toBe('configurations.fileEmpty')
    expect(await code({ file: new File(['MZprogram'], 'x.pdf') })).toBe('configurations.fileProgram')
    expect(await code({ objects: '[]' })).toBe('configurations.badObjects')
    expect(await code({ signedOn: '2026-11-24' })).toBe('configurations.futureDay')
    expect(await code({ objects: JSON.stringify([units.general]) })).toBe('app.notFound')
    expect(await code({ supplierId: zones.MN })).toBe('app.notFound')
    const head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
    expect(await head.configurations.list({})).toEqual([])
    await expect(head.configurations.create(base())).rejects.toMatchObject({ status: 404 })
  })
})
