import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAllSame, asFile, openBook, unpackSet } from '../../features/inquiries/inquiries.fixture.ts'
import { readSheets } from '../../core/sheets-read.ts'
import { countStatements } from '../../testing/statements.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { growUnion } from './inventory.fixture.ts'

let app: TestApp
let org: TestOrganisation
let client: Client
let id: string
let workbooks: Map<string, Uint8Array>
let first: Uint8Array
const book = (unit: string): Uint8Array => workbooks.get(unit) ?? new Uint8Array()
const target = async (unit: string) => {
  const { targets } = await client.inquiries.get({ id })
  const found = targets.find(({ unitName }) => unitName === unit)
  if (!found) throw new Error(unit)
  return found
}

beforeAll(async () => {
  app = await startTestApp('2026-11-01T09:00')
  org = await app.organisation()
  client = (await org.signIn('securityOffice')).client
  const unitIds = await growUnion(org, 27)
  const created = await client.inquiries.create({
    kind: 'inventory',
    title: '令和8年度情報資産棚卸し',
    text: '標記の件について、別添により回答くださるようお願いします。',
    documentNumber: '8広総第77号',
    dueOn: '2026-11-20',
    contact: '総務課　電話 000-000-0000',
    sender: '試験広域連合長',
    link: 'http://10.0.0.5:3000',
    unitIds,
  })
  id = created.id
  await client.inquiries.setOut({ id })
}, 120_000)
afterAll(() => app.stop())

