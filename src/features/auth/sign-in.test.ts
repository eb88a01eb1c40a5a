import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { totp } from './totp.test-help.ts'

let app: TestApp
let org: TestOrganisation
beforeAll(async () => {
  app = await startTestApp()
  org = await app.organisation()
})
afterAll(() => app.stop())

const json = { 'content-type': 'application/json' }
const post = (path: string, body: object, cookie?: string) =>
  app.fetch(`/auth/${path}`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(body),
    ...(cookie ? { cookie } : {}),
  })
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .filter((line) => !/max-age=0/i.test(line))
    .map((line) => line.split(';')[0])
    .join('; ')
const me = async (cookie: string) => (await app.fetch('/api/me', { cookie })).status
const sessions = z.array(z.object({ token: z.string() }))

describe('sessions', () => {
  it('are listed and ended one by one; an ended one is out at once', async () => {
    const first = await org.signIn('staff', { username: 'tanaka' })
    const second = cookieOf(await post('sign-in/username', { username: `${org.code}/tanaka`, password: PASSWORD }))
    const listed = sessions.parse(await (await app.fetch('/auth/list-sessions', { cookie: first.cookie })).json())
    expect(listed).toHaveLength(2)
    expect([await me(first.cookie), await me(second)]).toEqual([200, 200])
    const own = z
      .object({ session: z.object({ token: z.string() }) })
      .parse(await (await app.fetch('/auth/get-session', { cookie: first.cookie })).json())
    const other = listed.find(({ token }) => token !== own.session.token)
    expect((await post('revoke-session', { token: other?.token }, first.cookie)).status).toBe(200)
    expect([await me(first.cookie), await me(second)]).toEqual([200, 401])
    await post('sign-out', {}, first.cookie)
    expect(await me(first.cookie)).toBe(401)
  })

  it('of others are out of reach', async () => {
    const mine = await org.signIn('staff')
    const theirs = await org.signIn('staff')
    const [session] = sessions.parse(await (await app.fetch('/auth/list-sessions', { cookie: theirs.cookie })).json())
    await post('revoke-session', { token: session?.token }, mine.cookie)
    expect(await me(theirs.cookie)).toBe(200)
  })
})

describe('passwords', () => {
  it('change with the old one, by the rules, and end the other sessions', async () => {
    const user = await org.signIn('staff', { username: 'kawada' })
    const other = cookieOf(await post('sign-in/username', { username: `${org.code}/kawada`, password: PASSWORD }))
    const change = (currentPassword: string, newPassword: string) =>
      post('change-password', { currentPassword, newPassword, revokeOtherSessions: true }, user.cookie)
    expect((await change('not the password', 'brand new pass words')).status).toBe(400)
    const weak = await change(PASSWORD, 'passwordpassword')
    expect([weak.status, await weak.json()]).toMatchObject([
      400,
      { code: 'WEAK_PASSWORD', text: { ja: expect.any(String), en: expect.any(String) } },
    ])
    expect((await change(PASSWORD, 'brand new pass words')).status).toBe(200)
    expect(await me(other)).toBe(401)
    const { client: reader } = await org.signIn('administrator')
    const rows = (await reader.history.list({ action: 'account.password' })).rows
    expect(rows).toMatchObject([{ subjectId: user.accountId }])
    expect(JSON.stringify(rows)).not.toContain('brand new pass words')
    expect((await post('sign-in/username', { username: `${org.code}/kawada`, password: PASSWORD })).status).toBe(401)
    expect(
      (await post('sign-in/username', { username: `${org.code}/KAWADA`, password: 'brand new pass words' })).status,
    ).toBe(200)
  })

  it('nobody signs up or resets from outside', async () => {
    expect(
      (await post('sign-up/email', { email: 'x@example.jp', password: PASSWORD, name: 'x' })).status,
    ).toBeGreaterThanOrEqual(400)
    expect((await post('request-password-reset', { email: 'x@example.jp' })).status).toBe(404)
  })
})

