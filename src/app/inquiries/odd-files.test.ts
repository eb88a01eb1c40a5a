import { zipSync } from 'fflate'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAllSame, asFile, openBook, unpackSet } from '../../features/inquiries/inquiries.fixture.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { growUnion } from './inventory.fixture.ts'

let app: TestApp
let org: TestOrganisation
let client: Client
let id: string
let workbooks: Map<string, Uint8Array>
const book = (unit: string) => workbooks.get(unit) ?? new Uint8Array()
const receive = async (name: string, bytes: Uint8Array) => {
  const told = await client.inquiries.receive({ id, files: [asFile(name, bytes)] })
  return told[0]
}
const target = async (unit: string) => {
  const found = (await client.inquiries.get({ id })).targets.find(({ unitName }) => unitName === unit)
  return found?.id ?? ''
}
/** An inventory of `of` set out, with its workbooks. */
async function setOut(by: Client, unitIds: string[], title: string) {
  const made = await by.inquiries.create({ kind: 'inventory', title, dueOn: '2026-12-20', unitIds })
  await by.inquiries.setOut({ id: made.id })
  const set = await unpackSet(await by.inquiries.set({ id: made.id }))
  return { id: made.id, workbooks: set.workbooks }
}
/** The visible sheet alone, as one gets by copying it into a new file: the hidden key is gone, line ids stay. */
async function withoutKey(bytes: Uint8Array): Promise<Uint8Array> {
  const from = await openBook(await answerAllSame(bytes))
  const copy = new ExcelJS.Workbook()
  const sheet = copy.addWorksheet('Sheet1')
  from.sheet.eachRow((row) => void sheet.addRow((row.values as ExcelJS.CellValue[]).slice(1)))
  return new Uint8Array(await copy.xlsx.writeBuffer())
}

let units: string[]
beforeAll(async () => {
  app = await startTestApp('2026-11-02T09:00')
  org = await app.organisation()
  client = (await org.signIn('securityOffice')).client
  units = await growUnion(org, 4)
  ;({ id, workbooks } = await setOut(client, units, '棚卸し'))
}, 60_000)
afterAll(() => app.stop())

