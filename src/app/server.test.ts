import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

describe('headers of every answer', () => {
  it.each(['/health', '/api/setup', '/api/nowhere', '/auth/get-session'])(
    '%s: a policy without unsafe-inline, no frames, no sniffing',
    async (path) => {
      const { headers } = await app.fetch(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('server')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  it('keeps answers of the API out of every cache', async () => {
    expect((await app.fetch('/api/setup')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('what went wrong', () => {
  it('says nothing of the inside when it is unexpected', async () => {
    const { cookie } = await (await app.organisation()).signIn('readOnly')
    const answer = await app.fetch('/api/documents/%00', { cookie })
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toMatch(/select |stack|node_modules|\.ts:/)
  })

  it('is not found under a path that is none, in the language of the person', async () => {
    const answer = await app.fetch('/api/nowhere', { headers: { 'accept-language': 'en' } })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'app.notFound', message: expect.stringMatching(/^Not found/) })
  })
})
