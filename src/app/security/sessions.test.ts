import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
})
afterAll(() => app.stop())

describe('a session', () => {
  it('of a person who is switched off ends at once, on every way in', async () => {
    const { accountId, cookie } = await organisation.signIn('staff')
    expect((await app.fetch('/api/me', { cookie })).status).toBe(200)
    const boss = (await organisation.signIn('administrator')).client
    await boss.accounts.update({ id: accountId, active: false })
    expect((await app.fetch('/api/me', { cookie })).status).toBe(401)
    expect((await app.fetch('/auth/list-sessions', { cookie })).status).toBe(401)
  })

  it('loses a withdrawn role at once', async () => {
    const { accountId, client } = await organisation.signIn('securityOffice')
    expect((await client.history.list({})).rows.length).toBeGreaterThan(0)
    const boss = (await organisation.signIn('administrator')).client
    await boss.accounts.update({ id: accountId, grants: [{ role: 'readOnly', scopeId: null }] })
    await expect(client.history.list({})).rejects.toMatchObject({ code: 'app.forbidden' })
    await expect(client.organisation.createUnit({ name: '無権限課' })).rejects.toMatchObject({ code: 'app.forbidden' })
  })

  it('is not taken over from a cookie that somebody planted', async () => {
    const planted = 'sakimori.session_token=planted.c2lnbmF0dXJl'
    const body = JSON.stringify({ username: `${organisation.code}/fixed`, password: PASSWORD })
    await organisation.signIn('staff', { username: 'fixed' })
    const answer = await app.fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      cookie: planted,
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().join()).not.toContain('planted')
    expect((await app.fetch('/api/me', { cookie: planted })).status).toBe(401)
  })
})
