import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../../core/db/database.ts'
import { shippedGrants, shippedRoles, type Verb, verbs } from '../../../core/permission.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { grantShippedRoles } from '../../organisation/create-organisation.ts'

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

const roleOf = async (code: string) => {
  const role = (await admin.roles.list({})).find((one) => one.code === code)
  if (!role) throw new Error(`no role ${code}`)
  return role
}
const change = async (code: string, to: Partial<{ verbs: Verb[]; nameJa: string }>) => {
  const { nameJa, nameEn, note, requiresSecondFactor, verbs: held } = await roleOf(code)
  await admin.roles.update({ code, nameJa, nameEn, note, requiresSecondFactor, verbs: held, ...to })
}
const without = (code: string, verb: Verb) => roleOf(code).then(({ verbs: held }) => held.filter((one) => one !== verb))
async function asOwner(table: 'role_offer' | 'role_verb', verb: Verb): Promise<void> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl })
  await client.connect()
  await client.query(`delete from ${table} where organisation_id = $1 and verb = $2`, [org.id, verb])
  await client.end()
}
const ownRole = (nameJa: string, held: readonly Verb[]) =>
  admin.roles.create({ nameJa, nameEn: nameJa, verbs: [...held] })
/** What a start does for an organisation that is there already. */
const restart = () => inScope(app.services.db, org.id, (tx) => grantShippedRoles(tx, org.id))
const lastChange = async () => (await admin.history.list({ limit: 1, subjectKind: 'role' })).rows[0]

describe('shipped roles', () => {
  it('lose a verb for good when the body withdraws it, and get it back by putting the role back', async () => {
    const staff = await org.signIn('staff')
    expect((await staff.client.me.get({})).verbs).toContain('evidence.attach')
    await change('staff', { verbs: await without('staff', 'evidence.attach') })
    await restart()
    expect(await roleOf('staff')).toMatchObject({ shipped: true, altered: true })
    expect((await staff.client.me.get({})).verbs).not.toContain('evidence.attach')
    expect(await lastChange()).toMatchObject({ action: 'role.update', subjectName: '職員' })
    await admin.roles.reset({ code: 'staff' })
    expect(await roleOf('staff')).toMatchObject({ altered: false })
    expect((await staff.client.me.get({})).verbs).toContain('evidence.attach')
    await expect(admin.roles.reset({ code: 'staff' })).rejects.toMatchObject({ code: 'roles.unchanged' })
  })

  it('get a verb that they were never offered, and no more than that', async () => {
    await change('readOnly', { verbs: await without('readOnly', 'people.read') })
    // As if documents.read were new in this release: neither held nor offered yet.
    await asOwner('role_offer', 'documents.read')
    await asOwner('role_verb', 'documents.read')
    await restart()
    const { verbs: held } = await roleOf('readOnly')
    expect(held).toContain('documents.read')
    expect(held).not.toContain('people.read')
    await admin.roles.reset({ code: 'readOnly' })
  })

  it('of an organisation from before a release get every verb that the release brings, by the role that it is meant for; own roles get none', async () => {
    const fresh: readonly Verb[] = [
      'takeOuts.ask',
      'contacts.read',
      'contacts.write',
      'inquiries.read',
      'inquiries.write',
      'inquiries.answer',
      'registers.read',
      'registers.write',
      'history.purge',
    ]
    const own = await ownRole('旧来の係', ['documents.read', 'measures.read'])
    for (const verb of fresh) for (const table of ['role_offer', 'role_verb'] as const) await asOwner(table, verb)
    const older = new Map((await admin.roles.list({})).map(({ code, verbs: held }) => [code, held]))
    for (const role of shippedRoles) expect(older.get(role)).toEqual(expect.not.arrayContaining([...fresh]))
    await restart()
    for (const role of shippedRoles) {
      const { verbs: held } = await roleOf(role)
      expect([role, held.toSorted()]).toEqual([role, shippedGrants[role].toSorted()])
    }
    expect((await roleOf(own.code)).verbs.toSorted()).toEqual(['documents.read', 'measures.read'])
    // What the release brought may be withdrawn like anything else, and the next start leaves it so.
    await change('staff', { verbs: await without('staff', 'takeOuts.ask') })
    await restart()
    expect((await roleOf('staff')).verbs).not.toContain('takeOuts.ask')
    await admin.roles.reset({ code: 'staff' })
    await admin.roles.delete({ code: own.code })
  })

  it('bear another name where the body gives one, and cannot be deleted', async () => {
    await change('departmentHead', { nameJa: '課長' })
    await restart()
    expect((await roleOf('departmentHead')).nameJa).toBe('課長')
    await expect(admin.roles.delete({ code: 'departmentHead' })).rejects.toMatchObject({ status: 403 })
    await expect(change('staff', { nameJa: '課長' })).rejects.toMatchObject({ code: 'roles.nameTaken' })
    await admin.roles.reset({ code: 'departmentHead' })
  })
})