describe('an inventory to 27 member bodies', () => {
  it('goes out as a letter and a workbook each, with all letters for printing and the dispatch list', async () => {
    const set = await unpackSet(await client.inquiries.set({ id }))
    ;({ workbooks } = set)
    expect(workbooks.size).toBe(27)
    expect(Object.keys(set.files).filter((name) => name.endsWith('.docx'))).toHaveLength(28)
    const list = await readSheets(set.files['送付一覧.xlsx'] ?? new Uint8Array())
    expect(list.sheets[0]?.lines).toHaveLength(3 + 27)
    const opened = await openBook(book('町1'))
    expect(opened.lines).toHaveLength(3)
    expect(opened.book.worksheets.map(({ state }) => state)).toEqual(['visible', 'veryHidden'])
    expect(opened.sheet.getCell(opened.lines[0] ?? 0, opened.place('回答')).dataValidation.type).toBe('list')
  })

  it('takes 25 files back: four renamed, one twice, one stale, one with a line pasted from elsewhere', async () => {
    const stale = await answerAllSame(book('町24'))
    await client.inquiries.newEdition({ id: (await target('町24')).id })
    const pasted = await openBook(book('町7'))
    for (const line of pasted.lines) pasted.set(line, '回答', '変更なし')
    const other = await openBook(book('町8'))
    const free = (pasted.lines.at(-1) ?? 0) + 1
    for (let column = 1; column <= 9; column++)
      pasted.sheet.getCell(free, column).value = other.sheet.getCell(other.lines[1] ?? 0, column).value
    const folder: Record<string, Uint8Array> = {}
    for (let n = 1; n <= 23; n++) {
      const name = n <= 4 ? `【町${n}】棚卸し回答(最終).xlsx` : `回答票_町${n}.xlsx`
      folder[`回答/${name}`] = n === 7 ? await pasted.save() : await answerAllSame(book(`町${n}`))
    }
    folder['回答/回答票_町24.xlsx'] = stale
    // The same answer saved again, so that the bytes differ and the content does not.
    folder['回答/回答票_町5 - コピー.xlsx'] = await answerAllSame(book('町5'), '2026-11-21T10:00:00Z')
    first = folder['回答/回答票_町6.xlsx'] ?? new Uint8Array()
    expect(Object.keys(folder)).toHaveLength(25)
    app.setTime('2026-11-21T09:00')
    const told = await client.inquiries.receive({ id, files: [asFile('回答.zip', zipSync(folder))] })
    const by = (name: string) => told.find(({ fileName }) => fileName === name)
    expect(told).toHaveLength(25)
    expect(told.filter(({ outcome }) => outcome === 'counted')).toHaveLength(23)
    expect(told.filter(({ oddities }) => oddities.some(({ code }) => code === 'renamed'))).toHaveLength(5)
    expect(by('【町2】棚卸し回答(最終).xlsx')).toMatchObject({ outcome: 'counted', unitName: '町2' })
    expect(by('回答票_町5 - コピー.xlsx')).toMatchObject({ outcome: 'duplicate', unitName: '町5' })
    expect(by('回答票_町24.xlsx')).toMatchObject({
      outcome: 'stale',
      unitName: '町24',
      oddities: [{ code: 'staleEdition', value: '1', other: '2' }],
    })
  }, 60_000)

  it('shows the matrix, with the pasted line told on its own target', async () => {
    const { targets, receipts } = await client.inquiries.get({ id })
    const count = (standing: string) => targets.filter((row) => row.standing === standing).length
    expect({ received: count('received'), waiting: count('waiting') }).toEqual({ received: 23, waiting: 4 })
    expect(targets.filter(({ standing }) => standing === 'waiting').map(({ unitName }) => unitName)).toEqual([
      '町24',
      '町25',
      '町26',
      '町27',
    ])
    expect(receipts).toHaveLength(25)
    const seven = await client.inquiries.target({ id: (await target('町7')).id })
    expect(seven.rows).toHaveLength(4)
    expect(seven.rows[3]).toMatchObject({ change: 'added', oddities: [{ code: 'foreignRow', other: '町8' }] })
    expect(seven.rows[3]?.blocked).toContain('町8')
  })

  it('merges all of it into one workbook with every oddity in words', async () => {
    const { sheets } = await readSheets(new Uint8Array(await (await client.inquiries.answers({ id })).arrayBuffer()))
    const text = (name: string) =>
      sheets.find((sheet) => sheet.name === name)?.lines.map(({ cells }) => cells.join('|')) ?? []
    expect(text('回答')).toHaveLength(3 + 23 * 3 + 1)
    expect(text('状況')).toHaveLength(3 + 27)
    const receipts = text('収受').join('\n')
    for (const told of ['古い版（第1版）', 'ファイル名が「回答票_町1.xlsx」から', '同じ内容の回答が届いています'])
      expect(receipts).toContain(told)
    expect(text('回答').join('\n')).toContain('別の回答元（町8）の行が貼り付けられています')
  })

  it('reminds those who have not answered, and writes their letters', async () => {
    const waiting = (await client.inquiries.get({ id })).targets.filter(({ standing }) => standing === 'waiting')
    const answered = await target('町1')
    const told = await client.inquiries.remind({ id, targetIds: [...waiting.map((row) => row.id), answered.id] })
    expect(told).toEqual({ reminded: 4, on: '2026-11-21' })
    expect(await target('町25')).toMatchObject({ reminders: 1, remindedOn: '2026-11-21' })
    expect((await target('町1')).reminders).toBe(0)
    const { default: mammoth } = await import('mammoth')
    const letters = await client.inquiries.reminders({ id, on: told.on })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await letters.arrayBuffer()) })
    expect(value.match(/督促・第1回/g)).toHaveLength(4)
    for (const part of ['町27　御中', '回答期限を過ぎましたが', '8広総第77号', '令和8年11月20日'])
      expect(value).toContain(part)
  })

  it('is confirmed line by line; what is accepted goes into the register, once', async () => {
    const { id: targetId } = await target('町7')
    await expect(client.inquiries.accept({ id: targetId, all: true })).rejects.toMatchObject({
      code: 'inquiries.undecided',
    })
    const { shownAnswerId, rows } = await client.inquiries.target({ id: targetId })
    const key = rows[3]?.key ?? ''
    const judge = (verdict: 'accepted' | 'ignored') =>
      client.inquiries.decide({ id: shownAnswerId ?? '', decisions: [{ key, verdict }] })
    await expect(judge('accepted')).rejects.toMatchObject({ code: 'inquiries.blockedRow', status: 422 })
    await judge('ignored')
    expect(await client.inquiries.accept({ id: targetId, all: true })).toEqual({ taken: 3 })
    expect((await target('町7')).standing).toBe('accepted')
    await expect(client.inquiries.accept({ id: targetId, all: true })).rejects.toMatchObject({ status: 403 })
    const [confirmed] = await asset('A7')
    expect(confirmed?.confirmedOn).toBe('2026-11-21')
  })

  it('changes, ends and adds in the register what an accepted answer says', async () => {
    const filled = await openBook(book('町25'))
    const [asset1 = 0, terminal1 = 0, terminal2 = 0] = filled.lines
    filled.set(asset1, '回答', '変更')
    filled.set(asset1, '簿冊数', '５')
    filled.set(asset1, '名称', '転入届綴り25')
    filled.set(terminal1, '回答', '廃止')
    filled.set(terminal2, '回答', '変更なし')
    const free = terminal2 + 1
    filled.set(free, '回答', '追加')
    filled.set(free, '区分', '端末')
    filled.set(free, '管理番号', 'T25-3')
    filled.set(free, '名称', '窓口端末25-3')
    filled.set(free + 1, '回答', '追加')
    filled.set(free + 1, '区分', '情報資産')
    filled.set(free + 1, '名称', '相談記録簿25')
    filled.set(free + 1, '保管・設置場所', '別館倉庫')
    await client.inquiries.receive({ id, files: [asFile('回答票_町25.xlsx', await filled.save())] })
    const { id: targetId } = await target('町25')
    const { rows } = await client.inquiries.target({ id: targetId })
    expect(rows.map(({ change }) => change)).toEqual(['changed', 'ended', 'same', 'added', 'added'])
    expect(rows[0]).toMatchObject({ changed: ['name', 'binders'], values: { binders: '5' } })
    await client.inquiries.accept({ id: targetId, all: true })
    expect((await asset('A25'))[0]?.binders).toBe(5)
    // What was taken over is found by its words at once, in its register and by the pickers.
    const assets = async (search: string) => (await client.assets.list({ search })).rows.map(({ name }) => name)
    const terminals = async (search: string) => (await client.terminals.list({ search })).rows.map(({ name }) => name)
    expect(await assets('相談記録')).toEqual(['相談記録簿25'])
    expect(await assets('別館倉庫')).toEqual(['相談記録簿25'])
    expect(await assets('転入届綴り')).toEqual(['転入届綴り25'])
    expect(await terminals('T25-3')).toEqual(['窓口端末25-3'])
    expect(await client.registers.pick({ kinds: 'asset,terminal', search: '窓口端末25-3' })).toMatchObject([
      { kind: 'terminal', number: 'T25-3' },
    ])
    const again = await client.inquiries.newEdition({ id: targetId })
    expect(again.edition).toBe(2)
    const set = await unpackSet(await client.inquiries.targetSet({ id: targetId }))
    const next = await openBook(set.workbooks.get('町25') ?? new Uint8Array())
    const numbers = next.lines.map((line) => next.sheet.getCell(line, next.place('管理番号')).text)
    // The ended terminal is on its last day.
    expect(numbers.toSorted()).toEqual(['A25', 'T25-1', 'T25-2', 'T25-3', expect.stringMatching(/^新-/)])
  })

  it('is read with as many statements for 27 addressees as for one', async () => {
    const { unitId } = await target('町1')
    const made = await client.inquiries.create({
      kind: 'inventory',
      title: '一件',
      dueOn: '2026-12-20',
      unitIds: [unitId],
    })
    await client.inquiries.setOut({ id: made.id })
    const reads = (which: string) => [
      () => client.inquiries.get({ id: which }),
      () => client.inquiries.answers({ id: which }),
      () => client.inquiries.set({ id: which }),
    ]
    const counts = async (which: string) => {
      const found: number[] = []
      for (const read of reads(which)) {
        await read()
        found.push(await countStatements(read))
      }
      return found
    }
    expect(await counts(id)).toEqual(await counts(made.id))
  }, 60_000)

  it('keeps a second answer, and counts the one saved later until somebody says otherwise', async () => {
    const changed = await openBook(first)
    changed.set(changed.lines[0] ?? 0, '回答', '廃止')
    const later = await changed.save('2026-11-22T10:00:00Z')
    app.setTime('2026-11-23T09:00')
    const [told] = await client.inquiries.receive({ id, files: [asFile('a.xlsx', later)] })
    expect(told).toMatchObject({ outcome: 'counted', unitName: '町6' })
    expect(told?.oddities.map(({ code }) => code)).toContain('secondAnswer')
    changed.set(changed.lines[1] ?? 0, '回答', '廃止')
    app.setTime('2026-11-23T10:00')
    const [older] = await client.inquiries.receive({
      id,
      files: [asFile('b.xlsx', await changed.save('2026-11-19T10:00:00Z'))],
    })
    expect(older?.outcome).toBe('older')
    const { id: targetId } = await target('町6')
    const { answers, rows } = await client.inquiries.target({ id: targetId })
    expect(answers.map(({ counts }) => counts)).toEqual([false, true, false])
    expect(rows.filter(({ change }) => change === 'ended')).toHaveLength(1)
    await client.inquiries.useAnswer({ id: answers[0]?.id ?? '' })
    expect(
      (await client.inquiries.target({ id: targetId })).rows.filter(({ change }) => change === 'ended'),
    ).toHaveLength(2)
  })
})

const asset = async (number: string) => {
  const { inScope } = await import('../../core/db/database.ts')
  return inScope(org.ctx.db, org.id, (tx) =>
    tx.selectFrom('asset').select(['confirmedOn', 'binders']).where('number', '=', number).execute(),
  )
}
