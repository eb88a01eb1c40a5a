import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withUnits } from '../assets/assets.testing.ts'
import { createPerson } from '../people/create-person.ts'

let app: TestApp
let organisation: TestOrganisation
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
let borrower: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  units = await withUnits(organisation)
  borrower = (await createPerson(organisation.ctx, { name: '梶原 翔' })).id
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

const usb = (name: string, more: object = {}) =>
  office.media.create({ name, kind: 'usb', unitId: units.general, encrypted: 'yes', ...more })

describe('a medium', () => {
  it('is numbered, found by its serial, kept in a store, and seen within reach only', async () => {
    const store = await office.stores.create({ name: '総務課 鍵付き書庫', unitId: units.general, lockable: true })
    const { id } = await usb('移行用', { serial: 'AX-100', containerId: store.id })
    const other = await office.media.create({ name: '業務', kind: 'tape', unitId: units.operations })
    expect(await office.media.get({ id })).toMatchObject({
      number: 'M-00001',
      container: { name: '総務課 鍵付き書庫' },
      lending: 'in',
      mayLend: true,
      mayReturn: false,
    })
    expect((await office.media.list({ search: 'ａｘ-１００' })).rows.map((row) => row.id)).toEqual([id])
    expect((await head.media.list({})).rows.map((row) => row.id)).toEqual([id])
    await expect(head.media.update({ id: other.id, place: 'x' })).rejects.toMatchObject({ status: 404 })
    await expect(head.media.lend({ id: other.id, lentOn: '2026-11-01', dueOn: '2026-11-02' })).rejects.toMatchObject({
      status: 404,
    })
    expect((await head.stores.list({})).rows).toMatchObject([{ number: 'K-00001', contents: 1, lockable: true }])
    await office.stores.update({ id: store.id, place: '2階' })
    expect((await office.stores.get({ id: store.id })).fields).toMatchObject({ place: '2階', lockable: true })
  })

  it('is one row for one thing: a serial of another, however written, is refused', async () => {
    const { id } = await usb('一つ目', { serial: 'TWIN-1' })
    await expect(usb('二つ目', { serial: 'ｔｗｉｎ1' })).rejects.toMatchObject({
      status: 422,
      data: { details: [{ path: 'serial' }] },
    })
    await office.media.update({ id, place: '机' })
    await expect(office.media.update({ id, validFrom: '2026-05-01', validTo: '2026-04-01' })).rejects.toMatchObject({
      data: { details: [{ path: 'validTo' }] },
    })
  })

  it('is lent once, is overdue after its day, and its return is confirmed by somebody else', async () => {
    const { id } = await usb('貸出用')
    const loan = { id, borrowerId: borrower, purpose: '研修', lentOn: '2026-11-01', dueOn: '2026-11-10' }
    await expect(office.media.lend({ ...loan, dueOn: '2026-10-31' })).rejects.toMatchObject({
      code: 'media.dueBeforeLent',
    })
    await expect(office.media.lend({ ...loan, lentOn: '2026-12-01', dueOn: '2026-12-02' })).rejects.toMatchObject({
      code: 'media.future',
    })
    await expect(office.media.lend({ ...loan, borrowerId: null })).rejects.toMatchObject({
      code: 'media.borrowerMissing',
    })
    await office.media.lend(loan)
    await expect(office.media.lend(loan)).rejects.toMatchObject({ status: 403 })
    expect((await office.media.list({ filters: 'lending==overdue' })).rows).toMatchObject([
      { id, borrower: '梶原 翔', dueOn: '2026-11-10' },
    ])
    expect(await office.media.whereabouts({ id })).toMatchObject([{ kind: 'loan', who: '梶原 翔', overdue: true }])
    const own = (await organisation.signIn('securityOffice', { personId: borrower })).client
    const back = { id, returnedOn: '2026-11-20', erased: 'yes' as const }
    await expect(own.media.giveBack(back)).rejects.toMatchObject({ status: 403, code: 'app.denied' })
    expect((await own.media.get({ id })).mayReturn).toBe(false)
    await expect(office.media.giveBack({ ...back, confirmedBy: '梶原　翔' })).rejects.toMatchObject({
      code: 'media.sameHand',
    })
    await expect(office.media.giveBack({ ...back, returnedOn: '2026-10-01' })).rejects.toMatchObject({
      code: 'media.returnedBeforeLent',
    })
    await office.media.giveBack({ ...back, confirmedBy: '橘 直人' })
    expect(await office.media.get({ id })).toMatchObject({
      lending: 'in',
      loans: [{ returnedOn: '2026-11-20', confirmedBy: '橘 直人', erased: 'yes' }],
    })
    await expect(office.media.giveBack(back)).rejects.toMatchObject({ status: 403 })
    expect(await office.media.whereabouts({ id })).toEqual([])
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual(['medium.return', 'medium.lend', 'medium.create'])
  })

  it('goes out to Excel and comes back as no change', async () => {
    for (const register of ['media', 'stores'] as const) {
      const file = await office[register].sheet({})
      const look = await office[register].lookAtFile({ file: new File([file], 'x.xlsx') })
      const layout = JSON.stringify(look.tables)
      const { counts } = await office[register].previewImport({ file: new File([file], 'x.xlsx'), layout })
      expect([register, counts.add, counts.change, counts.refused]).toEqual([register, 0, 0, 0])
      expect(counts.unchanged).toBeGreaterThan(0)
    }
  })

  it('stands on the sheet for counting by hand', async () => {
    const file = await head.media.countSheet({})
    expect(file.name).toBe('電磁的記録媒体 棚卸票.docx')
    expect(file.size).toBeGreaterThan(5000)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await office.media.sheet({ search: '移行用' })).arrayBuffer())
    expect(book.worksheets[0]?.getRow(4).getCell(5).value).toBe('AX-100')
  })
})
