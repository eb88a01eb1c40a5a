import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withUnits } from '../assets/assets.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  units = await withUnits(organisation)
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

const line = (more: object = {}) => ({
  direction: 'out' as const,
  unitId: units.general,
  partner: '見本印刷株式会社',
  contents: '通知書の印刷データ',
  method: 'courier' as const,
  encrypted: 'yes' as const,
  handedOn: '2026-11-01',
  handedBy: '成瀬 亜希',
  pieces: 1,
  records: 1200,
  returnDue: '2026-11-10',
  ...more,
})

describe('a hand-over', () => {
  it('is with the other party until it is returned, overdue after its day, seen on the page of the medium', async () => {
    const medium = (await office.media.create({ name: '搬送用', kind: 'usb', unitId: units.general })).id
    const { id } = await head.handOvers.create(line({ objectIds: [medium] }))
    expect(await head.handOvers.get({ id })).toMatchObject({
      number: 'H-00001',
      standing: 'with',
      overdue: true,
      lacksReceipt: true,
      objects: [{ name: '搬送用', number: 'M-00001' }],
      record: { fiscalYear: 2026 },
      mayWrite: true,
    })
    expect(await office.media.whereabouts({ id: medium })).toMatchObject([
      { kind: 'handOver', who: '見本印刷株式会社', overdue: true },
    ])
    await head.handOvers.change({ id, records: 1250, objectIds: [] })
    await expect(head.handOvers.fileReceipt({ id })).rejects.toMatchObject({ code: 'handOvers.receiptEmpty' })
    await head.handOvers.fileReceipt({ id, receiptNumber: '印-1', file: new File(['%PDF-1.7 r'], '受領書.pdf') })
    expect(await (await head.handOvers.receipt({ id })).text()).toBe('%PDF-1.7 r')
    await expect(head.handOvers.close({ id, returnedOn: '2026-10-01', returnKind: 'erased' })).rejects.toMatchObject({
      code: 'handOvers.before',
    })
    await head.handOvers.close({ id, returnedOn: '2026-11-20', returnKind: 'erased' })
    expect(await head.handOvers.get({ id })).toMatchObject({
      standing: 'closed',
      overdue: false,
      lacksReceipt: false,
      records: 1250,
      objects: [],
      returnKind: 'erased',
    })
    await expect(head.handOvers.change({ id, note: 'x' })).rejects.toMatchObject({ status: 403, code: 'app.denied' })
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action.replace('handOver.', ''))).toEqual(['close', 'receipt', 'change', 'create'])
  })

  it('is refused where its days or its party do not hold, and outside the reach', async () => {
    await expect(office.handOvers.create(line({ partner: '' }))).rejects.toMatchObject({
      code: 'handOvers.partnerMissing',
    })
    await expect(office.handOvers.create(line({ handedOn: '2026-12-01', returnDue: null }))).rejects.toMatchObject({
      code: 'handOvers.future',
    })
    await expect(office.handOvers.create(line({ returnDue: '2026-10-01' }))).rejects.toMatchObject({
      code: 'handOvers.before',
    })
    await expect(head.handOvers.create(line({ unitId: units.operations }))).rejects.toMatchObject({
      code: 'registers.unitNeeded',
    })
    const { id } = await office.handOvers.create(line({ unitId: units.operations }))
    await expect(head.handOvers.get({ id })).rejects.toMatchObject({ status: 404 })
    await expect(head.handOvers.close({ id, returnedOn: '2026-11-20', returnKind: 'returned' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(office.handOvers.receipt({ id })).rejects.toMatchObject({ status: 404 })
  })

  it('stands in the lists of what is with others and what is kept here, on paper and in Excel', async () => {
    const kept = await office.handOvers.create(line({ direction: 'in', partner: '花里市', returnDue: '2026-12-10' }))
    await office.handOvers.create(
      line({ direction: 'in', partner: '花里市', contents: '返さないもの', returnDue: null }),
    )
    const idsOf = async (filters: string) => (await office.handOvers.list({ filters })).rows.map((row) => row.contents)
    expect((await office.handOvers.list({ filters: 'standing==here' })).rows.map((row) => row.id)).toEqual([kept.id])
    expect(await idsOf('standing==with&overdue==true')).toEqual(['通知書の印刷データ'])
    expect(await idsOf('standing==closed&direction==in')).toEqual(['返さないもの'])
    expect((await office.handOvers.list({ search: '花里 返さない' })).total).toBe(1)
    for (const paper of [
      await office.handOvers.receiptForm({ id: kept.id }),
      await office.handOvers.ledger({ fiscalYear: 2026 }),
      await office.handOvers.sheet({}),
    ])
      expect(paper.size).toBeGreaterThan(4000)
  })
})
