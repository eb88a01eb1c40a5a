import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpointsOf } from '../../app/walk-contract.ts'
import { contract } from '../../app/contract.ts'
import { inScope } from '../../core/db/database.ts'
import { type Client, PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { signInHelp } from './sign-in.test-help.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
const { post, cookieOf, setUpSecondFactor, signIn, api } = signInHelp(() => app)
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation('hajime')
  admin = (await org.signIn('administrator', { username: 'kanri' })).client
})
afterAll(() => app.stop())

const requireOf = (code: string, required = true) =>
  inScope(app.services.db, org.id, (tx) =>
    tx.updateTable('role').set({ requiresSecondFactor: required }).where('code', '=', code).execute(),
  )
const firstOf = async (cookie: string) =>
  (await (await api('me', cookie)).json()) as { first: string | null; secondFactorRequired: boolean; verbs: string[] }

/** Every endpoint that asks for a verb, asked for with this cookie: those that did not answer with the code. */
async function reached(cookie: string, code: string) {
  const open: string[] = []
  const asked = endpointsOf(contract).filter(({ permission }) => permission !== 'none' && permission !== 'self')
  for (const { name, method, path } of asked) {
    const place = path.slice(1).replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000')
    const answer = await api(place, cookie, method === 'GET' ? {} : { method, body: '{}' })
    const said = (await answer.json()) as { code: string }
    if (answer.status !== 403 || said.code !== code) open.push(`${name}: ${answer.status} ${said.code}`)
  }
  expect(asked.length).toBeGreaterThan(50)
  return open
}

describe('a password that was handed over', () => {
  it('opens nothing but its own change; after it everything, and the old one is dead', async () => {
    const { accountId } = await org.signIn('securityOffice', { username: 'aoki' })
    const { slip } = await admin.accounts.resetPassword({ id: accountId })
    const password = slip?.password ?? ''
    const cookie = cookieOf(await signIn('hajime/aoki', password))
    expect(await firstOf(cookie)).toMatchObject({ first: 'password', verbs: [] })
    expect(await reached(cookie, 'app.passwordChangeNeeded')).toEqual([])
    expect((await app.fetch('/auth/list-sessions', { cookie })).status).toBe(200)

    const change = (currentPassword: string, newPassword: string) =>
      post('change-password', { currentPassword, newPassword, revokeOtherSessions: true }, cookie)
    const same = await change(password, password)
    expect([same.status, await same.json()]).toMatchObject([400, { code: 'WEAK_PASSWORD' }])
    expect((await change('not the one given', 'brand new pass words')).status).toBe(400)
    expect((await firstOf(cookie)).first).toBe('password')
    const changed = await change(password, 'brand new pass words')
    expect(changed.status).toBe(200)
    expect(await firstOf(cookieOf(changed))).toMatchObject({
      first: null,
      verbs: expect.arrayContaining(['history.read']),
    })
    expect((await signIn('hajime/aoki', password)).status).toBe(401)
    app.setTime('2027-02-01T09:00')
    expect((await signIn('hajime/aoki', 'brand new pass words')).status).toBe(200)
    app.setTime('2026-11-23T09:00')
  })

  it('runs out after fourteen days, said only to who has it, and in a session that is open already', async () => {
    const { accountId } = await org.signIn('staff', { username: 'baba' })
    const { slip } = await admin.accounts.resetPassword({ id: accountId })
    expect(slip).toMatchObject({ username: 'baba', validUntil: '2026-12-07' })
    app.setTime('2026-12-07T23:59')
    const last = await signIn('hajime/baba', slip?.password ?? '')
    expect(last.status).toBe(200)
    app.setTime('2026-12-08T00:00')
    const late = await signIn('hajime/baba', slip?.password ?? '')
    expect([late.status, await late.json()]).toMatchObject([403, { code: 'INITIAL_PASSWORD_EXPIRED' }])
    expect((await signIn('hajime/baba', 'wrong password!')).status).toBe(401)
    expect((await api('me', cookieOf(last))).status).toBe(401)
    const body = { currentPassword: slip?.password, newPassword: 'brand new pass words' }
    expect((await post('change-password', body, cookieOf(last))).status).toBe(401)
    app.setTime('2026-11-23T09:00')
  })

  it('may be left as it is where the administrator says so', async () => {
    const { accountId } = await org.signIn('staff', { username: 'chiba' })
    await admin.accounts.resetPassword({ id: accountId, password: 'agreed by telephone', mustChangePassword: false })
    expect((await firstOf(cookieOf(await signIn('hajime/chiba', 'agreed by telephone')))).first).toBeNull()
    const made = { displayName: '土井', password: PASSWORD, grants: [{ role: 'staff' as const, scopeId: null }] }
    await admin.accounts.create({ ...made, username: 'doi', mustChangePassword: true })
    expect((await firstOf(cookieOf(await signIn('hajime/doi', PASSWORD)))).first).toBe('password')
  })
})

