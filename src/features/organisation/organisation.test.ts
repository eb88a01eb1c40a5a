import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
beforeAll(async () => {
  app = await startTestApp()
  org = await app.organisation()
  office = (await org.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const lastHistory = async () => (await office.history.list({ limit: 1 })).rows[0]

describe('the body and its parts', () => {
  it('changes name and kind of the body, with history', async () => {
    await office.organisation.update({ name: '試験町', kind: 'town' })
    expect(await office.organisation.get({})).toMatchObject({ name: '試験町', kind: 'town', code: org.code })
    expect(await lastHistory()).toMatchObject({
      action: 'organisation.update',
      changes: [
        { field: 'name', after: '試験町' },
        { field: 'kind', before: 'wideAreaUnion', after: 'town' },
      ],
    })
  })

  it('adds, changes and ends bound bodies in their order; a second of one name is refused', async () => {
    const first = await office.organisation.createBoundBody({ name: '広域連合長', kind: 'executive' })
    const second = await office.organisation.createBoundBody({ name: '議会', kind: 'assembly' })
    await expect(office.organisation.createBoundBody({ name: '議会', kind: 'assembly' })).rejects.toMatchObject({
      code: 'organisation.nameTaken',
      status: 409,
    })
    await expect(office.organisation.updateBoundBody({ id: first.id, name: '議会' })).rejects.toMatchObject({
      code: 'organisation.nameTaken',
    })
    await office.organisation.updateBoundBody({ id: second.id, name: '広域連合議会', validTo: '2027-03-31' })
    const { boundBodies } = await office.organisation.get({})
    expect(boundBodies.map(({ name, validTo }) => [name, validTo])).toEqual([
      ['事務局', null],
      ['広域連合長', null],
      ['広域連合議会', '2027-03-31'],
    ])
    await expect(office.organisation.updateBoundBody({ id: second.id, validFrom: '2028-04-01' })).rejects.toMatchObject(
      { code: 'organisation.endBeforeStart', status: 422 },
    )
  })

  it('keeps member bodies by code: check digit, twice the same, twice the name', async () => {
    const made = await office.organisation.createMemberBody({ name: '札幌市', code: '011002' })
    await expect(office.organisation.createMemberBody({ name: '函館市', code: '012023' })).rejects.toMatchObject({
      code: 'organisation.badMunicipalityCode',
      status: 422,
      data: { details: [{ path: 'code' }] },
    })
    await expect(office.organisation.createMemberBody({ name: '別の市', code: '011002' })).rejects.toMatchObject({
      code: 'organisation.codeUsed',
    })
    const other = await office.organisation.createMemberBody({ name: '函館市', code: '012025' })
    await expect(office.organisation.updateMemberBody({ id: other.id, code: '011002' })).rejects.toMatchObject({
      code: 'organisation.codeUsed',
    })
    await expect(office.organisation.updateMemberBody({ id: other.id, code: '012024' })).rejects.toMatchObject({
      code: 'organisation.badMunicipalityCode',
    })
    await expect(office.organisation.updateMemberBody({ id: other.id, name: '札幌市' })).rejects.toMatchObject({
      code: 'organisation.nameTaken',
    })
    await office.organisation.updateMemberBody({ id: made.id, validTo: '2030-03-31' })
    expect((await office.organisation.get({})).memberBodies).toMatchObject([
      { code: '011002', validTo: '2030-03-31' },
      { code: '012025', name: '函館市' },
    ])
  })
})

describe('the tree of units', () => {
  it('refuses a circle, two of one name in one place, and an end before those below', async () => {
    const bureau = await office.organisation.createUnit({ name: '事務局' })
    const section = await office.organisation.createUnit({ name: '総務課', parentId: bureau.id })
    const team = await office.organisation.createUnit({ name: '庶務係', parentId: section.id })
    await expect(office.organisation.updateUnit({ id: bureau.id, parentId: team.id })).rejects.toMatchObject({
      code: 'organisation.cyclicUnit',
      status: 422,
    })
    await expect(office.organisation.updateUnit({ id: bureau.id, parentId: bureau.id })).rejects.toMatchObject({
      code: 'organisation.cyclicUnit',
    })
    await expect(office.organisation.createUnit({ name: '総務課', parentId: bureau.id })).rejects.toMatchObject({
      code: 'organisation.nameTaken',
    })
    await expect(office.organisation.updateUnit({ id: section.id, validTo: '2027-03-31' })).rejects.toMatchObject({
      code: 'organisation.unitsBelow',
      status: 409,
    })
    await office.organisation.updateUnit({ id: team.id, parentId: bureau.id })
    await office.organisation.updateUnit({ id: section.id, validTo: '2027-03-31' })
    expect((await office.organisation.get({})).units).toMatchObject([
      { name: '事務局' },
      { name: '庶務係', parentId: bureau.id },
      { name: '総務課', validTo: '2027-03-31' },
    ])
  })

  it('shows and lets change only what lies within a scope', async () => {
    const own = await office.organisation.createUnit({ name: '出張所' })
    const below = await office.organisation.createUnit({ name: '窓口', parentId: own.id })
    const foreign = await office.organisation.createUnit({ name: '別の課' })
    const { client } = await org.signIn('securityOffice', { scopeId: own.id })
    const seen = await client.organisation.get({})
    expect(seen.units.map(({ name }) => name)).toEqual(['出張所', '窓口'])
    expect([seen.boundBodies, seen.memberBodies]).toEqual([[], []])
    await client.organisation.updateUnit({ id: below.id, name: '窓口係' })
    await client.organisation.createUnit({ name: '受付係', parentId: own.id })
    await expect(client.organisation.updateUnit({ id: foreign.id, name: '奪う' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(client.organisation.updateUnit({ id: below.id, parentId: foreign.id })).rejects.toMatchObject({
      status: 404,
    })
    await expect(client.organisation.createUnit({ name: '最上位' })).rejects.toMatchObject({ status: 403 })
    await expect(client.organisation.updateUnit({ id: own.id, parentId: null, name: '出張所' })).resolves.toEqual({
      ok: true,
    })
    await expect(
      client.organisation.createBoundBody({ name: '監査委員', kind: 'auditCommission' }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(client.organisation.update({ name: '改名', kind: 'city' })).rejects.toMatchObject({ status: 403 })
  })

  it('is invisible to another organisation, and not to be changed by readers', async () => {
    const unit = await office.organisation.createUnit({ name: '情報課' })
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    await expect(stranger.organisation.updateUnit({ id: unit.id, name: '乗取り' })).rejects.toMatchObject({
      status: 404,
    })
    expect((await stranger.organisation.get({})).units).toEqual([])
    const reader = (await org.signIn('readOnly')).client
    await expect(reader.organisation.updateUnit({ id: unit.id, name: '改' })).rejects.toMatchObject({ status: 403 })
    await expect(app.anonymous.organisation.get({})).rejects.toMatchObject({ status: 401 })
  })
})
