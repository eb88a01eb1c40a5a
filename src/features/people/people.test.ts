import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheets } from '../../core/sheets-read.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { designationList } from './designation-list.rules.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
let unitId: string
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  office = (await org.signIn('securityOffice')).client
  unitId = (await office.organisation.createUnit({ name: '総務課' })).id
})
afterAll(() => app.stop())

describe('posts', () => {
  it('know the post above, who holds them today, and which roles go with them', async () => {
    const head = await office.people.createPost({ title: '事務局長' })
    const chief = await office.people.createPost({ title: '総務課長', unitId, superiorId: head.id })
    const person = await office.people.createPerson({
      name: '佐伯 美緒',
      kana: 'さえき みお',
      unitId,
      staffNumber: 'A-001',
    })
    const gone = await office.people.createPerson({ name: '古田 一', unitId })
    await office.people.createAssignment({
      personId: gone.id,
      postId: chief.id,
      validFrom: '2024-04-01',
      validTo: '2026-03-31',
    })
    await office.people.createAssignment({ personId: person.id, postId: chief.id, validFrom: '2026-04-01' })
    await office.people.createDesignation({
      securityRole: 'securityManager',
      postId: chief.id,
      validFrom: '2026-04-01',
    })
    await office.people.createDesignation({ securityRole: 'ciso', postId: head.id, validFrom: '2027-04-01' })
    expect(await office.people.posts({})).toMatchObject([
      { title: '事務局長', unitName: null, superiorTitle: null, holders: [], roles: [] },
      {
        title: '総務課長',
        unitName: '総務課',
        superiorTitle: '事務局長',
        holders: [{ personId: person.id, name: '佐伯 美緒' }],
        roles: ['securityManager'],
      },
    ])
    await expect(office.people.updatePost({ id: head.id, superiorId: chief.id })).rejects.toMatchObject({
      code: 'people.cyclicSuperior',
      status: 422,
    })
    await expect(office.people.updatePost({ id: head.id, superiorId: head.id })).rejects.toMatchObject({
      code: 'people.cyclicSuperior',
    })
    await expect(office.people.updatePost({ id: head.id, superiorId: org.id })).rejects.toMatchObject({ status: 404 })
    await office.people.updatePost({ id: head.id, title: '局長', validFrom: '2020-04-01' })
    await expect(office.people.updatePost({ id: head.id, validTo: '2019-03-31' })).rejects.toMatchObject({
      code: 'people.endBeforeStart',
    })
    expect((await office.people.posts({}))[1]?.superiorTitle).toBe('局長')
  })
})

describe('the roster', () => {
  it('is searched by name, reading in either kana, and staff number; pages hold together', async () => {
    const found = async (search: string) => (await office.people.people({ search })).rows.map(({ name }) => name)
    expect(await found('佐伯美緒')).toEqual(['佐伯 美緒'])
    expect(await found('サエキ')).toEqual(['佐伯 美緒'])
    expect(await found('ａ－００１'.replace('－', '-'))).toEqual(['佐伯 美緒'])
    expect(await found('100%')).toEqual([])
    const first = await office.people.people({ limit: 1 })
    const second = await office.people.people({ limit: 1, after: first.next! })
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(['佐伯 美緒', '古田 一'])
    expect([first.rows[0]?.posts, second.next]).toEqual([['総務課長'], null])
  })

  it('refuses a staff number given already and days that run backwards', async () => {
    await expect(office.people.createPerson({ name: '別人', staffNumber: 'A-001' })).rejects.toMatchObject({
      code: 'people.staffNumberTaken',
      status: 409,
    })
    const other = await office.people.createPerson({ name: '堀 健', unitId })
    await expect(office.people.updatePerson({ id: other.id, staffNumber: 'A-001' })).rejects.toMatchObject({
      code: 'people.staffNumberTaken',
    })
    await expect(
      office.people.updatePerson({ id: other.id, validFrom: '2026-04-01', validTo: '2026-03-31' }),
    ).rejects.toMatchObject({ code: 'people.endBeforeStart' })
    await office.people.updatePerson({ id: other.id, kana: 'ほり けん', kind: 'fiscalYear', covered: false })
    expect((await office.people.people({ search: 'ほり' })).rows).toMatchObject([
      { name: '堀 健', kind: 'fiscalYear', covered: false, unitName: '総務課' },
    ])
  })
})

