import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSWORD, startTestApp, type TestApp } from '../testing/test-app.ts'
import { issueSetupToken } from './setup-token.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const organisation = { code: 'mihon', name: '見本県後期高齢者医療広域連合', kind: 'wideAreaUnion' } as const
const administrator = { username: 'saeki', email: null, displayName: '佐伯 美緒', password: PASSWORD }

describe('set-up', () => {
  it('refuses a wrong token and a weak password, and leaves nothing behind', async () => {
    const token = await issueSetupToken(app.services.db)
    await expect(app.anonymous.setup.run({ token: 'wrong', organisation, administrator })).rejects.toMatchObject({
      code: 'organisation.wrongToken',
    })
    await expect(
      app.anonymous.setup.run({ token, organisation, administrator: { ...administrator, password: 'password1234' } }),
    ).rejects.toMatchObject({ code: 'organisation.weakPassword', status: 422 })
    expect(await app.anonymous.setup.status({})).toEqual({ done: false, organisations: [] })
  })

  it('sets up once; the token is spent; the administrator can sign in', async () => {
    const token = await issueSetupToken(app.services.db)
    expect(await app.anonymous.setup.run({ token, organisation, administrator })).toEqual({ code: 'mihon' })
    await expect(app.anonymous.setup.run({ token, organisation, administrator })).rejects.toMatchObject({
      code: 'organisation.alreadySetUp',
    })
    const answer = await app.fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'mihon/saeki', password: PASSWORD }),
    })
    expect(answer.status).toBe(200)
    const wrong = await app.fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'mihon/saeki', password: 'something else!' }),
    })
    expect(wrong.status).toBe(401)
  })
})
