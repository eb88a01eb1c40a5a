import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withLevels, withUnits } from './assets.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let levels: Map<string, string>
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  levels = await withLevels(organisation)
  units = await withUnits(organisation)
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

const level = (name: string) => levels.get(name) ?? ''

describe('an asset', () => {
  it('is given the next number, is found whatever the width, kana or form of letters, and keeps one history row per change', async () => {
    const { id } = await office.assets.create({
      name: '髙﨑支所 フイルム台帳',
      medium: 'paper',
      unitId: units.general,
      confidentialityId: level('confidentiality 3B'),
    })
    const second = await office.assets.create({
      name: '被保険者データ',
      medium: 'electronic',
      unitId: units.operations,
    })
    expect((await office.assets.get({ id })).number).toBe('A-00001')
    expect((await office.assets.get({ id: second.id })).number).toBe('A-00002')
    for (const search of ['高崎', 'ﾌｨﾙﾑ', 'ふぃるむ 高崎', 'ａ－００００１', '台'])
      expect(
        (await office.assets.list({ search })).rows.map((row) => row.id),
        search,
      ).toContain(id)
    expect((await office.assets.list({ search: '高知' })).rows).toEqual([])
    await office.assets.update({ id, place: '書庫1' })
    const { rows } = await office.history.of({ subjectId: id })
    expect(rows.map(({ action }) => action)).toEqual(['asset.update', 'asset.create'])
    expect(rows[0]?.changes.map(({ field, after }) => `${field} ${after}`)).toEqual(['place 書庫1'])
  })

  it('is seen and written within reach only', async () => {
    const mine = await head.assets.create({ name: '総務の文書', medium: 'paper', unitId: units.general })
    const other = await office.assets.create({ name: '業務の文書', medium: 'paper', unitId: units.operations })
    const whole = await office.assets.create({ name: '団体全体の文書', medium: 'paper' })
    const seen = (await head.assets.list({ limit: 200 })).rows.map(({ id }) => id)
    expect([mine.id, other.id, whole.id].map((id) => seen.includes(id))).toEqual([true, false, false])
    await expect(head.assets.get({ id: other.id })).rejects.toMatchObject({ status: 404 })
    await expect(head.assets.update({ id: other.id, place: 'x' })).rejects.toMatchObject({ status: 404 })
    await expect(head.assets.create({ name: 'x', medium: 'paper' })).rejects.toMatchObject({
      code: 'registers.unitNeeded',
    })
    await expect(head.assets.update({ id: mine.id, unitId: units.operations })).rejects.toMatchObject({ status: 404 })
  })

  it('has one class, zone and place on each day', async () => {
    app.setTime('2026-11-23')
    const { id } = await office.assets.create({
      name: '所得データ',
      medium: 'electronic',
      unitId: units.operations,
      confidentialityId: level('confidentiality 2'),
      validFrom: '2026-04-01',
    })
    await office.assets.update({ id, confidentialityId: level('confidentiality 3C'), classReason: '再評価' })
    app.setTime('2026-11-30')
    await office.assets.update({ id, confidentialityId: level('confidentiality 3B') })
    await office.assets.update({ id, confidentialityId: level('confidentiality 3A'), classReason: '重大' })
    const { classes, confidentiality } = await office.assets.get({ id })
    expect(confidentiality?.code).toBe('3A')
    expect(classes.map((one) => [one.confidentiality, one.validFrom, one.validTo])).toEqual([
      ['自治体機密性3A', '2026-11-30', null],
      ['自治体機密性3C', '2026-11-23', '2026-11-29'],
      ['自治体機密性2', '2026-04-01', '2026-11-22'],
    ])
    app.setTime('2026-11-23T09:00')
  })

  it('that is an extract keeps at least the class of its source, whichever of the two is changed', async () => {
    const b = level('confidentiality 3B')
    const source = await office.assets.create({ number: 'S-1', name: '元', medium: 'electronic', confidentialityId: b })
    const low = { name: '抽出', medium: 'other' as const, sourceNumber: 'Ｓ－１' }
    await expect(office.assets.create({ ...low, confidentialityId: level('confidentiality 2') })).rejects.toMatchObject(
      {
        status: 422,
        data: { details: [{ path: 'confidentialityId' }] },
      },
    )
    await expect(office.assets.create({ ...low, sourceNumber: 'S-9' })).rejects.toMatchObject({
      data: { details: [{ path: 'sourceNumber' }] },
    })
    const extract = await office.assets.create({ ...low, confidentialityId: b })
    expect((await office.assets.get({ id: extract.id })).source?.number).toBe('S-1')
    await expect(
      office.assets.update({ id: source.id, confidentialityId: level('confidentiality 3A') }),
    ).rejects.toMatchObject({ data: { details: [{ path: 'confidentialityId' }] } })
    await expect(office.assets.update({ id: source.id, sourceNumber: 'A-00099' })).rejects.toMatchObject({
      status: 422,
    })
    const { number } = await office.assets.get({ id: extract.id })
    await expect(office.assets.update({ id: source.id, sourceNumber: number })).rejects.toMatchObject({
      data: { details: [{ path: 'sourceNumber' }] },
    })
  })

  it('with the individual number is personal information, and a number is given once', async () => {
    await expect(
      office.assets.create({ name: 'x', medium: 'paper', specificPersonal: true, personal: 'none' }),
    ).rejects.toMatchObject({ data: { details: [{ path: 'personal' }] } })
    await office.assets.create({ number: 'N-1', name: 'x', medium: 'paper' })
    await expect(office.assets.create({ number: 'N-1', name: 'y', medium: 'paper' })).rejects.toMatchObject({
      code: 'registers.numberTaken',
    })
  })
})

