import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
const bodies = { secretariat: '', assembly: '' }
let postId: string
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  office = (await org.signIn('securityOffice')).client
  bodies.secretariat = (await office.organisation.get({})).boundBodies[0]?.id ?? ''
  bodies.assembly = (await office.organisation.createBoundBody({ name: '議会', kind: 'assembly' })).id
  postId = (await office.people.createPost({ title: '広域連合長' })).id
})
afterAll(() => app.stop())

const bindsOn = async (id: string, day: string) =>
  (await office.organisation.get({})).settingBodies
    .find((one) => one.id === id)
    ?.binds.filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day)
    .map(({ name }) => name)

describe('bodies that set the policy', () => {
  it('are apart from those it binds, may set it jointly, and a past day keeps its answer', async () => {
    const head = await office.organisation.createSettingBody({
      name: '広域連合長',
      kind: 'executiveHead',
      decidingPostId: postId,
      boundBodyIds: [bodies.secretariat, bodies.assembly],
      validFrom: '2026-04-01',
    })
    const assembly = await office.organisation.createSettingBody({
      name: '広域連合議会',
      kind: 'assembly',
      boundBodyIds: [bodies.assembly],
      validFrom: '2026-04-01',
    })
    const { settingBodies, boundBodies } = await office.organisation.get({})
    expect(settingBodies).toMatchObject([
      { name: '広域連合長', decidingPost: '広域連合長', binds: [{ name: '事務局' }, { name: '議会' }] },
      { name: '広域連合議会', decidingPost: null, binds: [{ name: '議会' }] },
    ])
    expect(boundBodies.map(({ name }) => name)).toEqual(['事務局', '議会'])

    await office.organisation.updateSettingBody({
      id: head.id,
      boundBodyIds: [bodies.secretariat],
      bindsFrom: '2026-10-01',
    })
    expect(await bindsOn(head.id, '2026-09-30')).toEqual(['事務局', '議会'])
    expect(await bindsOn(head.id, '2026-10-01')).toEqual(['事務局'])
    expect(await bindsOn(assembly.id, '2026-10-01')).toEqual(['議会'])
    await office.organisation.updateSettingBody({ id: head.id, boundBodyIds: [bodies.secretariat, bodies.assembly] })
    await office.organisation.updateSettingBody({ id: head.id, boundBodyIds: [bodies.secretariat] })
    expect(await bindsOn(head.id, '2026-11-23')).toEqual(['事務局'])
    const { rows } = await office.history.list({ action: 'settingBody.update', limit: 1 })
    expect(rows[0]?.changes).toContainEqual({ field: 'binds', before: '事務局、議会', after: '事務局' })
  })

  it('are refused with a reason: a name in use, backward days, what is not there', async () => {
    const make = (input: object) =>
      office.organisation.createSettingBody({ name: '監査委員', kind: 'auditCommission', ...input })
    await expect(make({ name: '広域連合長' })).rejects.toMatchObject({ code: 'organisation.nameTaken', status: 409 })
    await expect(make({ decidingPostId: bodies.assembly })).rejects.toMatchObject({ status: 404 })
    await expect(make({ boundBodyIds: [postId] })).rejects.toMatchObject({ status: 404 })
    const { id } = await make({ validFrom: '2026-04-01' })
    await expect(office.organisation.updateSettingBody({ id, validTo: '2026-03-31' })).rejects.toMatchObject({
      code: 'organisation.endBeforeStart',
    })
    const { id: unitId } = await office.organisation.createUnit({ name: '総務課' })
    const scoped = (await org.signIn('securityOffice', { scopeId: unitId })).client
    expect((await scoped.organisation.get({})).settingBodies).toEqual([])
    await expect(scoped.organisation.updateSettingBody({ id, name: '改' })).rejects.toMatchObject({ status: 404 })
    await expect(scoped.organisation.createSettingBody({ name: '課', kind: 'other' })).rejects.toMatchObject({
      status: 403,
    })
  })
})
