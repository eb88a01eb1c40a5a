import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp } from '../../../testing/test-app.ts'

let app: TestApp
let office: Client
beforeAll(async () => {
  app = await startTestApp('2027-03-20T09:00')
  office = (await (await app.organisation()).signIn('securityOffice')).client
  const { id: unitId } = await office.organisation.createUnit({ name: '総務課' })
  const post = await office.people.createPost({ title: '総務課長', unitId })
  const person = await office.people.createPerson({
    name: '髙﨑 花子',
    kana: 'たかさき はなこ',
    staffNumber: '0012',
    unitId,
  })
  await office.people.createAssignment({ personId: person.id, postId: post.id, validFrom: '2025-04-01' })
})
afterAll(() => app.stop())

const utf8 = (...lines: string[]) => new File([`\uFEFF${lines.join('\r\n')}`], '名簿.csv')
const roster = async (search = '') =>
  (await office.people.people({ search })).rows.map(({ name, kana, staffNumber }) => [name, kana, staffNumber])

describe('bad input gets its answer row by row and loses nothing', () => {
  it('two people of one number, in the file and against the roster', async () => {
    const file = utf8('職員番号,氏名,ふりがな', '0100,甲 一,', '０１００,乙 二,', '0012,別 人,', '0101,丙 三,')
    const preview = await office.people.previewTransfer({ file })
    expect(preview.refusals.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, '職員番号', '0100'],
      [3, '職員番号', '０１００'],
      [4, '職員番号', '0012'],
    ])
    expect(preview.refusals.every(({ reason, remedy }) => reason !== '' && remedy !== '')).toBe(true)
    expect(await office.people.confirmTransfer({ file, plan: preview.plan })).toEqual({ taken: 1, refused: 3 })
    expect(await roster('0012')).toEqual([['髙﨑 花子', 'たかさき はなこ', '0012']])
    expect(await roster('0101')).toEqual([['丙 三', '', '0101']])
  })

  it('names with 髙 and 﨑, glyph selectors and half-width kana keep their letters and are found by the usual ones', async () => {
    const file = utf8('職員番号,氏名,ふりがな', '0200,葛󠄀城 邉󠄄子,ｶﾂﾗｷﾞ ﾍﾞｺ', '0012,高崎 花子,ﾀｶｻｷ ﾊﾅｺ')
    const preview = await office.people.previewTransfer({ file })
    expect(preview.counts).toMatchObject({ add: 1, refused: 0 })
    await office.people.confirmTransfer({ file, plan: preview.plan })
    expect(await roster('葛城')).toEqual([['葛󠄀城 邉󠄄子', 'ｶﾂﾗｷﾞ ﾍﾞｺ', '0200']])
    expect(await roster('かつらぎ')).toHaveLength(1)
    expect((await roster('高崎'))[0]?.[2]).toBe('0012')
  })

  it('a CP932 file is read with its machine-dependent letters', async () => {
    // 職員番号,氏名,異動種別,新職,発令日 / 0012,髙崎花子,異動,総務課長,R9.4.1
    const hex =
      '9045 88f5 94d4 8d86 2c 8e81 96bc 2c 88d9 93ae 8eed 95ca 2c 9056 9045 2c 94ad 97df 93fa 0d0a' +
      '30303132 2c fbfc 8de8 89d4 8e71 2c 88d9 93ae 2c 919d 96b1 89db 92b7 2c 52392e342e31 0d0a'
    const bytes = Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
    const preview = await office.people.previewTransfer({ file: new File([bytes], '異動.csv') })
    expect(preview.kind).toBe('transfer')
    expect(preview.refusals.map(({ value }) => value)).not.toContain('髙崎花子')
    expect([...preview.rows.map(({ name }) => name), ...preview.refusals.map(({ column }) => column)]).toHaveLength(1)
  })

  it('a transfer of somebody unknown, of nobody, and to a post that ended meanwhile', async () => {
    const file = utf8(
      '職員番号,氏名,異動種別,新職,所属,発令日',
      ',幽霊 太郎,異動,総務課長,,R9.4.1',
      '9999,髙﨑 花子,異動,総務課長,,R9.4.1',
      '0101,丙 三,昇任,部長,,R9.4.1',
      '0101,丙 三,昇任,総務課長,,R9.13.1',
      '0101,丙 三,？,総務課長,,R9.4.1',
    )
    const { refusals, counts } = await office.people.previewTransfer({ file })
    expect(refusals.map(({ row, column }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(['2 氏名', '3 職員番号', '4 新職', '5 発令日', '6 異動種別']),
    )
    expect(counts).toMatchObject({ refused: 5, move: 0 })
  })

  it('units that would stand below themselves and assignments that overlap are refused, and what was there stays', async () => {
    const upper = await office.organisation.createUnit({ name: '事務局' })
    const lower = await office.organisation.createUnit({ name: '業務課', parentId: upper.id })
    const lowest = await office.organisation.createUnit({ name: '電算係', parentId: lower.id })
    await expect(office.organisation.updateUnit({ id: upper.id, parentId: lowest.id })).rejects.toMatchObject({
      code: 'organisation.cyclicUnit',
      status: 422,
    })
    await expect(office.organisation.updateUnit({ id: upper.id, parentId: upper.id })).rejects.toMatchObject({
      code: 'organisation.cyclicUnit',
    })
    expect((await office.organisation.get({})).units.find(({ id }) => id === upper.id)?.parentId).toBeNull()
    const [held] = (await office.people.assignments({})).rows
    await expect(
      office.people.createAssignment({
        personId: held?.personId ?? '',
        postId: held?.postId ?? '',
        validFrom: '2025-03-01',
        validTo: '2025-04-01',
      }),
    ).rejects.toMatchObject({ code: 'people.overlap', status: 409 })
    expect((await office.people.assignments({})).rows).toEqual([held])
  })
})
