import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { internalEmail } from '../../features/auth/login-names.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00', { rateLimit: true })
})
afterAll(() => app.stop())

const json = { 'content-type': 'application/json' }
const shut = [
  'sign-up/email',
  'update-user',
  'update-session',
  'delete-user',
  'change-email',
  'set-password',
  'verify-password',
  'request-password-reset',
  'reset-password',
  'reset-password/token?callbackURL=https://evil.example',
  'verify-email?token=x&callbackURL=https://evil.example',
  'send-verification-email',
  'is-username-available',
  'link-social',
  'unlink-account',
  'list-accounts',
  'account-info',
  'get-access-token',
  'refresh-token',
  'callback/google',
  'error?error=x',
  'ok',
  'two-factor/send-otp',
  'two-factor/get-totp-uri',
  'revoke-sessions',
  'sign-in/social',
  '/update-user',
  'update-user/',
  'sign-in%2Fusername',
  'sign-in/user%6Eame',
  '',
]

describe('the sign-in library', () => {
  it('answers nothing that our screens do not ask for, under no spelling of the path, and sends nobody elsewhere', async () => {
    const { cookie } = await (await app.organisation()).signIn('staff')
    const wrong: string[] = []
    for (const path of shut) {
      for (const method of ['GET', 'POST']) {
        const answer = await app.fetch(`/auth/${path}`, {
          method,
          headers: json,
          cookie,
          ...(method === 'POST' ? { body: '{}' } : {}),
        })
        if (answer.status !== 404 || answer.headers.has('location')) wrong.push(`${method} ${path}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('keeps its answers out of every cache: they list session tokens', async () => {
    const { cookie } = await (await app.organisation()).signIn('staff')
    const answer = await app.fetch('/auth/list-sessions', { cookie })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  })

  it('sets a cookie that no script reads and no other site sends', async () => {
    const organisation = await app.organisation()
    await organisation.signIn('staff', { username: 'kukki' })
    const answer = await app.fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ username: `${organisation.code}/kukki`, password: 'correct horse battery' }),
    })
    const session = answer.headers.getSetCookie().find((line) => line.includes('session_token')) ?? ''
    expect(session).toMatch(/httponly/i)
    expect(session).toMatch(/samesite=lax/i)
    expect(session).toMatch(/path=\//i)
    expect(session).not.toMatch(/domain=/i)
  })

  it('counts tries by the socket, whatever address a header claims', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 12; at++) {
      const claimed = {
        'x-forwarded-for': `10.0.0.${at}`,
        'x-real-ip': `10.0.0.${at}`,
        'x-sakimori-client-ip': `10.0.0.${at}`,
        forwarded: `for=10.0.0.${at}`,
      }
      const body = JSON.stringify({ email: 'nobody@example.jp', password: 'x'.repeat(20) })
      statuses.push(
        (await app.fetch('/auth/sign-in/email', { method: 'POST', headers: { ...json, ...claimed }, body })).status,
      )
    }
    expect(statuses.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 401))
    expect(statuses.slice(8)).toEqual(Array.from({ length: 4 }, () => 429))
  })

  it('cannot take an address of one body for that of another', () => {
    expect(internalEmail('a', 'b--x@example.jp')).not.toBe(internalEmail('a--b', 'x@example.jp'))
  })
})
