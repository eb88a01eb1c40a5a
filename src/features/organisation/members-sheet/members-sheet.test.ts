import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../../core/sheets-read.ts'
import { writeSheet } from '../../../core/sheets.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { municipalityCheckDigit } from '../municipality-code.rules.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  office = (await org.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const codeOf = (n: number) => {
  const five = `${33_201 + n}`
  return five + municipalityCheckDigit(five)
}
const csv = (...lines: string[]) => new File([`\uFEFF${lines.join('\r\n')}`], '市町村.csv')
const names = async () => (await office.organisation.get({})).memberBodies.map(({ name }) => name)

describe('a list of member bodies', () => {
  it('brings 27 in at once, under whatever title, and comes back as no change', async () => {
    const rows = Array.from({ length: 27 }, (_, n) => ({ code: codeOf(n), name: `構成${n}市` }))
    const bytes = await writeSheet([
      {
        name: '一覧',
        title: '構成市町村一覧表',
        subtitle: '令和8年11月1日現在',
        columns: [
          { header: 'No.', width: 5, value: (row: (typeof rows)[number]) => rows.indexOf(row) + 1 },
          { header: '地方公共団体コード', width: 12, value: (row) => row.code },
          { header: '市町村名', width: 20, value: (row) => row.name },
        ],
        rows,
      },
    ])
    const file = new File([new Uint8Array(bytes)], '一覧.xlsx')
    const preview = await office.organisation.previewMemberBodies({ file })
    expect(preview.counts).toEqual({ add: 27, change: 0, unchanged: 0, refused: 0 })
    expect(await names()).toEqual([])
    expect(await office.organisation.confirmMemberBodies({ file, plan: preview.plan })).toEqual({
      taken: 27,
      refused: 0,
    })
    expect(await names()).toHaveLength(27)
    await expect(office.organisation.confirmMemberBodies({ file, plan: preview.plan })).rejects.toMatchObject({
      status: 409,
    })
    const out = await office.organisation.memberBodiesSheet({})
    expect((await office.organisation.previewMemberBodies({ file: out })).counts).toMatchObject({ unchanged: 27 })
    const sheet = await readSheets(new Uint8Array(await out.arrayBuffer()))
    expect(sheet.sheets[0]?.lines.find(({ cells }) => cells[0] === codeOf(0))?.cells[1]).toBe('構成0市')
  })

  it('answers each bad row, takes the good ones, and renames by the code', async () => {
    const file = csv(
      '団体コード,市町村,始まりの日',
      `${codeOf(0)},髙﨑市,`,
      '332011,検査数字の違う町,',
      '33202,五桁町,',
      'ABC,文字町,',
      ',コードなし町,',
      `${codeOf(40)},,`,
      `${codeOf(41)},構成5市,`,
      `${codeOf(42)},二度町,`,
      `${codeOf(42)},又町,`,
      `${codeOf(43)},二度町,`,
      `${codeOf(44)},日付町,いつか`,
      `${codeOf(45)},葛󠄀城村,R8.4.1`,
      '以上,,',
    )
    const preview = await office.organisation.previewMemberBodies({ file })
    expect(preview.counts).toEqual({ add: 2, change: 1, unchanged: 0, refused: 9 })
    expect(preview.refusals.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 団体コード',
      '4 団体コード',
      '5 団体コード',
      '6 団体コード',
      '7 市町村',
      '8 市町村',
      '10 団体コード',
      '11 市町村',
      '12 始まりの日',
    ])
    expect(preview.refusals[1]?.remedy).toContain('332020')
    expect(await office.organisation.confirmMemberBodies({ file, plan: preview.plan })).toEqual({
      taken: 3,
      refused: 9,
    })
    expect(await names()).toEqual(expect.arrayContaining(['髙﨑市', '二度町', '葛󠄀城村']))
    const { rows } = await office.history.list({ action: 'memberBody.update', limit: 5 })
    expect(rows[0]?.changes).toContainEqual({ field: 'name', before: '構成0市', after: '髙﨑市' })
  })

  it('is read in Shift_JIS, refused where it is none, and for the whole body only', async () => {
    const cp932 = new Uint8Array([
      0x92, 0x63, 0x91, 0xcc, 0x83, 0x52, 0x81, 0x5b, 0x83, 0x68, 0x2c, 0x8e, 0x73, 0x92, 0xac, 0x91, 0xba, 0x0d, 0x0a,
    ])
    const row = new TextEncoder().encode(`${codeOf(60)},`)
    const name = new Uint8Array([0xfb, 0xfc, 0x8d, 0xe8, 0x92, 0xac])
    const file = new File([cp932, row, name], '一覧.csv')
    expect((await office.organisation.previewMemberBodies({ file })).rows).toMatchObject([{ name: '髙崎町' }])
    await expect(office.organisation.previewMemberBodies({ file: csv('a,b', '1,2') })).rejects.toMatchObject({
      code: 'sheet.noTable',
      status: 422,
    })
    await expect(
      office.organisation.previewMemberBodies({ file: new File([new Uint8Array([1, 2, 3, 0])], 'x.xlsx') }),
    ).rejects.toMatchObject({ status: 422 })
    const [member] = (await office.organisation.get({})).memberBodies
    const scoped = (await org.signIn('securityOffice', { scopeId: member?.id ?? '' })).client
    await expect(
      scoped.organisation.previewMemberBodies({ file: csv('団体コード,市町村', `${codeOf(61)},町`) }),
    ).rejects.toMatchObject({ status: 403 })
  })
})
