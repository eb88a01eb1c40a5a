import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withLevels, withUnits } from '../assets/assets.testing.ts'
import { problemsOf } from './check-systems.ts'

let app: TestApp
let organisation: TestOrganisation
let levels: Map<string, string>
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
let cookie: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  levels = await withLevels(organisation)
  units = await withUnits(organisation)
  ;({ client: office, cookie } = await organisation.signIn('securityOffice'))
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

const text = (content: string, name = '手順書.txt') => new File([content], name, { type: 'text/plain' })

/** A zone as its own register will make it. */
async function zone(name: string): Promise<string> {
  const { id: organisationId, ctx } = organisation
  const id = newId()
  await inScope(ctx.db, organisationId, async (tx) => {
    await tx
      .insertInto('object')
      .values({ organisationId, id, kind: 'zone', name, recordedAt: ctx.clock.now() })
      .execute()
    await tx.insertInto('zone').values({ organisationId, id, code: name }).execute()
  })
  return id
}

describe('a system', () => {
  it('is numbered, found, changed with one history row each, and seen within reach only', async () => {
    const { id } = await office.systems.create({ name: '標準システム', kind: 'system', unitId: units.operations })
    const mine = await head.systems.create({ name: 'グループウエア', kind: 'cloud', unitId: units.general })
    expect((await office.systems.get({ id })).number).toBe('S-00001')
    expect((await head.systems.list({})).rows.map((row) => row.id)).toEqual([mine.id])
    expect((await office.systems.list({ search: 'ｸﾞﾙｰﾌﾟｳｪｱ' })).rows.map((row) => row.id)).toEqual([mine.id])
    await expect(head.systems.get({ id })).rejects.toMatchObject({ status: 404 })
    await expect(head.systems.update({ id, place: 'x' })).rejects.toMatchObject({ status: 404 })
    await expect(head.systems.update({ id: mine.id, unitId: units.operations })).rejects.toMatchObject({ status: 404 })
    await office.systems.update({ id, place: 'サーバ室', number: '' })
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual(['system.update', 'system.create'])
    expect(rows[0]?.changes.map(({ field, after }) => `${field} ${after}`)).toEqual(['place サーバ室'])
  })

  it('stands in one zone on each day', async () => {
    const [a, b] = [await zone('個人番号利用事務系'), await zone('インターネット接続系')]
    app.setTime('2026-11-23T09:00')
    const { id } = await office.systems.create({ name: '回線', kind: 'line', zoneId: a, validFrom: '2026-04-01' })
    app.setTime('2026-11-30T09:00')
    await office.systems.update({ id, zoneId: b })
    const { zones, zone: now } = await office.systems.get({ id })
    expect(now?.id).toBe(b)
    expect(zones.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2026-11-30', null],
      ['2026-04-01', '2026-11-29'],
    ])
    expect((await office.systems.list({ filters: `zoneId==${b}` })).rows.map((row) => row.id)).toEqual([id])
    app.setTime('2026-11-23T09:00')
  })

  it('tells the end of support six months ahead, and the last day still counts', async () => {
    const of = async (supportEnds: string | null) => {
      const { id } = await office.systems.create({ name: `期限${supportEnds}`, kind: 'system', supportEnds })
      return (await office.systems.get({ id })).support
    }
    expect([
      await of(null),
      await of('2026-11-22'),
      await of('2026-11-23'),
      await of('2027-05-23'),
      await of('2027-05-24'),
    ]).toEqual(['unknown', 'ended', 'soon', 'soon', 'fine'])
    expect((await office.systems.list({ filters: 'support==soon,ended' })).rows).toHaveLength(3)
  })

  it('has the class of what it holds and counts it', async () => {
    const { id } = await office.systems.create({ name: '財務会計', kind: 'system', unitId: units.operations })
    expect((await office.systems.get({ id })).confidentiality).toBeNull()
    await office.assets.create({
      name: '支出データ',
      medium: 'electronic',
      unitId: units.operations,
      containerId: id,
      confidentialityId: levels.get('confidentiality 3B') ?? '',
    })
    const terminal = await office.terminals.create({ name: '会計サーバ', kind: 'server', containerId: id })
    const system = await office.systems.get({ id })
    expect([system.confidentiality?.code, system.assets, system.terminals, system.accounts]).toEqual(['3B', 1, 1, 0])
    expect((await office.terminals.get({ id: terminal.id })).container).toMatchObject({ id, kind: 'system' })
  })

  it.each([
    [{ existingOnStart: true, validFrom: '2027-07-02' }, ['existingOnStart']],
    [{ existingOnStart: true, validFrom: '2027-07-01' }, []],
    [{ existingOnStart: true, validTo: '2027-06-30' }, ['existingOnStart']],
    [{ existingOnStart: false, validFrom: '2027-07-02' }, []],
    [{ validFrom: '2026-04-02', validTo: '2026-04-01' }, ['validTo']],
  ])('with %j breaks the rules of %j', (fields, keys) => {
    expect(problemsOf(fields).map(({ key }) => key)).toEqual(keys)
  })
})