describe('files that are not what was hoped for', () => {
  it('are kept and told by why they cannot be read', async () => {
    const ole = (text: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, 'utf16le')])
    const locked = zipSync({ 'a.xlsx': book('町1') })
    locked[6] = 1
    for (const [name, bytes, outcome] of [
      ['壊れ.xlsx', book('町1').slice(0, 3000), 'damaged'],
      ['鍵付き.xlsx', ole('..EncryptedPackage..'), 'password'],
      ['鍵付き.zip', locked, 'password'],
      ['古い.xls', ole('Workbook'), 'notASheet'],
      ['写し.pdf', Buffer.from('%PDF-1.7 scan'), 'notASheet'],
    ] as const)
      expect([name, (await receive(name, bytes))?.outcome]).toEqual([name, outcome])
    const { receipts } = await client.inquiries.get({ id })
    expect(receipts).toHaveLength(5)
    const pdf = receipts.find(({ fileName }) => fileName === '写し.pdf')
    const file = await client.inquiries.receiptFile({ id: pdf?.id ?? '' })
    expect(await file.text()).toBe('%PDF-1.7 scan')
  })

  it('of another inquiry and of another body are named, not taken', async () => {
    const other = await setOut(client, units.slice(0, 1), '臨時の棚卸し')
    expect(await receive('a.xlsx', await answerAllSame(other.workbooks.get('町1') ?? new Uint8Array()))).toMatchObject({
      outcome: 'wrongInquiry',
      oddities: [{ code: 'otherInquiry', other: '臨時の棚卸し' }],
    })
    const foreign = await app.organisation()
    const theirs = await setOut(
      (await foreign.signIn('securityOffice')).client,
      await growUnion(foreign, 1, 50),
      '棚卸し',
    )
    expect(
      await receive('b.xlsx', await answerAllSame(theirs.workbooks.get('町50') ?? new Uint8Array())),
    ).toMatchObject({
      outcome: 'foreign',
      oddities: [{ code: 'fromElsewhere', other: expect.stringContaining(foreign.code) }],
    })
    const own = await openBook(await answerAllSame(book('町1')))
    own.book.worksheets[1]!.getCell(2, 2).value = 'a-key-of-nobody'
    expect((await receive('c.xlsx', await own.save()))?.outcome).toBe('unknownKey')
    expect((await client.inquiries.get({ id })).targets.every(({ standing }) => standing === 'waiting')).toBe(true)
  })

  it('without a key are matched by hand, once, and only to an addressee of the inquiry', async () => {
    const told = await receive('コピー.xlsx', await withoutKey(book('町2')))
    expect(told?.outcome).toBe('noKey')
    const receipt = { id: told?.id ?? '' }
    const elsewhere = await setOut(client, units.slice(3), '別件')
    const [foreign] = (await client.inquiries.get({ id: elsewhere.id })).targets
    await expect(client.inquiries.match({ ...receipt, targetId: foreign?.id ?? '' })).rejects.toMatchObject({
      status: 404,
    })
    expect(await client.inquiries.match({ ...receipt, targetId: await target('町2') })).toEqual({ outcome: 'counted' })
    const seen = await client.inquiries.target({ id: await target('町2') })
    expect(seen.standing).toBe('received')
    expect(seen.rows.map(({ change }) => change)).toEqual(['same', 'same', 'same'])
    expect(seen.answers[0]?.oddities.map(({ code }) => code)).toContain('matchedByHand')
    await expect(client.inquiries.match({ ...receipt, targetId: await target('町1') })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('with sheets and headings renamed, lines twice and values out of choice are read, each fault told', async () => {
    const odd = await openBook(book('町3'))
    const [first = 0, second = 0, third = 0] = odd.lines
    odd.sheet.name = '回答シート'
    odd.sheet.getCell(odd.head, odd.place('名称')).value = '機器の名前'
    odd.set(first, '回答', 'たぶん')
    odd.set(first, '簿冊数', '多数')
    odd.set(second, '回答', '変更なし')
    for (let column = 1; column <= 9; column++)
      odd.sheet.getCell(third, column).value = odd.sheet.getCell(second, column).value
    const told = await receive('x.xlsx', await odd.save())
    expect(told?.oddities.map(({ code }) => code)).toEqual(['renamed', 'sheetRenamed', 'headingChanged'])
    const { rows } = await client.inquiries.target({ id: await target('町3') })
    expect(rows.map(({ oddities }) => oddities.map(({ code }) => code))).toEqual([
      ['notANumber', 'notAChoice'],
      [],
      ['duplicateRow'],
      ['missingRow'],
    ])
  })

  it('that come after the end are kept and do not count', async () => {
    await client.inquiries.excuse({ id: await target('町1'), reason: '合併のため' })
    expect((await receive('e.xlsx', await answerAllSame(book('町1'))))?.outcome).toBe('excused')
    await client.inquiries.close({ id })
    expect((await receive('f.xlsx', await answerAllSame(book('町4'))))?.outcome).toBe('closed')
    const { state, targets } = await client.inquiries.get({ id })
    expect([state, targets[3]?.standing]).toEqual(['closed', 'waiting'])
    await expect(client.inquiries.remind({ id, targetIds: [targets[3]?.id ?? ''] })).rejects.toMatchObject({
      status: 403,
    })
  })
})

describe('a questionnaire with columns of one’s own', () => {
  it('goes out with choices, comes back, and is merged; what was asked wrongly is refused before it leaves', async () => {
    const input = { kind: 'questionnaire', title: '通信機器の調査', dueOn: '2026-12-20', unitIds: units.slice(0, 2) }
    await expect(client.inquiries.create(input)).rejects.toMatchObject({ code: 'inquiries.columnsMissing' })
    await expect(client.inquiries.create({ ...input, kind: 'nothing' })).rejects.toMatchObject({
      code: 'inquiries.unknownKind',
    })
    const made = await client.inquiries.create({
      ...input,
      columns: [
        { header: '有無', kind: 'choice', choices: ['有', '無'], required: true },
        { header: '台数', kind: 'number' },
        { header: '確認日', kind: 'day' },
      ],
    })
    await client.inquiries.update({ id: made.id, documentNumber: '8広総第90号', sender: '広域連合長' })
    await client.inquiries.setOut({ id: made.id })
    await expect(client.inquiries.update({ id: made.id, title: '別の題' })).rejects.toMatchObject({
      code: 'inquiries.alreadySent',
    })
    await client.inquiries.update({ id: made.id, dueOn: '2026-12-25' })
    const set = await unpackSet(await client.inquiries.set({ id: made.id }))
    const filled = await openBook(set.workbooks.get('町1') ?? new Uint8Array())
    const [line = 0] = filled.lines
    filled.set(line, '有無', '有')
    filled.set(line, '台数', '１２')
    filled.set(line, '確認日', 'R8.11.1')
    await client.inquiries.receive({ id: made.id, files: [asFile('町1.xlsx', await filled.save())] })
    const [first] = (await client.inquiries.get({ id: made.id })).targets
    const seen = await client.inquiries.target({ id: first?.id ?? '' })
    expect(seen.rows).toMatchObject([
      { change: 'filled', values: { c1: '有', c2: '12', c3: '2026-11-01' }, oddities: [] },
    ])
    expect(await client.inquiries.accept({ id: first?.id ?? '', all: true })).toEqual({ taken: 1 })
  })
})