describe("roles of the body's own", () => {
  it('are made, held, changed with a preview of whom it touches, and deleted when nobody holds them', async () => {
    const { code } = await ownRole('監査補助', ['history.read'])
    expect(await lastChange()).toMatchObject({ action: 'role.create', subjectName: '監査補助' })
    const holder = await org.signIn(code, { username: 'hojo' })
    expect((await holder.client.me.get({})).verbs).toEqual(['history.read'])
    const reader = await org.signIn('readOnly', { username: 'futatsu' })
    await admin.accounts.update({
      id: reader.accountId,
      grants: [
        { role: 'readOnly', scopeId: null },
        { role: code, scopeId: null },
      ],
    })
    const changed: Verb[] = ['documents.read', 'measures.read']
    const preview = await admin.roles.preview({ code, verbs: changed })
    expect(preview).toEqual([
      { displayName: 'futatsu', active: true, gains: [], loses: ['history.read'] },
      { displayName: 'hojo', active: true, gains: ['documents.read', 'measures.read'], loses: ['history.read'] },
    ])
    expect((await holder.client.me.get({})).verbs).toEqual(['history.read'])
    await change(code, { verbs: changed })
    expect((await holder.client.me.get({})).verbs.toSorted()).toEqual(changed.toSorted())
    await restart()
    expect((await roleOf(code)).verbs).toEqual(changed)
    const refused = await admin.roles.delete({ code }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'roles.held', status: 409 })
    expect(JSON.stringify(refused)).toContain('hojo')
    for (const id of [reader.accountId, holder.accountId])
      await admin.accounts.update({ id, grants: [{ role: 'staff', scopeId: null }] })
    await admin.roles.delete({ code })
    expect(await lastChange()).toMatchObject({ action: 'role.delete', subjectName: '監査補助' })
    const { rows } = await admin.history.list({ subjectId: holder.accountId, limit: 5 })
    expect(JSON.stringify(rows)).toContain('監査補助')
    await expect(admin.roles.delete({ code })).rejects.toMatchObject({ status: 404 })
    await expect(
      admin.accounts.update({ id: holder.accountId, grants: [{ role: code, scopeId: null }] }),
    ).rejects.toMatchObject({ code: 'people.noSuchRole' })
  })
})

describe('nobody gives what they do not hold', () => {
  it('neither through a role nor through a grant nor by a password', async () => {
    const { code } = await ownRole('利用者係', ['accounts.write', 'people.read'])
    const clerk = await org.signIn(code, { username: 'kakari' })
    const refused = { code: 'people.verbsNotHeld', status: 403 }
    const { nameJa, nameEn } = await roleOf(code)
    await expect(
      clerk.client.roles.create({ nameJa: '抜け道', nameEn: 'way', verbs: ['history.read'] }),
    ).rejects.toMatchObject(refused)
    await expect(clerk.client.roles.update({ code, nameJa, nameEn, verbs: [...verbs] })).rejects.toMatchObject(refused)
    await change('staff', { verbs: await without('staff', 'evidence.attach') })
    await expect(clerk.client.roles.reset({ code: 'staff' })).rejects.toMatchObject(refused)
    await admin.roles.reset({ code: 'staff' })
    await expect(
      clerk.client.accounts.update({ id: clerk.accountId, grants: [{ role: 'administrator', scopeId: null }] }),
    ).rejects.toMatchObject(refused)
    await expect(
      clerk.client.accounts.resetPassword({ id: adminId, password: 'correct horse battery 3' }),
    ).rejects.toMatchObject(refused)
    const answer = await clerk.client.accounts.update({ id: clerk.accountId, displayName: '係' })
    expect(answer).toEqual({ ok: true })
    await expect(
      clerk.client.roles.create({ nameJa: '閲覧係', nameEn: 'viewer', verbs: ['people.read'] }),
    ).resolves.toMatchObject({ code: expect.stringMatching(/^own\w+$/) })
  })

  it('and a role limited to a unit or to one’s own reaches no role at all', async () => {
    const unit = await admin.organisation.createUnit({ name: '総務課' })
    for (const limit of [{ scopeId: unit.id }, { own: true }]) {
      const { client } = await org.signIn('administrator', limit)
      await expect(client.roles.list({})).rejects.toMatchObject({ status: 403 })
      await expect(client.roles.create({ nameJa: 'x', nameEn: 'x', verbs: [] })).rejects.toMatchObject({ status: 403 })
    }
  })

  it('the last who manages accounts stays one, whichever role is edited', async () => {
    const other = await app.organisation()
    const { client } = await other.signIn('administrator')
    const role = (await client.roles.list({})).find(({ code }) => code === 'administrator')
    if (!role) throw new Error('no administrator')
    const { nameJa, nameEn } = role
    const fewer = role.verbs.filter((verb) => verb !== 'accounts.write')
    await expect(client.roles.update({ code: 'administrator', nameJa, nameEn, verbs: fewer })).rejects.toMatchObject({
      code: 'people.lastAdministrator',
    })
    expect((await client.roles.list({})).find(({ code }) => code === 'administrator')?.verbs).toContain(
      'accounts.write',
    )
  })
})

