import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { addShippedSecurityRoles } from './add-shipped-security-roles.ts'
import { designationList } from './designation-list.rules.ts'
import { securityRoles } from './people.schema.ts'

let app: TestApp
let org: TestOrganisation
let office: Client
let postId: string
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  office = (await org.signIn('securityOffice')).client
  postId = (await office.people.createPost({ title: '資格係長' })).id
})
afterAll(() => app.stop())
const role = async (code: string) => (await office.people.securityRoles({})).find((one) => one.code === code)

describe('security roles of a body', () => {
  it('are the shipped ones at first, each with what it does', async () => {
    const roles = await office.people.securityRoles({})
    expect(roles.map(({ code }) => code)).toEqual([...securityRoles])
    expect(roles.filter(({ task, nameEn, shipped }) => task === '' || nameEn === '' || !shipped)).toEqual([])
  })

  it('can be renamed and ordered; the code stays, and a new release changes nothing of it', async () => {
    const ciso = await role('ciso')
    await office.people.updateSecurityRole({ id: ciso?.id ?? '', nameJa: '最高責任者', task: '最終の決定をする。' })
    const ids = (await office.people.securityRoles({})).map(({ id }) => id)
    await office.people.orderSecurityRoles({ ids: [...ids.slice(1), ids[0] ?? ''] })
    await inScope(app.services.db, org.id, (tx) => addShippedSecurityRoles(tx, org.id))
    const roles = await office.people.securityRoles({})
    expect([roles.length, roles.at(-1)?.code, roles.at(-1)?.nameJa]).toEqual([
      securityRoles.length,
      'ciso',
      '最高責任者',
    ])
    await expect(office.people.orderSecurityRoles({ ids: ids.slice(1) })).rejects.toMatchObject({ status: 409 })
    await expect(office.people.updateSecurityRole({ id: ciso?.id ?? '', nameJa: 'CSIRT' })).rejects.toMatchObject({
      code: 'people.roleNameTaken',
      status: 409,
    })
  })

  it('may be a body’s own, and then stand in designations, list and chart; retired while nobody is designated', async () => {
    const own = await office.people.createSecurityRole({ nameJa: '市町村連絡責任者' })
    const designation = await office.people.createDesignation({
      securityRole: own.code,
      postId,
      validFrom: '2026-04-01',
    })
    const { roles, rows, dualRoles } = await office.people.responsible({})
    expect(designationList(roles, rows, dualRoles).find((line) => line.role.code === own.code)).toMatchObject({
      post: '資格係長',
      standing: 'vacant',
    })
    expect((await office.people.chart({})).posts.find(({ id }) => id === postId)?.roles).toEqual([own.code])
    const { rows: history } = await office.history.list({ action: 'designation.create', limit: 1 })
    expect(history[0]?.changes).toContainEqual({ field: 'securityRole', before: null, after: '市町村連絡責任者' })

    const retire = (retiredAt: string | null) => office.people.retireSecurityRole({ id: own.id, retiredAt })
    await expect(retire('2027-04-01')).rejects.toMatchObject({
      code: 'people.roleDesignated',
      status: 409,
      message: expect.stringContaining('資格係長'),
    })
    await office.people.endDesignation({ id: designation.id, validTo: '2027-03-31' })
    await expect(retire('2027-03-31')).rejects.toMatchObject({ code: 'people.roleDesignated' })
    await retire('2027-04-01')
    const listed = async (day: string) =>
      (await office.people.responsible({ day })).roles.some(({ code }) => code === own.code)
    expect([await listed('2027-03-31'), await listed('2027-04-01')]).toEqual([true, false])
    const again = (validFrom: string, validTo: string | null) =>
      office.people.createDesignation({ securityRole: own.code, postId, validFrom, validTo })
    await expect(again('2027-05-01', null)).rejects.toMatchObject({ code: 'people.roleRetired', status: 409 })
    await retire(null)
    await again('2027-05-01', null)
  })

  it('cannot be made up, are no business of one unit, and stay within the wall', async () => {
    await expect(
      office.people.createDesignation({ securityRole: 'nobody', postId, validFrom: '2026-04-01' }),
    ).rejects.toMatchObject({ code: 'people.noSuchRole', status: 422 })
    const { id: unitId } = await office.organisation.createUnit({ name: '総務課' })
    const scoped = (await org.signIn('securityOffice', { scopeId: unitId })).client
    await expect(scoped.people.createSecurityRole({ nameJa: '課の役割' })).rejects.toMatchObject({ status: 403 })
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    const own = (await office.people.securityRoles({})).find(({ shipped }) => !shipped)
    await expect(
      stranger.people.createDesignation({
        securityRole: own?.code ?? '',
        postId: (await stranger.people.createPost({ title: '職' })).id,
        validFrom: '2026-04-01',
      }),
    ).rejects.toMatchObject({ code: 'people.noSuchRole' })
    await expect(inScope(app.services.db, org.id, (tx) => sql`delete from security_role`.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
  })
})
