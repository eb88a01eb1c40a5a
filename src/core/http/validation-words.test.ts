import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it.each([
  ['ja', /文字|以上|小さすぎ|入力/],
  ['en', /[Tt]oo small|expected/],
])('an input that breaks its contract is told by field in %s', async (locale, pattern) => {
  const organisation = await app.organisation()
  const { cookie } = await organisation.signIn('administrator')
  const answer = await app.fetch('/api/units', {
    method: 'POST',
    cookie: `${cookie}; locale=${locale}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: '' }),
  })
  expect(answer.status).toBe(422)
  const body = (await answer.json()) as { code: string; data: { details: { path: string; message: string }[] } }
  expect(body.code).toBe('app.invalidInput')
  const field = body.data.details.find((detail) => detail.path === 'name')
  expect(field?.message).toMatch(pattern)
})