describe('documents of a system', () => {
  it('are files, documents of ours or places, ours or somebody else’s; without a procedure the system is told', async () => {
    const { id } = await office.systems.create({ name: '中間サーバ接続', kind: 'line', unitId: units.operations })
    const { id: other } = await office.systems.create({ name: '不要', kind: 'line', needsProcedure: false })
    const missing = async () =>
      (await office.systems.list({ filters: 'procedure==missing', limit: 200 })).rows.map((row) => row.id)
    expect(await missing()).toContain(id)
    expect(await missing()).not.toContain(other)
    const { id: document } = await office.systems.addDocument({
      id,
      kind: 'procedure',
      title: '接続手順書',
      issuer: '架空中央会',
      edition: '第3版',
      dated: '2026-04-01',
      file: text('手順'),
    })
    expect(await missing()).not.toContain(id)
    const [shown] = (await office.systems.get({ id })).documents
    expect(shown).toMatchObject({ edition: '第3版', dated: '2026-04-01', fileName: '手順書.txt', document: null })
    const answer = await app.fetch(`/api/system-documents/${document}/file`, { cookie })
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['application/octet-stream', '手順'])
    await office.systems.updateDocument({ id: document, kind: 'procedure', title: '接続手順書', edition: '第4版' })
    expect((await office.systems.get({ id })).documents[0]).toMatchObject({ edition: '第4版', fileName: '手順書.txt' })
    await office.systems.removeDocument({ id: document })
    expect(await missing()).toContain(id)
    const { rows } = await office.history.of({ subjectId: document })
    expect(rows.map(({ action }) => action)).toEqual([
      'systemDocument.remove',
      'systemDocument.update',
      'systemDocument.create',
    ])
  })

  it('are refused where they are empty, programs, of nothing, or outside reach', async () => {
    const { id } = await office.systems.create({ name: '業務', kind: 'system', unitId: units.operations })
    const kind = 'manual' as const
    const add = (by: Client, more: object) => by.systems.addDocument({ id, kind, title: 'x', ...more })
    await expect(add(office, { file: text('') })).rejects.toMatchObject({ code: 'systems.fileEmpty' })
    await expect(add(office, { file: text('MZ…', 'x.exe') })).rejects.toMatchObject({ code: 'systems.fileProgram' })
    await expect(add(office, { documentId: newId() })).rejects.toMatchObject({ status: 404 })
    await expect(add(head, {})).rejects.toMatchObject({ status: 404 })
    const { id: document } = await add(office, { place: '書庫' })
    await expect(head.systems.removeDocument({ id: document })).rejects.toMatchObject({ status: 404 })
    await expect(head.systems.updateDocument({ id: document, kind, title: 'y' })).rejects.toMatchObject({ status: 404 })
    expect((await app.fetch(`/api/system-documents/${document}/file`, { cookie })).status).toBe(404)
  })
})

describe('the workbook of systems', () => {
  it('comes back as no change', async () => {
    const answer = await app.fetch('/api/systems.xlsx', { cookie })
    const file = new File([new Uint8Array(await answer.arrayBuffer())], 'systems.xlsx')
    const { tables } = await office.systems.lookAtFile({ file })
    const layout = JSON.stringify(
      tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
    )
    const { counts, refusals } = await office.systems.previewImport({ file, layout })
    expect(refusals).toEqual([])
    expect(counts).toMatchObject({ add: 0, change: 0, refused: 0 })
    const { rows } = await inScope(app.services.db, organisation.id, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from system`.execute(tx),
    )
    expect(counts.unchanged).toBe(rows[0]?.n)
  })
})
