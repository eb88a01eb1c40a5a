import { once } from 'node:events'
import { request } from 'node:http'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { PASSWORD, startTestApp, type TestApp } from '../../testing/test-app.ts'

let app: TestApp
let live: LivePolicy
let cookie: string
let server: ReturnType<typeof serve>
let port: number
beforeAll(async () => {
  app = await startTestApp()
  const organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  ;({ cookie } = await organisation.signIn('staff'))
  server = serve({ fetch: (asked) => app.handler(asked), port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  server.close()
  await app.stop()
})

const url = (path: string) => `http://127.0.0.1:${port}${path}`

describe('over a real socket', () => {
  it('an upload arrives whole, and comes back as it was', async () => {
    const dutyId = await live.take((measure) => measure.objects === 'organisation')
    const { objects } = await live.client.duties.get({ id: dutyId })
    const bytes = new Uint8Array(3_000_000).map((_, at) => (at * 7) % 251)
    const body = new FormData()
    const fields = {
      name: '記録',
      form: 'file',
      dataDate: '2026-11-01',
      targets: JSON.stringify([{ dutyId, objectIds: objects.map(({ id }) => id) }]),
    }
    for (const [key, value] of Object.entries(fields)) body.set(key, value)
    body.set('file', new File([bytes], '記録.bin'))
    const made = await fetch(url('/api/evidence'), { method: 'POST', body, headers: { cookie } })
    expect(made.status).toBe(200)
    const { id } = (await made.json()) as { id: string }
    const back = await fetch(url(`/api/evidence/${id}/file`), { headers: { cookie } })
    expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
  })

  it('a form of very many fields is not taken apart', async () => {
    const body = new FormData()
    for (let at = 0; at < 5000; at++) body.set(`a[${at}][b]`, 'x')
    const answer = await fetch(url('/api/evidence'), { method: 'POST', body, headers: { cookie } })
    expect(answer.status).toBe(413)
  })

  it('an endless body of whoever is not signed in is cut off', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(
        url('/api/units'),
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => resolve(response.statusCode),
      )
      asked.on('error', reject)
      asked.write('{"name":"')
      for (let at = 0; at < 20; at++) asked.write('x'.repeat(10_000))
      asked.end('"}')
    })
    expect(answer).toBe(401)
  })

  it('no header claims an address of its own', async () => {
    const organisation = await app.organisation()
    await organisation.signIn('staff', { username: 'basho' })
    const claimed = {
      'x-sakimori-client-ip': '203.0.113.9',
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
    }
    const body = JSON.stringify({ username: `${organisation.code}/basho`, password: PASSWORD })
    const answer = await fetch(url('/auth/sign-in/username'), {
      method: 'POST',
      headers: { ...claimed, 'content-type': 'application/json' },
      body,
    })
    const own = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const sessions = await (await fetch(url('/auth/list-sessions'), { headers: { ...claimed, cookie: own } })).text()
    expect(sessions).toContain('"ipAddress":"127.0.0.1"')
    expect(sessions).not.toContain('203.0.113.9')
  })
})
