import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { signInHelp } from './sign-in.test-help.ts'
import { forgetUnknownNames } from './tries.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
const { post, cookieOf, setUpSecondFactor, signIn, api } = signInHelp(() => app)
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation('mamori')
  admin = (await org.signIn('administrator', { username: 'kanri' })).client
})
afterAll(() => app.stop())
beforeEach(() => app.setTime('2026-11-23T09:00'))

const WRONG = 'wrong password!'
const times = (n: number) => Array.from({ length: n })
const failTimes = async (n: number, username: string) => {
  const statuses: number[] = []
  for (const _ of times(n)) statuses.push((await signIn(`mamori/${username}`, WRONG)).status)
  return statuses
}
const row = async (id: string) => (await admin.accounts.list({})).find((account) => account.id === id)
const actionsOf = async (id: string) =>
  (await admin.history.list({ subjectId: id })).rows.map(({ action }) => action).toReversed()

describe('lock-out', () => {
  it('shuts the door after ten wrong passwords in a row, also to the right one, for a quarter of an hour; sessions go on', async () => {
    const user = await org.signIn('staff', { username: 'abe' })
    expect(await failTimes(10, 'abe')).toEqual(times(10).map(() => 401))
    const refused = await signIn('mamori/abe', PASSWORD)
    expect([refused.status, await refused.json()]).toMatchObject([429, { code: 'signIn.locked' }])
    expect((await user.client.me.get({})).account.username).toBe('abe')
    expect((await row(user.accountId))?.lockedUntil).toBe('2026-11-23T00:15:00.000Z')
    app.setTime('2026-11-23T09:14')
    expect((await signIn('mamori/abe', PASSWORD)).status).toBe(429)
    app.setTime('2026-11-23T09:15')
    expect((await signIn('mamori/abe', PASSWORD)).status).toBe(200)
    expect(await row(user.accountId)).toMatchObject({
      lockedUntil: null,
      lastSignInAt: '2026-11-23T00:15:00.000Z',
    })
    expect(await actionsOf(user.accountId)).toEqual(['account.create', 'account.lock'])
  })

  it('lasts twice as long after five more; a right password begins the count anew', async () => {
    const { accountId } = await org.signIn('staff', { username: 'baba' })
    await failTimes(9, 'baba')
    expect((await signIn('mamori/baba', PASSWORD)).status).toBe(200)
    expect(await failTimes(10, 'baba')).not.toContain(429)
    app.setTime('2026-11-23T09:20')
    expect(await failTimes(6, 'baba')).toEqual([401, 401, 401, 401, 401, 429])
    expect((await row(accountId))?.lockedUntil).toBe('2026-11-23T00:50:00.000Z')
  })

  it('counts every try of a crowd at one moment: of thirty, ten are looked at', async () => {
    await org.signIn('staff', { username: 'chiba' })
    const answers = await Promise.all(times(30).map(() => signIn('mamori/chiba', WRONG)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  })

  it('is one count for all spellings of a name and for the address', async () => {
    const { accountId } = await org.signIn('staff', { username: 'doi' })
    await admin.accounts.update({ id: accountId, email: 'doi@example.jp' })
    const spellings = ['mamori/doi', 'mamori/DOI', 'MAMORI/ｄｏｉ', 'mamori/Ｄoi']
    for (const name of [...spellings, ...spellings]) expect((await signIn(name, WRONG)).status).toBe(401)
    for (const email of ['mamori+doi@example.jp', 'Mamori+DOI@example.jp'])
      expect((await post('sign-in/email', { email, password: WRONG })).status).toBe(401)
    expect((await signIn('mamori/doi', PASSWORD)).status).toBe(429)
    expect((await post('sign-in/email', { email: 'mamori+doi@example.jp', password: PASSWORD })).status).toBe(429)
    expect(await admin.me.get({})).toMatchObject({ account: { username: 'kanri' } })
  })

  it('answers the same for a name that nobody has, word for word, and forgets it after a day', async () => {
    await org.signIn('staff', { username: 'endo' })
    const answersOf = async (name: string) => {
      const seen: unknown[] = []
      for (const _ of times(11)) {
        const answer = await signIn(`mamori/${name}`, WRONG)
        seen.push([answer.status, await answer.json()])
      }
      return seen
    }
    expect(await answersOf('nobody-at-all')).toEqual(await answersOf('endo'))
    app.setTime('2026-11-24T09:01')
    await forgetUnknownNames(app.services)
    expect((await signIn('mamori/nobody-at-all', WRONG)).status).toBe(401)
  })

  it('counts wrong codes and recovery codes with wrong passwords; the password alone forgives nothing', async () => {
    const user = await org.signIn('staff', { username: 'fujita' })
    const { code } = await setUpSecondFactor(user.cookie)
    const begin = async () => cookieOf(await signIn('mamori/fujita', PASSWORD))
    const wrong = () => (code() === '000000' ? '000001' : '000000')
    for (const at of times(10).keys()) {
      const half = await begin()
      const answer = await (at % 2 === 0
        ? post('two-factor/verify-totp', { code: wrong() }, half)
        : post('two-factor/verify-backup-code', { code: 'aaaaa-bbbbb' }, half))
      expect([at, answer.status]).toEqual([at, 401])
    }
    expect((await signIn('mamori/fujita', PASSWORD)).status).toBe(429)
    await admin.accounts.unlock({ id: user.accountId })
    const half = await begin()
    expect((await post('two-factor/verify-totp', { code: code() }, half)).status).toBe(200)
    expect((await row(user.accountId))?.lockedUntil).toBeNull()
  })

  it('is not passed by a second challenge cookie, a quoted one, a form instead of JSON, or a trusted device', async () => {
    const user = await org.signIn('staff', { username: 'goto' })
    const { code } = await setUpSecondFactor(user.cookie)
    const half = cookieOf(await signIn('mamori/goto', PASSWORD))
    const forged = [
      `sakimori.two_factor=x.y; ${half}`,
      `${half}; sakimori.two_factor=x.y`,
      half.replace('sakimori.two_factor=', 'sakimori.two_factor ='),
    ]
    for (const cookie of forged) await post('two-factor/verify-totp', { code: '000000' }, cookie)
    const quoted = half.replace(/two_factor=([^;]*)/, 'two_factor="$1"')
    expect((await post('two-factor/verify-totp', { code: code() }, quoted)).status).toBe(401)
    const form = await app.fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `username=mamori/goto&password=${encodeURIComponent(WRONG)}`,
    })
    expect(form.status).toBe(415)
    expect((await failTimes(8, 'goto')).filter((status) => status === 429).length).toBeGreaterThan(0)
    await admin.accounts.unlock({ id: user.accountId })
    const again = cookieOf(await signIn('mamori/goto', PASSWORD))
    const passed = await post('two-factor/verify-totp', { code: code(), trustDevice: true }, again)
    expect(passed.status).toBe(200)
    expect(passed.headers.getSetCookie().join()).not.toContain('trust_device')
  })

  it('is ended by an administrator alone, with a row; who is not locked cannot be unlocked', async () => {
    const user = await org.signIn('staff', { username: 'hara' })
    await expect(admin.accounts.unlock({ id: user.accountId })).rejects.toMatchObject({ code: 'people.notLocked' })
    await failTimes(10, 'hara')
    await expect(user.client.accounts.unlock({ id: user.accountId })).rejects.toMatchObject({ status: 403 })
    await admin.accounts.unlock({ id: user.accountId })
    expect((await signIn('mamori/hara', PASSWORD)).status).toBe(200)
    expect(await actionsOf(user.accountId)).toEqual(['account.create', 'account.lock', 'account.unlock'])
    await failTimes(10, 'hara')
    const { slip } = await admin.accounts.resetPassword({ id: user.accountId })
    expect((await signIn('mamori/hara', slip?.password ?? '')).status).toBe(200)
  })

  it('does not take tries for wrong ones that the limit per address or a switched-off account refused', async () => {
    const strict = await startTestApp('2026-11-23T09:00', { rateLimit: true })
    try {
      const body = await strict.organisation('genkai')
      const boss = (await body.signIn('administrator')).client
      const { accountId } = await body.signIn('staff', { username: 'ito' })
      const help = signInHelp(() => strict)
      for (const _ of times(20)) await help.signIn('genkai/ito', WRONG)
      expect((await boss.accounts.list({})).find(({ id }) => id === accountId)?.lockedUntil).toBeNull()
    } finally {
      await strict.stop()
    }
    const off = await org.signIn('staff', { username: 'ueda' })
    await admin.accounts.update({ id: off.accountId, active: false })
    for (const _ of times(12)) expect((await signIn('mamori/ueda', PASSWORD)).status).toBe(403)
    expect((await api('me', off.cookie)).status).toBe(401)
  })
})