describe('a role that asks for the second step', () => {
  it('lets its holder reach nothing but setting it up, from the moment the role asks for it; then everything', async () => {
    const user = await org.signIn('departmentHead', { username: 'endo' })
    expect(await firstOf(user.cookie)).toMatchObject({ first: null, secondFactorRequired: false })
    await requireOf('departmentHead')
    app.setTime('2026-11-23T09:00')
    expect(await firstOf(user.cookie)).toMatchObject({ first: 'secondFactor', secondFactorRequired: true, verbs: [] })
    expect(await reached(user.cookie, 'app.secondFactorNeeded')).toEqual([])
    // A key alone is no second step: it has to have been shown to work.
    await post('two-factor/enable', { password: PASSWORD }, user.cookie)
    expect((await firstOf(user.cookie)).first).toBe('secondFactor')
    expect((await post('two-factor/enable', { password: PASSWORD, method: 'otp' }, user.cookie)).status).toBe(400)
    expect((await firstOf(user.cookie)).first).toBe('secondFactor')
    const { cookie, code, backupCodes } = await setUpSecondFactor(user.cookie)
    expect(await firstOf(cookie)).toMatchObject({ first: null, verbs: expect.arrayContaining(['evidence.confirm']) })

    const half = cookieOf(await signIn('hajime/endo', PASSWORD))
    expect((await api('me', half)).status).toBe(401)
    const in1 = await post('two-factor/verify-totp', { code: code() }, half)
    expect((await firstOf(cookieOf(in1))).first).toBeNull()
    const [recovery = ''] = backupCodes
    const half2 = cookieOf(await signIn('hajime/endo', PASSWORD))
    const in2 = await post('two-factor/verify-backup-code', { code: recovery }, half2)
    expect((await firstOf(cookieOf(in2))).first).toBeNull()
    // Switched off again, the door is shut again at once.
    const off = await post('two-factor/disable', { password: PASSWORD }, cookie)
    expect((await firstOf(cookieOf(off))).first).toBe('secondFactor')
    await requireOf('departmentHead', false)
  })

  it('is asked for after the password was changed, since setting it up needs the password', async () => {
    await requireOf('staff')
    const { accountId } = await org.signIn('staff', { username: 'fujita' })
    const { slip } = await admin.accounts.resetPassword({ id: accountId, clearSecondFactor: true })
    const cookie = cookieOf(await signIn('hajime/fujita', slip?.password ?? ''))
    expect((await firstOf(cookie)).first).toBe('password')
    const next = { currentPassword: slip?.password, newPassword: 'brand new pass words' }
    const changed = cookieOf(await post('change-password', { ...next, revokeOtherSessions: true }, cookie))
    expect((await firstOf(changed)).first).toBe('secondFactor')
    const { cookie: done } = await setUpSecondFactor(changed, 'brand new pass words')
    expect((await firstOf(done)).first).toBeNull()
    await requireOf('staff', false)
  })

  it('counts only on the days of its grant', async () => {
    await requireOf('readOnly')
    const user = await org.signIn('securityOffice', { username: 'goto' })
    await inScope(app.services.db, org.id, (tx) =>
      tx
        .insertInto('roleGrant')
        .values({
          organisationId: org.id,
          id: '01990000-0000-7000-8000-000000000001',
          accountId: user.accountId,
          roleCode: 'readOnly',
          validFrom: '2026-12-01',
          validTo: '2026-12-31',
        })
        .execute(),
    )
    const seen: (string | null)[] = []
    for (const time of ['2026-11-30T23:59', '2026-12-01T00:00', '2026-12-31T23:59', '2027-01-01T00:00']) {
      app.setTime(time)
      seen.push((await firstOf(user.cookie)).first)
    }
    expect(seen).toEqual([null, 'secondFactor', 'secondFactor', null])
    app.setTime('2026-11-23T09:00')
    await requireOf('readOnly', false)
  })
})

describe('who has left', () => {
  it('is out from 00:00 Japan time of the day after the last, on every way in, without any job', async () => {
    const person = await admin.people.createPerson({ name: '原 知子', validTo: '2026-11-30' })
    const user = await org.signIn('staff', { username: 'hara', personId: person.id })
    app.setTime('2026-11-30T23:59')
    expect((await api('me', user.cookie)).status).toBe(200)
    app.setTime('2026-12-01T00:00')
    expect((await api('me', user.cookie)).status).toBe(401)
    for (const path of ['get-session', 'list-sessions'])
      expect([path, (await app.fetch(`/auth/${path}`, { cookie: user.cookie })).status]).toEqual([path, 401])
    for (const path of ['change-password', 'revoke-session', 'two-factor/enable', 'two-factor/disable'])
      expect([path, (await post(path, { password: PASSWORD }, user.cookie)).status]).toEqual([path, 401])
    expect((await signIn('hajime/hara', PASSWORD)).status).toBe(403)
    expect((await post('sign-out', {}, user.cookie)).status).toBe(200)
    app.setTime('2026-11-23T09:00')
  })

  it('stays in as the last administrator, since nobody could make another one; not as one of two', async () => {
    const body = await app.organisation('hitori')
    const person = await body
      .signIn('securityOffice')
      .then(({ client }) => client.people.createPerson({ name: '一人 管理', validTo: '2026-11-30' }))
    const sole = await body.signIn('administrator', { personId: person.id })
    app.setTime('2026-12-01T00:00')
    expect((await api('me', sole.cookie)).status).toBe(200)
    const second = await body.signIn('administrator')
    app.setTime('2026-12-01T00:01')
    expect((await api('me', sole.cookie)).status).toBe(401)
    expect((await api('me', second.cookie)).status).toBe(200)
    app.setTime('2026-11-23T09:00')
  })
})