describe('grants with days', () => {
  it('count from the first to the last of them in Japanese time', async () => {
    const auditor = await org.signIn('externalAuditor', { validTo: '2026-12-31' })
    expect((await auditor.client.history.list({ limit: 1 })).rows).toHaveLength(1)
    app.setTime('2026-12-31T23:59')
    expect((await auditor.client.me.get({})).verbs).toContain('history.read')
    app.setTime('2027-01-01')
    expect((await auditor.client.me.get({})).verbs).toEqual([])
    await expect(auditor.client.history.list({})).rejects.toMatchObject({ status: 403 })
    expect((await auditor.client.me.permissions({})).grants).toMatchObject([
      { standing: 'expired', validTo: '2026-12-31', roleName: { ja: '外部監査人' }, own: false },
    ])
    await admin.accounts.update({
      id: auditor.accountId,
      grants: [{ role: 'auditor', scopeId: null, validFrom: '2027-02-01' }],
    })
    const listed = (await admin.accounts.list({})).find(({ id }) => id === auditor.accountId)
    expect(listed?.grants).toMatchObject([{ role: 'auditor', standing: 'upcoming' }])
    await expect(auditor.client.history.list({})).rejects.toMatchObject({ status: 403 })
    app.setTime('2027-02-01')
    expect((await auditor.client.history.list({ limit: 1 })).rows).toHaveLength(1)
    app.setTime('2026-11-23T09:00')
  })

  it('need an end for an external auditor, and are refused where they contradict themselves', async () => {
    const { accountId: id } = await org.signIn('staff')
    const put = (grants: Parameters<typeof admin.accounts.update>[0]['grants']) => admin.accounts.update({ id, grants })
    const unit = await admin.organisation.createUnit({ name: '会計室' })
    const cases: [code: string, grants: Parameters<typeof put>[0]][] = [
      ['people.endNeeded', [{ role: 'externalAuditor', scopeId: null }]],
      ['people.endBeforeStart', [{ role: 'staff', scopeId: null, validFrom: '2027-01-02', validTo: '2027-01-01' }]],
      ['people.ownHasNoUnit', [{ role: 'staff', scopeId: unit.id, own: true }]],
      [
        'people.grantTwice',
        [
          { role: 'staff', scopeId: null },
          { role: 'staff', scopeId: null, validTo: '2027-01-01' },
        ],
      ],
      ['people.noSuchRole', [{ role: 'nobody', scopeId: null }]],
    ]
    for (const [code, grants] of cases) await expect(put(grants)).rejects.toMatchObject({ code, status: 422 })
    await put([
      { role: 'staff', scopeId: null, own: true },
      { role: 'staff', scopeId: unit.id },
    ])
  })

  it('of the only administrator cannot get an end, and one that has ended saves nobody', async () => {
    const other = await app.organisation()
    const { client, accountId: id } = await other.signIn('administrator')
    const dated = [{ role: 'administrator', scopeId: null, validTo: '2027-03-31' }]
    await expect(client.accounts.update({ id, grants: dated })).rejects.toMatchObject({
      code: 'people.lastAdministrator',
    })
    await other.signIn('administrator', { validTo: '2026-11-01' })
    await other.signIn('administrator', { validTo: '2027-03-31' })
    await other.signIn('administrator', { own: true })
    await expect(client.accounts.update({ id, active: false })).rejects.toMatchObject({
      code: 'people.lastAdministrator',
    })
    await other.signIn('administrator')
    await client.accounts.update({ id, grants: dated })
  })
})