describe('assignments and designations', () => {
  it('end on a day, and overlap neither when made nor when their end is moved', async () => {
    const post = await office.people.createPost({ title: '主事', unitId })
    const person = await office.people.createPerson({ name: '森 京子', unitId })
    const span = { personId: person.id, postId: post.id }
    await expect(
      office.people.createAssignment({ ...span, validFrom: '2026-04-01', validTo: '2026-03-31' }),
    ).rejects.toMatchObject({ code: 'people.endBeforeStart' })
    const first = await office.people.createAssignment({ ...span, validFrom: '2026-04-01' })
    await expect(office.people.createAssignment({ ...span, validFrom: '2026-10-01' })).rejects.toMatchObject({
      code: 'people.overlap',
      status: 409,
    })
    await expect(office.people.endAssignment({ id: first.id, validTo: '2026-03-01' })).rejects.toMatchObject({
      code: 'people.endBeforeStart',
    })
    await office.people.endAssignment({ id: first.id, validTo: '2026-09-30' })
    await office.people.createAssignment({ ...span, validFrom: '2026-10-01' })
    await expect(office.people.endAssignment({ id: first.id, validTo: '2026-10-01' })).rejects.toMatchObject({
      code: 'people.overlap',
    })
    const { rows } = await office.people.assignments({ postId: post.id })
    expect(rows).toMatchObject([
      { validFrom: '2026-10-01', current: true },
      { validFrom: '2026-04-01', validTo: '2026-09-30', current: false, personName: '森 京子' },
    ])

    const role = { securityRole: 'csirt', postId: post.id } as const
    const designated = await office.people.createDesignation({ ...role, validFrom: '2026-04-01' })
    await expect(office.people.createDesignation({ ...role, validFrom: '2026-12-01' })).rejects.toMatchObject({
      code: 'people.designatedAlready',
    })
    await office.people.endDesignation({ id: designated.id, validTo: '2026-11-22' })
    expect((await office.people.designations({})).find(({ id }) => id === designated.id)).toMatchObject({
      current: false,
      validTo: '2026-11-22',
      postTitle: '主事',
    })
    await office.people.createDesignation({ ...role, validFrom: '2026-12-01' })
    await expect(office.people.endDesignation({ id: designated.id, validTo: '2026-12-31' })).rejects.toMatchObject({
      code: 'people.designatedAlready',
    })
    await expect(office.people.endDesignation({ id: designated.id, validTo: '2026-01-31' })).rejects.toMatchObject({
      code: 'people.endBeforeStart',
    })
  })

  it('stay within the unit of the one who writes, and within the organisation', async () => {
    const elsewhere = (await office.organisation.createUnit({ name: '業務課' })).id
    const foreignPost = await office.people.createPost({ title: '業務課長', unitId: elsewhere })
    const foreignPerson = await office.people.createPerson({ name: '遠山 誠', unitId: elsewhere })
    const { client } = await org.signIn('securityOffice', { scopeId: unitId })
    const own = await client.people.createPerson({ name: '新人', unitId })
    expect((await client.people.posts({})).map(({ title }) => title)).not.toContain('業務課長')
    expect((await client.people.people({})).rows.map(({ name }) => name)).not.toContain('遠山 誠')
    expect((await client.people.assignments({})).rows.every(({ unitName }) => unitName === '総務課')).toBe(true)
    await expect(client.people.createPerson({ name: '全体', unitId: null })).rejects.toMatchObject({ status: 403 })
    await expect(client.people.createPost({ title: '他課の職', unitId: elsewhere })).rejects.toMatchObject({
      status: 404,
    })
    await expect(client.people.updatePerson({ id: foreignPerson.id, name: '改' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(client.people.updatePerson({ id: own.id, unitId: elsewhere })).rejects.toMatchObject({ status: 404 })
    await expect(
      client.people.createAssignment({ personId: own.id, postId: foreignPost.id, validFrom: '2026-04-01' }),
    ).rejects.toMatchObject({ status: 404 })
    const assignment = await office.people.createAssignment({
      personId: foreignPerson.id,
      postId: foreignPost.id,
      validFrom: '2026-04-01',
    })
    await expect(client.people.endAssignment({ id: assignment.id, validTo: '2026-12-31' })).rejects.toMatchObject({
      status: 404,
    })
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    await expect(stranger.people.endAssignment({ id: assignment.id, validTo: '2026-12-31' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(stranger.people.updatePost({ id: foreignPost.id, title: '乗取り' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      stranger.people.createAssignment({ personId: foreignPerson.id, postId: foreignPost.id, validFrom: '2026-04-01' }),
    ).rejects.toMatchObject({ status: 404 })
    expect((await stranger.people.people({})).rows).toEqual([])
    const staff = (await org.signIn('staff')).client
    await expect(staff.people.createPerson({ name: '無権限' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('who was responsible', () => {
  it('has one answer for a day, in the list, the chart and the Excel file; what is open is marked', async () => {
    const post = await office.people.createPost({ title: '次長', unitId })
    const [old, next] = [
      await office.people.createPerson({ name: '前任 者' }),
      await office.people.createPerson({ name: '後任 者' }),
    ]
    await office.people.createDesignation({ securityRole: 'csirt', postId: post.id, validFrom: '2024-04-01' })
    await office.people.createAssignment({
      personId: old.id,
      postId: post.id,
      validFrom: '2024-04-01',
      validTo: '2025-06-03',
    })
    await office.people.createAssignment({ personId: next.id, postId: post.id, validFrom: '2025-06-05' })
    const names = async (day: string) =>
      (await office.people.responsible({ day, role: 'csirt' })).rows[0]?.holders.map(({ name }) => name)
    expect(await names('2025-06-03')).toEqual(['前任 者'])
    expect(await names('2025-06-04')).toEqual([])
    expect(await names('2025-06-05')).toEqual(['後任 者'])
    expect((await office.people.responsible({ day: '2024-03-31', role: 'csirt' })).rows).toEqual([])
    const chart = await office.people.chart({ day: '2025-06-03' })
    expect(chart.units).toContainEqual({ id: unitId, name: '総務課', parentId: null, memberBody: false })
    expect(chart.posts.find(({ id }) => id === post.id)).toMatchObject({
      holders: [{ name: '前任 者' }],
      roles: ['csirt'],
    })
    const responsible = await office.people.responsible({ day: '2025-06-04' })
    const list = designationList(responsible.roles, responsible.rows, responsible.dualRoles)
    expect(list.find(({ role }) => role.code === 'csirt')).toMatchObject({
      post: '次長',
      unit: '総務課',
      standing: 'vacant',
    })
    expect(list.find(({ role }) => role.code === 'committee')).toMatchObject({ post: '', standing: 'open' })
    const sheet = await readSheets(
      new Uint8Array(await (await office.people.responsibleSheet({ day: '2025-06-03' })).arrayBuffer()),
    )
    expect(sheet.sheets[0]?.lines.find(({ cells }) => cells[0] === 'CSIRT')?.cells).toEqual([
      'CSIRT',
      '次長',
      '総務課',
      '前任 者',
      '',
      '',
      '',
    ])
    expect((await office.people.vacantPosts({})).map((row) => row.post)).not.toContain('次長')
  })
})