describe('the list', () => {
  it('walks every row once in every order, those without a value last', async () => {
    const all = (await office.assets.list({ limit: 200 })).rows.length
    for (const sort of [
      'number',
      '-number',
      'confirmedOn',
      '-persons',
      'medium',
      '-confidentiality',
      'name',
      'unitId',
    ]) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof office.assets.list>> = await office.assets.list({
          sort,
          limit: 3,
          ...(after ? { after } : {}),
        })
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next
      } while (after)
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, all, all])
    }
    const down = (await office.assets.list({ sort: '-confidentiality', limit: 200 })).rows.map(
      (row) => row.confidentiality?.rank ?? -1,
    )
    expect(down).toEqual(down.toSorted((a, b) => b - a))
  })

  it('filters by choice, day, emptiness and number, and refuses what is no filter', async () => {
    const { id } = await office.assets.create({
      name: '絞込み',
      medium: 'handwritten',
      persons: 120,
      confirmedOn: '2026-10-01',
      specificPersonal: true,
      personal: 'personal',
    })
    const only = async (filters: string) =>
      (await office.assets.list({ filters, limit: 200 })).rows.map((row) => row.id)
    expect(await only('medium==handwritten')).toEqual([id])
    expect(await only('persons=100..200&confirmedOn=2026-10-01..2026-10-01')).toEqual([id])
    expect(await only('confirmedOn=2026-10-02..')).toEqual([])
    expect(await only('specificPersonal==true&standing==current')).toEqual([id])
    expect(await only('confirmedOn=-')).not.toContain(id)
    expect(await only('persons=*')).toContain(id)
    for (const filters of ['nothing==1', 'confirmedOn=yesterday..', 'unitId==x', 'persons=a..'])
      await expect(office.assets.list({ filters })).rejects.toMatchObject({ status: 422 })
    await expect(office.assets.list({ sort: 'nothing' })).rejects.toMatchObject({ status: 422 })
    await expect(office.assets.list({ after: 'nothing' })).rejects.toMatchObject({ code: 'registers.badCursor' })
  })
})

describe('files and assessments', () => {
  it('stand in the 管理簿 and tell when a review is due', async () => {
    const { id } = await office.assets.create({
      name: '資格情報',
      medium: 'electronic',
      unitId: units.general,
      specificPersonal: true,
      personal: 'personal',
      fileName: '後期高齢者医療資格ファイル',
      purpose: '資格の管理',
    })
    const files = await office.assets.files({ kind: 'specific' })
    expect(files.find((file) => file.id === id)).toMatchObject({
      fileName: '後期高齢者医療資格ファイル',
      unitName: '総務課',
    })
    expect((await head.assets.files({ kind: 'specific' })).map((file) => file.id)).toEqual([id])
    const { id: assessment } = await office.assets.createAssessment({
      name: '後期高齢者医療に関する事務',
      kind: 'full',
      nextReview: '2026-11-23',
      unitId: units.general,
      assetIds: [id],
    })
    const [due] = await head.assets.assessments({})
    expect(due).toMatchObject({ id: assessment, overdue: true, assets: [{ id }] })
    await head.assets.updateAssessment({ id: assessment, nextReview: '2027-11-23' })
    expect((await head.assets.assessments({}))[0]?.overdue).toBe(false)
    await expect(
      head.assets.createAssessment({ name: 'x', kind: 'full', unitId: units.operations }),
    ).rejects.toMatchObject({ code: 'registers.unitNeeded' })
    expect((await office.assets.get({ id })).assessments.map((one) => one.id)).toEqual([assessment])
  })
})