describe('second step', () => {
  it('is set up, asked for at sign-in, passed by code or by a recovery code once, and cleared by the administrator', async () => {
    const user = await org.signIn('staff', { username: 'nidan' })
    expect((await post('two-factor/enable', { password: 'wrong password!' }, user.cookie)).status).toBe(400)
    const made = z
      .object({ totpURI: z.string(), backupCodes: z.array(z.string()).min(5) })
      .parse(await (await post('two-factor/enable', { password: PASSWORD }, user.cookie)).json())
    const secret = new URL(made.totpURI).searchParams.get('secret') ?? ''
    const now = () => totp(secret, Date.now())
    const plain = await post('sign-in/username', { username: `${org.code}/nidan`, password: PASSWORD })
    expect(await plain.json()).not.toHaveProperty('twoFactorRedirect')
    const confirmed = await post('two-factor/verify-totp', { code: now() }, user.cookie)
    expect(confirmed.status).toBe(200)

    const begin = async () => {
      const answer = await post('sign-in/username', { username: `${org.code}/nidan`, password: PASSWORD })
      expect(await answer.json()).toMatchObject({ twoFactorRedirect: true })
      return cookieOf(answer)
    }
    const half = await begin()
    expect(await me(half)).toBe(401)
    const wrong = await post('two-factor/verify-totp', { code: now() === '000000' ? '000001' : '000000' }, half)
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { code: 'INVALID_CODE' }])
    const passed = await post('two-factor/verify-totp', { code: now() }, half)
    expect([passed.status, await me(cookieOf(passed))]).toEqual([200, 200])

    const code = made.backupCodes[0] ?? ''
    const recovered = await post('two-factor/verify-backup-code', { code }, await begin())
    expect([recovered.status, await me(cookieOf(recovered))]).toEqual([200, 200])
    const again = await post('two-factor/verify-backup-code', { code }, await begin())
    expect([again.status, await again.json()]).toMatchObject([401, { code: 'INVALID_BACKUP_CODE' }])

    const admin = (await org.signIn('administrator')).client
    expect((await admin.accounts.list({})).find(({ id }) => id === user.accountId)?.secondFactor).toBe(true)
    await admin.accounts.resetPassword({
      id: user.accountId,
      password: 'lost the little token',
      clearSecondFactor: true,
    })
    const fresh = await post('sign-in/username', { username: `${org.code}/nidan`, password: 'lost the little token' })
    expect([fresh.status, await me(cookieOf(fresh))]).toEqual([200, 200])
  })
})

describe('requests from elsewhere', () => {
  it('are refused by Origin, whatever their content type', async () => {
    const { cookie } = await org.signIn('administrator')
    const origin = 'https://evil.example'
    const form = await app.fetch('/auth/sign-out', {
      method: 'POST',
      cookie,
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    })
    const text = await app.fetch('/api/units', {
      method: 'POST',
      cookie,
      headers: { origin, 'content-type': 'text/plain' },
      body: '{"name":"乗取り"}',
    })
    const plain = await app.fetch('/api/me/preferences', {
      method: 'PUT',
      cookie,
      headers: { origin: 'null', ...json },
      body: '{"locale":"en"}',
    })
    const site = await app.fetch('/api/me/preferences', {
      method: 'PUT',
      cookie,
      headers: { 'sec-fetch-site': 'cross-site', ...json },
      body: '{"locale":"en"}',
    })
    expect([form.status, text.status, plain.status, site.status]).toEqual([403, 403, 403, 403])
    expect(await me(cookie)).toBe(200)
    const own = await app.fetch('/api/me/preferences', {
      method: 'PUT',
      cookie,
      headers: { origin: 'http://localhost', ...json },
      body: '{"locale":"en"}',
    })
    expect(own.status).toBe(200)
  })
})

describe('rate limit', () => {
  it('answers 429 after eight tries within a minute, also with the right password', async () => {
    const strict = await startTestApp('2026-11-23T09:00', { rateLimit: true })
    try {
      const body = await strict.organisation('genkai')
      await body.signIn('staff', { username: 'abe' })
      const attempt = (password: string) =>
        strict.fetch('/auth/sign-in/username', {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ username: 'genkai/abe', password }),
        })
      const statuses: number[] = []
      for (let round = 0; round < 9; round += 1) statuses.push((await attempt('wrong password!')).status)
      expect(statuses.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 401))
      expect(statuses.at(-1)).toBe(429)
      expect((await attempt(PASSWORD)).status).toBe(429)
    } finally {
      await strict.stop()
    }
  })
})
