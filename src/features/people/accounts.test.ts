import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSWORD, startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
let adminId: string
beforeAll(async () => {
  app = await startTestApp()
  org = await app.organisation()
  const signedIn = await org.signIn('administrator', { username: 'kanri' })
  admin = signedIn.client
  adminId = signedIn.accountId
})
afterAll(() => app.stop())

const signIn = (username: string, password: string, path = 'username') =>
  app.fetch(`/auth/sign-in/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ [path]: username, password }),
  })
const grants = [{ role: 'staff', scopeId: null }] as const

describe('accounts', () => {
  it('are listed with roles, scope and person, for administrators only', async () => {
    const unit = await admin.organisation.createUnit({ name: '業務課' })
    const person = await admin.people.createPerson({ name: '山本 葵', unitId: unit.id })
    await admin.accounts.create({
      username: 'Ｙamamoto',
      displayName: '山本',
      email: 'yama@example.jp',
      password: PASSWORD,
      personId: person.id,
      grants: [{ role: 'staff', scopeId: unit.id }],
    })
    expect((await admin.accounts.list({})).find(({ username }) => username === 'yamamoto')).toMatchObject({
      active: true,
      personName: '山本 葵',
      secondFactor: false,
      grants: [{ role: 'staff', scopeId: unit.id, scopeName: '業務課' }],
    })
    expect((await signIn(`${org.code}+yama@example.jp`, PASSWORD, 'email')).status).toBe(200)
    for (const role of ['securityOffice', 'staff', 'readOnly'] as const) {
      await expect((await org.signIn(role)).client.accounts.list({})).rejects.toMatchObject({ status: 403 })
    }
    const limited = (await org.signIn('administrator', { scopeId: unit.id })).client
    await expect(limited.accounts.list({})).rejects.toMatchObject({ status: 403 })
    await expect(
      limited.accounts.create({
        username: 'limited',
        displayName: '作れない',
        password: PASSWORD,
        grants: [...grants],
      }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('refuse a name taken, a weak password, a scope that is no unit, and a person not on the roster', async () => {
    const account = { username: 'yamamoto', displayName: '二人目', password: PASSWORD, grants: [...grants] }
    await expect(admin.accounts.create(account)).rejects.toMatchObject({ code: 'people.accountTaken', status: 409 })
    await expect(admin.accounts.create({ ...account, username: 'futari', password: 'short' })).rejects.toMatchObject({
      code: 'people.weakPassword',
      status: 422,
      data: { details: [{ path: 'password' }] },
    })
    await expect(
      admin.accounts.create({ ...account, username: 'futari', grants: [{ role: 'staff', scopeId: org.id }] }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(admin.accounts.create({ ...account, username: 'futari', personId: org.id })).rejects.toMatchObject({
      code: 'people.noSuchPerson',
    })
  })

  it('switched off lose every session at once and cannot sign in; switched on again they can', async () => {
    const victim = await org.signIn('staff', { username: 'teishi' })
    expect((await victim.client.me.get({})).account.username).toBe('teishi')
    await admin.accounts.update({ id: victim.accountId, active: false })
    await expect(victim.client.me.get({})).rejects.toMatchObject({ status: 401 })
    const refused = await signIn(`${org.code}/teishi`, PASSWORD)
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'ACCOUNT_INACTIVE' }])
    await admin.accounts.update({ id: victim.accountId, active: true })
    expect((await signIn(`${org.code}/teishi`, PASSWORD)).status).toBe(200)
  })

  it('change roles at once; the last administrator stays one', async () => {
    const staff = await org.signIn('staff')
    await expect(staff.client.history.list({})).rejects.toMatchObject({ status: 403 })
    await admin.accounts.update({
      id: staff.accountId,
      displayName: '担当',
      grants: [{ role: 'securityOffice', scopeId: null }],
    })
    expect((await staff.client.history.list({})).rows.length).toBeGreaterThan(0)
    const sole = { id: adminId, grants: [...grants] }
    await expect(admin.accounts.update({ id: adminId, active: false })).rejects.toMatchObject({
      code: 'people.lastAdministrator',
      status: 409,
    })
    await expect(admin.accounts.update(sole)).rejects.toMatchObject({ code: 'people.lastAdministrator' })
    expect((await admin.me.get({})).verbs).toContain('accounts.write')
    const second = await org.signIn('administrator')
    await admin.accounts.update(sole)
    await expect(admin.accounts.list({})).rejects.toMatchObject({ status: 403 })
    await second.client.accounts.update({ id: adminId, grants: [{ role: 'administrator', scopeId: null }] })
    await second.client.accounts.update({ id: second.accountId, active: false })
  })

  it('get a new password: old sessions end, the old password is dead, rules hold', async () => {
    const user = await org.signIn('staff', { username: 'wasureta' })
    await expect(admin.accounts.resetPassword({ id: user.accountId, password: 'wasureta-wasureta' })).resolves.toEqual({
      ok: true,
      slip: null,
    })
    await expect(user.client.me.get({})).rejects.toMatchObject({ status: 401 })
    expect((await signIn(`${org.code}/wasureta`, PASSWORD)).status).toBe(401)
    expect((await signIn(`${org.code}/wasureta`, 'wasureta-wasureta')).status).toBe(200)
    await expect(admin.accounts.resetPassword({ id: user.accountId, password: '111111111111' })).rejects.toMatchObject({
      code: 'people.weakPassword',
    })
    const { rows } = await admin.history.list({ subjectId: user.accountId, limit: 1 })
    expect(rows[0]).toMatchObject({
      action: 'account.passwordReset',
      changes: expect.arrayContaining([
        expect.objectContaining({ field: 'passwordReset', after: 'true' }),
        expect.objectContaining({ field: 'mustChangePassword', after: 'true' }),
        expect.objectContaining({ field: 'secondFactorCleared', after: 'false' }),
      ]),
    })
    expect(JSON.stringify(await admin.history.list({ limit: 100 }))).not.toContain('wasureta-wasureta')
  })

  it('of another organisation are not found', async () => {
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    await expect(stranger.accounts.update({ id: adminId, active: false })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.accounts.resetPassword({ id: adminId, password: PASSWORD })).rejects.toMatchObject({
      status: 404,
    })
    expect(await stranger.accounts.list({})).toHaveLength(1)
  })
})
