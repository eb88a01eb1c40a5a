import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../core/sheets-read.ts'
import { writeSheet } from '../../core/sheets.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { municipalityCheckDigit } from '../organisation/municipality-code.rules.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
const ids = { unit: '', post: '', person: '', poc: '', chief: '' }
const members: { id: string; code: string; name: string }[] = []
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  office = (await org.signIn('securityOffice', { username: 'office' })).client
  ids.unit = (await office.organisation.createUnit({ name: '総務課' })).id
  ids.post = (await office.people.createPost({ title: '総務課長', unitId: ids.unit })).id
  ids.person = (await office.people.createPerson({ name: '課長 甲', unitId: ids.unit })).id
  await office.people.createAssignment({ personId: ids.person, postId: ids.post, validFrom: '2026-04-01' })
  for (let n = 0; n < 27; n++) {
    const five = `${33_201 + n}`
    const member = { code: five + municipalityCheckDigit(five), name: `構成${n}市` }
    members.push({ ...member, ...(await office.organisation.createMemberBody(member)) })
  }
})
afterAll(() => app.stop())

const entry = async (id: string, client = office) =>
  (await client.contacts.tree({})).entries.find((one) => one.id === id)

describe('the contact tree', () => {
  it('knows who calls whom with which numbers, in order, and who holds a post today', async () => {
    ids.poc = (
      await office.contacts.create({
        kind: 'outside',
        name: 'CSIRT統一窓口',
        pointOfContact: true,
        phones: [{ number: '086-000-0001' }, { number: '090-0000-0001', hours: '夜間', personal: true }],
        verified: true,
      })
    ).id
    ids.chief = (
      await office.contacts.create({
        kind: 'post',
        postId: ids.post,
        parentId: ids.poc,
        phones: [{ number: '０８６−０００−０００２　内線２１', hours: '8:30～17:15' }],
      })
    ).id
    const police = await office.contacts.create({
      kind: 'outside',
      name: '県警察',
      parentId: ids.poc,
      phones: [{ number: '110' }],
    })
    const tree = await office.contacts.tree({})
    expect(tree).toMatchObject({ verifyMonths: 6, decided: false })
    expect(await entry(ids.chief)).toMatchObject({
      name: '総務課長',
      unitName: '総務課',
      holders: [{ name: '課長 甲' }],
      phones: [{ number: '086-000-0002 内線21', hours: '8:30～17:15', personal: false }],
      alarms: ['neverVerified'],
      editable: true,
    })
    expect(await entry(ids.poc)).toMatchObject({ alarms: [], verifiedOn: '2026-11-23', verifiedBy: 'office' })
    await office.contacts.move({ id: police.id, direction: 'up' })
    const order = (await office.contacts.tree({})).entries.filter(({ parentId }) => parentId === ids.poc)
    expect(order.map(({ name }) => name)).toEqual(['県警察', '総務課長'])
    await expect(office.contacts.move({ id: police.id, direction: 'up' })).rejects.toMatchObject({ status: 409 })
  })

  it('is verified in one click, and wants it again when old, when the holder or the number changed', async () => {
    await office.contacts.verify({ id: ids.chief })
    expect(await entry(ids.chief)).toMatchObject({ alarms: [], verifiedOn: '2026-11-23', verifiedBy: 'office' })
    const { rows } = await office.history.list({ subjectId: ids.chief, limit: 1 })
    expect(rows[0]).toMatchObject({ action: 'contact.verify' })

    app.setTime('2027-05-23T09:00')
    expect((await entry(ids.chief))?.alarms).toEqual([])
    app.setTime('2027-05-24T09:00')
    expect((await entry(ids.chief))?.alarms).toEqual(['old'])
    await office.contacts.setInterval({ verifyMonths: 12 })
    expect(await office.contacts.tree({})).toMatchObject({ verifyMonths: 12, decided: true })
    expect((await entry(ids.chief))?.alarms).toEqual([])
    const next = await office.people.createPerson({ name: '課長 乙', unitId: ids.unit })
    const [held] = (await office.people.assignments({ postId: ids.post })).rows
    await office.people.endAssignment({ id: held?.id ?? '', validTo: '2027-05-23' })
    expect((await entry(ids.chief))?.alarms).toEqual(['vacant', 'holderChanged'])
    await office.people.createAssignment({ personId: next.id, postId: ids.post, validFrom: '2027-05-24' })
    expect(await entry(ids.chief)).toMatchObject({ alarms: ['holderChanged'], holders: [{ name: '課長 乙' }] })
    await office.contacts.verify({ id: ids.chief })
    await office.contacts.update({ id: ids.chief, note: '3階' })
    expect((await entry(ids.chief))?.alarms).toEqual([])
    await office.contacts.update({ id: ids.chief, phones: [{ number: '086-000-0009' }] })
    expect((await entry(ids.chief))?.alarms).toEqual(['neverVerified'])
    await office.contacts.update({ id: ids.chief, phones: [], verified: true })
    expect((await entry(ids.chief))?.alarms).toEqual(['noWay'])
    await office.contacts.update({ id: ids.chief, phones: [{ number: '086-000-0002' }], verified: true })
  })

  it('refuses rings, what is no number, twice the same, and what is neither post, person nor outside', async () => {
    const code = async (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
    expect(await code(office.contacts.update({ id: ids.poc, parentId: ids.chief }))).toBe('contacts.cyclic')
    expect(await code(office.contacts.update({ id: ids.poc, phones: [{ number: 'なし' }] }))).toBe('contacts.badNumber')
    expect(await code(office.contacts.create({ kind: 'post', postId: ids.post }))).toBe('contacts.listedAlready')
    expect(await code(office.contacts.create({ kind: 'post', postId: ids.person }))).toBe('app.notFound')
    expect(await code(office.contacts.create({ kind: 'outside' }))).toBe('contacts.oneSubject')
    expect(await code(office.contacts.create({ kind: 'person', postId: ids.post }))).toBe('contacts.oneSubject')
  })

  it('hands whom a removed entry called to its own caller', async () => {
    const middle = await office.contacts.create({ kind: 'outside', name: '中', parentId: ids.poc, phones: [] })
    const last = await office.contacts.create({ kind: 'outside', name: '末', parentId: middle.id, phones: [] })
    await office.contacts.remove({ id: middle.id })
    expect((await entry(last.id))?.parentId).toBe(ids.poc)
    await office.contacts.remove({ id: last.id })
  })
})

describe('who may see numbers', () => {
  it('is not who only reads; a member body sees its own entry and the point of contact without private numbers', async () => {
    const reader = (await org.signIn('readOnly')).client
    await expect(reader.contacts.tree({})).rejects.toMatchObject({ status: 403 })
    const [one, two] = members
    for (const member of [one, two])
      await office.contacts.create({
        kind: 'outside',
        name: `${member?.name} 窓口`,
        unitId: member?.id ?? null,
        parentId: ids.poc,
        phones: [{ number: '086-100-0000' }],
      })
    const counter = (await org.signIn('staff', { scopeId: one?.id ?? '' })).client
    const { entries } = await counter.contacts.tree({})
    expect(entries.map(({ name }) => name)).toEqual(['CSIRT統一窓口', '構成0市 窓口'])
    expect(entries[0]?.phones).toEqual([{ number: '086-000-0001', hours: '', personal: false }])
    expect(entries.every(({ editable }) => !editable)).toBe(true)
    const text = await readSheets(new Uint8Array(await (await counter.contacts.sheet({})).arrayBuffer()))
    expect(JSON.stringify(text)).not.toMatch(/090-0000|構成1市|総務課長/)
    const history = await counter.history.of({ subjectId: ids.chief })
    expect(history.rows).toEqual([])
    const member = (await org.signIn('securityOffice', { scopeId: one?.id ?? '' })).client
    await expect(member.contacts.verify({ id: ids.poc })).rejects.toMatchObject({ status: 404 })
    await expect(member.contacts.setInterval({ verifyMonths: 1 })).rejects.toMatchObject({ status: 403 })
  })
})

describe('numbers of 27 counters in a sheet', () => {
  it('go out as a form and come back with a preview, row by row', async () => {
    const form = await readSheets(new Uint8Array(await (await office.contacts.counterForm({})).arrayBuffer()))
    expect(form.sheets[0]?.lines.filter(({ cells }) => cells[2]?.startsWith('構成'))).toHaveLength(27)
    const rows = members.map((member, n) => ({ ...member, phone: n === 5 ? 862454447 : `086-200-${1000 + n}` }))
    const bytes = await writeSheet([
      {
        name: '窓口',
        title: '後期高齢者医療担当窓口一覧',
        subtitle: '',
        columns: [
          { header: '団体コード', width: 10, value: (row: (typeof rows)[number]) => row.code },
          { header: '市町村', width: 10, value: (row) => row.name },
          { header: '担当課', width: 10, value: () => '' },
          { header: '電話番号', width: 10, value: (row) => row.phone },
          { header: '夜間電話', width: 10, value: (row) => (row.name === '構成3市' ? 'なし' : '') },
        ],
        rows,
      },
    ])
    const file = new File([new Uint8Array(bytes)], '窓口.xlsx')
    const preview = await office.contacts.previewSheet({ file })
    expect(preview.counts).toEqual({ add: 23, change: 2, unchanged: 0, refused: 2 })
    expect(preview.refusals.map(({ column, value, reason }) => [column, value, reason])).toEqual([
      ['電話番号2', 'なし', '電話番号として読めません。'],
      ['電話番号1', '862454447', '先頭の0が落ちています。'],
    ])
    expect(await office.contacts.confirmSheet({ file, plan: preview.plan })).toEqual({ taken: 25, refused: 2 })
    const { entries } = await office.contacts.tree({})
    const counters = entries.filter(({ unitName }) => unitName?.startsWith('構成'))
    expect(counters).toHaveLength(25)
    expect(counters.every(({ parentId, alarms }) => parentId === ids.poc && alarms.includes('neverVerified'))).toBe(
      true,
    )
    expect((await office.contacts.previewSheet({ file })).counts).toMatchObject({ unchanged: 25, add: 0, change: 0 })
    await expect(office.contacts.confirmSheet({ file, plan: preview.plan })).rejects.toMatchObject({ status: 409 })
  })

  it('goes out whole and comes back as no change, private numbers staying private', async () => {
    const out = await office.contacts.sheet({})
    const { counts } = await office.contacts.previewSheet({ file: out })
    const total = (await office.contacts.tree({})).entries.length
    expect(counts).toEqual({ add: 0, change: 0, unchanged: total, refused: 0 })
  })

  it('answers rows whose body is not known, differs, or is named twice', async () => {
    const [one, two] = members
    const file = new File(
      [
        [
          '\uFEFF団体コード,市町村,連絡先,電話番号,メールアドレス,ID',
          ',幽霊市,,086-1-1111,,',
          `${one?.code},構成1市,,086-1-1111,,`,
          ',,,086-1-1111,,',
          `,構成1市,住民課,,誤り,`,
          `,構成1市,介護課,,,`,
          `,構成1市,税務課,ｵ086-1-1111,,`,
          `,${two?.name},国保課,086-1-1111,,`,
          `,${two?.name},国保課,086-1-2222,,`,
          `,,,086-1-2222,,${org.id}`,
        ].join('\n'),
      ],
      '窓口.csv',
    )
    const preview = await office.contacts.previewSheet({ file })
    expect(preview.refusals.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 部署・市町村',
      '3 団体コード',
      '4 部署・市町村',
      '5 メールアドレス',
      '6 電話番号1',
      '7 電話番号1',
      '9 連絡先',
      '10 ID',
    ])
    expect(preview.rows.map(({ name, outcome }) => [name, outcome])).toEqual([['構成1市 国保課', 'add']])
  })
})
