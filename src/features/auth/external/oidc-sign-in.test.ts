import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PASSWORD, startTestApp, type Client, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { totp } from '../totp.test-help.ts'
import { type Browser, makeBrowser, signInAtProvider } from './browser.fixture.ts'
import { makeCertificate } from './certificate.fixture.ts'
import { codeOf, postAuth } from './external.test-help.ts'
import { startFalseProvider } from './false-provider.fixture.ts'
import { CLIENT_ID, CLIENT_SECRET, startOidcProvider } from './oidc-provider.fixture.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
let server: ReturnType<typeof serve>
let host: string
let idp: Awaited<ReturnType<typeof startOidcProvider>>
let providerId: string
beforeAll(async () => {
  app = await startTestApp()
  org = await app.organisation()
  admin = (await org.signIn('administrator', { username: 'kanri' })).client
  for (const username of ['taro', 'hanako']) await org.signIn('staff', { username })
  server = serve({ fetch: (asked) => app.handler(asked), port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  idp = await startOidcProvider(`http://${host}/auth/external/callback`)
  providerId = await add('庁内の認証基盤', settings(idp.issuer))
})
afterAll(async () => {
  idp.stop()
  server.close()
  await app.stop()
})

const settings = (issuer: string, change: object = {}) => ({
  kind: 'oidc' as const,
  issuer,
  clientId: CLIENT_ID,
  allowHttp: true,
  ...change,
})
const add = async (name: string, given: ReturnType<typeof settings>, secret = CLIENT_SECRET, active = true) =>
  (await admin.identityProviders.create({ name, settings: given, secret, active })).id

const post = (path: string, body: object, cookie = '') =>
  fetch(`http://${host}/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
const started = z.object({ url: z.url() })
/** Presses the button on our sign-in page. @returns where the browser is sent */
async function start(browser: Browser, id = providerId, code = org.code, returnTo = '/duties?head=3'): Promise<string> {
  const answer = await post('external/start', { code, providerId: id, returnTo })
  expect(answer.status).toBe(200)
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  browser.setCookies(host, cookies.join('; '))
  return started.parse(await answer.json()).url
}
/** How our page is told that it went. */
async function comeBack(browser: Browser, back: URL | string): Promise<string | null> {
  const answer = await browser.once(new URL(back))
  expect(answer.status).toBe(303)
  return new URL(answer.location ?? '', back).searchParams.get('external')
}
const who = async (browser: Browser): Promise<string | null> => {
  const answer = await fetch(`http://${host}/api/me`, { headers: { cookie: browser.cookies(host) } })
  const me = z.object({ account: z.object({ username: z.string() }) })
  return answer.ok ? me.parse(await answer.json()).account.username : null
}
async function signIn(as: string, id = providerId): Promise<{ browser: Browser; how: string | null }> {
  const browser = makeBrowser()
  const back = await signInAtProvider(browser, await start(browser, id), as)
  return { browser, how: await comeBack(browser, back) }
}

describe('sign-in by OpenID Connect', () => {
  it('goes to the provider with PKCE, state and nonce, and comes back signed in, to the page that was wanted', async () => {
    const browser = makeBrowser()
    const asked = new URL(await start(browser))
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: `http://${host}/auth/external/callback`,
      scope: 'openid profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    const back = await signInAtProvider(browser, asked.href, 'sub-taro~taro')
    const answer = await browser.once(back)
    expect([answer.status, answer.location]).toEqual([
      303,
      `/o/${org.code}/sign-in?return=%2Fduties%3Fhead%3D3&external=done`,
    ])
    expect(await who(browser)).toBe('taro')
    expect(await admin.identityProviders.links({ id: providerId })).toMatchObject([
      { username: 'taro', subject: 'sub-taro' },
    ])
    const sessions = await fetch(`http://${host}/auth/list-sessions`, { headers: { cookie: browser.cookies(host) } })
    expect(await sessions.json()).toHaveLength(2)
    await post('sign-out', {}, browser.cookies(host))
    expect(await who(browser)).toBeNull()
  })

  it('keeps what it needs in a cookie that only we read, for ten minutes, and sends nothing of it to the page', async () => {
    const answer = await post('external/start', { code: org.code, providerId })
    const line = answer.headers.getSetCookie().find((one) => one.includes('external')) ?? ''
    expect(line).toMatch(/httponly/i)
    expect(line).toMatch(/samesite=lax/i)
    expect(line).toMatch(/max-age=600/i)
    expect(line).toMatch(/path=\/auth\/external\/callback/i)
    const { url } = started.parse(await answer.json())
    expect(line).not.toContain(new URL(url).searchParams.get('state'))
  })

  it('goes by the subject once linked', async () => {
    expect((await signIn('sub-hanako~hanako')).how).toBe('done')
    const renamed = await signIn('sub-hanako~sato.hanako')
    expect([renamed.how, await who(renamed.browser)]).toEqual(['done', 'hanako'])
    const newcomer = await signIn('sub-of-another~hanako')
    expect([newcomer.how, await who(newcomer.browser)]).toEqual(['linkedToOther', null])
  })

  it('refuses whom it does not know, who sends no name, and whose account is switched off', async () => {
    expect((await signIn('sub-x~nobody')).how).toBe('unknown')
    expect((await signIn('sub-y')).how).toBe('noName')
    const off = await org.signIn('staff', { username: 'teishi' })
    expect((await signIn('sub-teishi~teishi')).how).toBe('done')
    await admin.accounts.update({ id: off.accountId, active: false })
    expect((await signIn('sub-teishi~teishi')).how).toBe('inactive')
  })

  it('says so where the person turned back at the provider', async () => {
    const browser = makeBrowser()
    const { searchParams } = new URL(await start(browser))
    const back = new URL(`http://${host}/auth/external/callback`)
    back.search = new URLSearchParams({
      error: 'access_denied',
      error_description: '<script>',
      state: searchParams.get('state') ?? '',
      iss: idp.issuer,
    }).toString()
    expect(await comeBack(browser, back)).toBe('declined')
  })
})

describe('an answer is taken once, from the browser that asked, for what was asked', () => {
  it('not with another state, nor a second time', async () => {
    const browser = makeBrowser()
    const back = await signInAtProvider(browser, await start(browser), 'sub-taro~taro')
    const forged = new URL(back)
    forged.searchParams.set('state', 'x'.repeat(43))
    expect(await comeBack(browser, forged)).toBe('state')
    const kept = browser.cookies(host)
    expect(await comeBack(browser, back)).toBe('done')
    expect(await comeBack(browser, back)).toBe('state')
    const replay = makeBrowser()
    replay.setCookies(host, kept)
    expect([await comeBack(replay, back), await who(replay)]).toEqual(['state', null])
  })

  it('not in another browser: nobody is signed in as whom they are not', async () => {
    const attacker = makeBrowser()
    const back = await signInAtProvider(attacker, await start(attacker), 'sub-taro~taro')
    const victim = makeBrowser()
    expect(await comeBack(victim, back)).toBe('state')
    await start(victim)
    expect([await comeBack(victim, back), await who(victim)]).toEqual(['state', null])
  })

  it('not with a code that was used already', async () => {
    const first = makeBrowser()
    const back = await signInAtProvider(first, await start(first), 'sub-taro~taro')
    expect(await comeBack(first, back)).toBe('done')
    const second = makeBrowser()
    const own = new URL(await start(second)).searchParams.get('state') ?? ''
    const replayed = new URL(back)
    replayed.searchParams.set('state', own)
    expect([await comeBack(second, replayed), await who(second)]).toEqual(['refused', null])
  })

  it('not after ten minutes, nor with a cookie that was altered', async () => {
    const browser = makeBrowser()
    const back = await signInAtProvider(browser, await start(browser), 'sub-taro~taro')
    app.setTime('2026-11-23T09:11')
    expect(await comeBack(browser, back)).toBe('state')
    app.setTime('2026-11-23T09:00')
    const altered = makeBrowser()
    const again = await signInAtProvider(altered, await start(altered), 'sub-taro~taro')
    altered.setCookies(
      host,
      altered.cookies(host).replace(/(external=.{20})./, (_all, kept: string) => `${kept}_`),
    )
    expect(await comeBack(altered, again)).toBe('state')
  })

  it('not where the provider was switched off meanwhile, or belongs to another body', async () => {
    const id = await add('切替', settings(idp.issuer))
    const browser = makeBrowser()
    const back = await signInAtProvider(browser, await start(browser, id), 'sub-taro~taro')
    await admin.identityProviders.update({ id, active: false })
    expect(await comeBack(browser, back)).toBe('off')
    const other = await app.organisation()
    await other.signIn('staff', { username: 'taro' })
    for (const [code, one] of [
      [other.code, providerId],
      [org.code, id],
      ['nosuchbody', providerId],
    ] as const) {
      expect(await codeOf(await post('external/start', { code, providerId: one }))).toBe('EXTERNAL_OFF')
    }
    expect(await app.anonymous.identityProviders.choices({ code: other.code })).toEqual([])
    expect(await app.anonymous.identityProviders.choices({ code: org.code })).toEqual([
      { id: providerId, name: '庁内の認証基盤', kind: 'oidc' },
    ])
  })
})

describe('what a provider says is checked', () => {
  it('an ID token for somebody else, by somebody else, out of time, of another request, or signed by nobody we know', async () => {
    const liar = await startFalseProvider(CLIENT_ID)
    const id = await add('偽の認証基盤', settings(liar.issuer))
    const attempt = async () => {
      const browser = makeBrowser()
      const answer = liar.answer(await start(browser, id))
      return comeBack(browser, `http://${host}/auth/external/callback?${answer.toString()}`)
    }
    const past = Math.floor(Date.now() / 1000) - 3600
    const lies: Parameters<typeof liar.lie>[0][] = [
      { claims: { iss: 'https://elsewhere.example' } },
      { claims: { aud: 'another client' } },
      { claims: { aud: [CLIENT_ID, 'another'], azp: 'another' } },
      { claims: { nonce: 'of another request' } },
      { claims: { exp: past, iat: past - 60 } },
      { claims: { sub: undefined } },
      { key: 'strange' },
      { key: 'none' },
    ]
    for (const lie of lies) {
      liar.lie(lie)
      expect([lie, await attempt()]).toEqual([lie, 'refused'])
    }
    expect(await admin.identityProviders.links({ id })).toEqual([])
    liar.lie({})
    expect(await attempt()).toBe('done')
    liar.lie({ issuer: 'https://elsewhere.example' })
    expect(await codeOf(await post('external/start', { code: org.code, providerId: id }))).toBe(
      'EXTERNAL_MISCONFIGURED',
    )
    liar.stop()
    expect(await codeOf(await post('external/start', { code: org.code, providerId: id }))).toBe('EXTERNAL_UNREACHABLE')
  })

  it('the secret: with a wrong one the provider refuses us', async () => {
    expect((await signIn('sub-taro~taro', await add('古い秘密', settings(idp.issuer), 'old'))).how).toBe(
      'misconfigured',
    )
  })

  it('the certificate: by the authority given and no other; plain http only where it was allowed', async () => {
    const pair = makeCertificate()
    const secure = await startOidcProvider(`http://${host}/auth/external/callback`, pair)
    const https = (ca: string) => settings(secure.issuer, { ca, allowHttp: false })
    expect((await signIn('sub-taro~taro', await add('TLS', https(pair.certificate)))).how).toBe('done')
    for (const [name, ca] of [
      ['無し', ''],
      ['別の認証局', makeCertificate().certificate],
    ] as const) {
      const id = await add(name, https(ca))
      expect(await codeOf(await post('external/start', { code: org.code, providerId: id }))).toBe(
        'EXTERNAL_CERTIFICATE',
      )
    }
    secure.stop()
    await expect(add('http', settings(idp.issuer, { allowHttp: false }))).rejects.toMatchObject({
      code: 'identityProviders.plainHttp',
      data: { details: [{ path: 'issuer' }] },
    })
    const outside = await add('外の http', settings('http://203.0.113.9'))
    expect(await codeOf(await post('external/start', { code: org.code, providerId: outside }))).toBe(
      'EXTERNAL_MISCONFIGURED',
    )
  })
})

describe('our second step', () => {
  it('is asked after the provider, unless the provider asks for one itself', async () => {
    const user = await org.signIn('staff', { username: 'nidan' })
    const made = z
      .object({ totpURI: z.string() })
      .parse(await (await postAuth(app, 'two-factor/enable', { password: PASSWORD }, user.cookie)).json())
    const code = () => totp(new URL(made.totpURI).searchParams.get('secret') ?? '', Date.now())
    expect((await postAuth(app, 'two-factor/verify-totp', { code: code() }, user.cookie)).status).toBe(200)

    const { browser, how } = await signIn('sub-nidan~nidan')
    expect([how, await who(browser)]).toEqual(['second', null])
    const second = await post('two-factor/verify-totp', { code: code() }, browser.cookies(host))
    expect(second.status).toBe(200)
    browser.setCookies(
      host,
      second.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    )
    expect(await who(browser)).toBe('nidan')

    await admin.identityProviders.update({
      id: providerId,
      settings: settings(idp.issuer, { secondStepOutside: true }),
    })
    const outside = await signIn('sub-nidan~nidan')
    expect([outside.how, await who(outside.browser)]).toEqual(['done', 'nidan'])
  })
})
