import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withUnits } from '../assets/assets.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let units: { top: string; general: string; operations: string }
let office: Client
beforeAll(async () => {
  app = await startTestApp('2026-12-01T09:00')
  organisation = await app.organisation()
  units = await withUnits(organisation)
  office = (await organisation.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const standing = async (id: string) => (await office.facilities.get({ id })).inspection

it('a facility is due a cycle after its last inspection, or after it was installed; what was removed is not due', async () => {
  const { id } = await office.facilities.create({
    name: '無停電電源装置1号',
    kind: 'ups',
    unitId: units.operations,
    inspectionMonths: 12,
    validFrom: '2025-11-01',
  })
  expect(await standing(id)).toBe('overdue')
  await office.facilities.addInspection({ id, inspectedOn: '2025-12-20', by: '保守会社', result: 'good' })
  expect(await office.facilities.get({ id })).toMatchObject({ inspection: 'soon', dueOn: '2026-12-20' })
  await office.facilities.addInspection({
    id,
    inspectedOn: '2026-11-30',
    by: '保守会社',
    result: 'remarks',
    note: '電池の交換時期',
  })
  expect(await office.facilities.get({ id })).toMatchObject({
    inspection: 'inTime',
    result: 'remarks',
    dueOn: '2027-11-30',
  })
  app.setTime('2027-12-01')
  expect((await office.facilities.list({ filters: 'inspection==overdue' })).rows.map((row) => row.id)).toEqual([id])
  await office.facilities.update({ id, validTo: '2027-06-30' })
  expect(await standing(id)).toBe('none')
  app.setTime('2026-12-01')
})

it('an inspection has a day that has come, words where it is not good, and perhaps a report', async () => {
  const { id } = await office.facilities.create({ name: '空調', kind: 'airConditioning' })
  expect(await standing(id)).toBe('none')
  await office.facilities.update({ id, inspectionMonths: 6 })
  expect(await standing(id)).toBe('never')
  const done = { id, inspectedOn: '2026-12-01', by: '保守会社', result: 'bad' as const }
  await expect(office.facilities.addInspection({ ...done, inspectedOn: '2026-12-02' })).rejects.toMatchObject({
    code: 'facilities.future',
  })
  await expect(office.facilities.addInspection(done)).rejects.toMatchObject({ code: 'facilities.noteNeeded' })
  await expect(
    office.facilities.addInspection({ ...done, note: '停止', file: new File([], 'x.txt') }),
  ).rejects.toMatchObject({ code: 'facilities.fileEmpty' })
  const { id: inspection } = await office.facilities.addInspection({
    ...done,
    note: '停止',
    file: new File(['報告'], '報告書.txt'),
  })
  expect(await (await office.facilities.inspectionFile({ id: inspection })).text()).toBe('報告')
  const head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
  await expect(head.facilities.inspectionFile({ id: inspection })).rejects.toMatchObject({ status: 404 })
  await expect(head.facilities.addInspection({ ...done, note: 'x' })).rejects.toMatchObject({ status: 404 })
})

it('goes out to Excel and comes back as no change', async () => {
  const file = new File([new Uint8Array(await (await office.facilities.sheet({})).arrayBuffer())], '設備.xlsx')
  const { tables } = await office.facilities.lookAtFile({ file })
  const layout = JSON.stringify(
    tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )
  expect((await office.facilities.previewImport({ file, layout })).counts).toMatchObject({
    change: 0,
    unchanged: 2,
    refused: 0,
  })
})
