import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLevels, withUnits } from '../features/assets/assets.testing.ts'
import { createMemberBody } from '../features/organisation/create-member-body.ts'
import { type Client, startTestApp, type TestApp } from '../testing/test-app.ts'

/** Sheets of an office have few of our columns: what a sheet does not mention stays as it is, in the row and beside it. */
type Register = 'areas' | 'facilities' | 'terminals' | 'systems' | 'media' | 'assets'
type Case = { register: Register; id: string; number: string; column: string; field: string; value: string }

const transfer = { takenFrom: '総務課の端末', carriedBy: '山田', medium: 'USBメモリ', permission: '課長' }
let app: TestApp
let client: Client
let body: string
let cases: Record<Register, Case>
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  const organisation = await app.organisation()
  client = (await organisation.signIn('securityOffice')).client
  const { general: unitId } = await withUnits(organisation)
  const levels = await withLevels(organisation)
  const { ctx } = organisation
  body = (await createMemberBody(ctx, { name: '青波市', code: '011002', validFrom: null })).id
  const dated = { validFrom: '2026-04-01', validTo: '2030-03-31' }
  const area = await client.areas.create({
    name: '電算室',
    kind: 'serverRoom',
    number: 'K-1',
    place: '3階',
    unitId,
    entryControl: '静脈認証',
    logEvery: 'month',
    ...dated,
  })
  // Whose policy the room lies under, with what that rests on.
  await client.demarcations.assign({
    objectIds: [area.id],
    responsibilities: ['physical'],
    partyId: body,
    basis: '覚書第3条',
    from: '2026-10-01',
  })
  const facility = await client.facilities.create({
    name: '無停電電源装置',
    kind: 'power',
    number: 'S-1',
    areaId: area.id,
    unitId,
    inspectionMonths: 12,
    note: '電池は5年で交換',
    ...dated,
  })
  const system = await client.systems.create({
    name: '標準システム',
    kind: 'system',
    number: 'N-1',
    purpose: '資格と給付',
    unitId,
    place: '電算室',
    sharedWith: '構成市町村',
    supportEnds: '2029-03-31',
    existingOnStart: true,
    needsProcedure: true,
    ...dated,
  })
  const terminal = await client.terminals.create({
    name: '窓口1番',
    kind: 'terminal',
    number: 'T-1',
    serial: 'ABC123',
    model: '型A',
    os: 'OS 1',
    unitId,
    place: '窓口',
    userText: '窓口係',
    containerId: system.id,
    multiFactor: 'yes',
    mediaBlocked: 'yes',
    encrypted: 'no',
    malwareProtection: 'yes',
    supportEnds: '2028-03-31',
    leaseNumber: 'L-9',
    leaseEnds: '2028-03-31',
    ...dated,
  })
  const store = await client.stores.create({ name: '金庫', place: '2階', lockable: true, unitId })
  const medium = await client.media.create({
    name: '移行用USB',
    kind: 'usb',
    number: 'M-1',
    product: '暗号化USB',
    serial: 'U-1',
    capacity: '32GB',
    encrypted: 'yes',
    unitId,
    containerId: store.id,
    place: '上段',
    ...dated,
  })
  const asset = await client.assets.create({
    name: '被保険者台帳',
    number: 'A-1',
    medium: 'electronic',
    business: '資格管理',
    unitId,
    place: '電算室',
    confidentialityId: levels.get('confidentiality 3B') ?? null,
    integrityId: levels.get('integrity 2') ?? null,
    availabilityId: levels.get('availability 2') ?? null,
    containerId: medium.id,
    personal: 'personal',
    description: '本体',
    classReason: '個人番号を含む',
    binders: 2,
    takeOut: '不可',
    retentionNote: '5年で見直し',
    disposalMethod: '溶解',
    fileName: '資格ファイル',
    purpose: '資格の管理',
    recordedItems: '氏名',
    collectedFrom: '構成市町村',
    persons: 148200,
    retentionYears: 10,
    users: '業務課',
    confirmedOn: '2026-11-01',
    ...dated,
  })
  cases = {
    areas: { register: 'areas', id: area.id, number: '区域番号,K-1', column: '所在', field: 'place', value: '4階' },
    facilities: {
      register: 'facilities',
      id: facility.id,
      number: '設備番号,S-1',
      column: '備考',
      field: 'note',
      value: '点検は秋',
    },
    terminals: {
      register: 'terminals',
      id: terminal.id,
      number: '管理番号,T-1',
      column: '設置場所',
      field: 'place',
      value: '別館',
    },
    systems: {
      register: 'systems',
      id: system.id,
      number: '台帳番号,N-1',
      column: '設置場所',
      field: 'place',
      value: '別館',
    },
    media: {
      register: 'media',
      id: medium.id,
      number: '登録番号,M-1',
      column: '保管場所の補足',
      field: 'place',
      value: '下段',
    },
    assets: {
      register: 'assets',
      id: asset.id,
      number: '台帳番号,A-1',
      column: '保管場所',
      field: 'place',
      value: '書庫',
    },
  }
})
afterAll(() => app.stop())

const registers: readonly Register[] = ['areas', 'facilities', 'terminals', 'systems', 'media', 'assets']

describe.each(registers)('a sheet of %s with two of its columns', (register) => {
  it('changes the one that it names, and leaves all the others and what stands beside the row', async () => {
    const { id, number, column, field, value } = cases[register]
    const [heading = '', own = ''] = number.split(',')
    const before = (await client[register].get({ id })).fields
    const { parts } = await client.demarcations.get({ id: body })
    const file = new File([`${heading},${column}\n${own},${value}\n`], '抜き書き.csv')
    const { tables } = await client[register].lookAtFile({ file })
    const layout = JSON.stringify(
      tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
    )
    const preview = await client[register].previewImport({ file, layout })
    expect(preview.counts).toEqual({ add: 0, change: 1, unchanged: 0, refused: 0, skipped: 0 })
    expect(preview.rows[0]?.changes.map((change) => change.column)).toEqual([column])
    app.setTime('2026-12-01')
    await client[register].confirmImport({ file, layout, plan: preview.plan, ...transfer })
    expect((await client[register].get({ id })).fields).toEqual({ ...before, [field]: value })
    // Nothing else that a row may hold is empty here, so that whatever a sheet wiped would show.
    const empty = Object.entries(before).filter(([, held]) => held === null || held === '' || held === 'unknown')
    expect(empty.map(([key]) => key)).toEqual(unset[register])
    expect((await client.demarcations.get({ id: body })).parts).toEqual(parts)
    expect(JSON.stringify(parts)).toContain('覚書第3条')
  })
})

/** What these rows leave empty: references to rows that this body does not have, and the name beside the id of a body. */
const unset: Record<Register, string[]> = {
  areas: ['custodianPostId', 'policyBodyName'],
  facilities: ['supplierId'],
  terminals: ['userPersonId', 'zoneId'],
  systems: ['administratorPostId', 'operatorPostId', 'supplierId', 'zoneId'],
  media: ['custodianPostId'],
  assets: ['ownerPostId', 'zoneId', 'supplierId', 'sourceNumber'],
}
