import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { makeCertificate } from './certificate.fixture.ts'
import {
  BASE,
  type Directory,
  SEARCHER,
  SEARCHER_PASSWORD,
  startDirectory,
  startTlsFront,
} from './directory.fixture.ts'
import { codeOf, postAuth } from './external.test-help.ts'
import { startFalseProvider } from './false-provider.fixture.ts'
import { CLIENT_ID, CLIENT_SECRET, startOidcProvider } from './oidc-provider.fixture.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
let directory: Directory
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00', { rateLimit: true })
  org = await app.organisation()
  admin = (await org.signIn('administrator', { username: 'kanri' })).client
  directory = await startDirectory()
  directory.add({ uid: 'kanri', subject: 'uuid-kanri', password: 'a directory password' })
  directory.add({ uid: 'yoso', subject: 'uuid-yoso', password: 'a directory password' })
})
afterAll(async () => {
  await directory.stop()
  await app.stop()
})

const ldap = (change: object = {}) => ({
  kind: 'ldap' as const,
  host: '127.0.0.1',
  port: directory.port,
  encryption: 'none' as const,
  find: 'search' as const,
  baseDn: BASE,
  bindDn: SEARCHER,
  ...change,
})
const oidc = (issuer: string, change: object = {}) => ({
  kind: 'oidc' as const,
  issuer,
  clientId: CLIENT_ID,
  allowHttp: true,
  ...change,
})
let made = 0
const add = async (settings: ReturnType<typeof ldap> | ReturnType<typeof oidc>, secret = SEARCHER_PASSWORD) =>
  (await admin.identityProviders.create({ name: `連携${++made}`, settings, secret, active: true })).id

describe('providers', () => {
  it('are set up by administrators of the whole body only', async () => {
    const unit = await admin.organisation.createUnit({ name: '総務課' })
    const limited = (await org.signIn('administrator', { scopeId: unit.id })).client
    const office = (await org.signIn('securityOffice')).client
    const id = await add(ldap())
    for (const client of [limited, office]) {
      for (const call of [
        () => client.identityProviders.list({}),
        () => client.identityProviders.create({ name: 'x', settings: ldap() }),
        () => client.identityProviders.update({ id, active: false }),
        () => client.identityProviders.delete({ id }),
        () => client.identityProviders.links({ id }),
        () => client.identityProviders.test({ id }),
        () => client.identityProviders.release({ id, accountId: org.id }),
      ])
        await expect(call()).rejects.toMatchObject({ status: 403 })
    }
  })

  it.each([
    ['ca', { ca: 'no certificate' }, 'badCa'],
    ['filter', { filter: '(objectClass=person' }, 'badFilter'],
    ['filter', { filter: 'objectClass=person' }, 'badFilter'],
    ['baseDn', { baseDn: '' }, 'needBaseDn'],
    ['template', { find: 'template', template: '{name}' }, 'badTemplate'],
    ['template', { find: 'template', template: 'uid=taro,dc=example' }, 'badTemplate'],
    ['baseDn', { find: 'template', template: '{name}@example.lg.jp', baseDn: '' }, 'needBaseDn'],
  ])('refuse %s where %o', async (path, change, code) => {
    await expect(
      admin.identityProviders.create({ name: '誤り', settings: { ...ldap(), ...change } as ReturnType<typeof ldap> }),
    ).rejects.toMatchObject({ code: `identityProviders.${code}`, data: { details: [{ path }] } })
  })

  it('have names of their own, keep their kind, and what tells people apart once somebody is linked', async () => {
    const id = await add(ldap())
    const other = await add(ldap())
    const [row] = (await admin.identityProviders.list({})).filter((one) => one.id === other)
    await expect(admin.identityProviders.update({ id, name: row?.name ?? '' })).rejects.toMatchObject({
      code: 'identityProviders.nameTaken',
    })
    await expect(
      admin.identityProviders.update({ id, settings: oidc('https://idp.example.jp') }),
    ).rejects.toMatchObject({ code: 'identityProviders.otherKind' })
    await admin.identityProviders.update({ id, settings: ldap({ subjectAttribute: 'cn' }) })
    const body = { code: org.code, providerId: id, username: 'kanri', password: 'a directory password' }
    expect(await codeOf(await postAuth(app, 'external/directory', body))).toBe('ok')
    await expect(admin.identityProviders.update({ id, settings: ldap() })).rejects.toMatchObject({
      code: 'identityProviders.otherSubjects',
      data: { details: [{ path: 'subjectAttribute' }] },
    })
    await admin.identityProviders.update({ id, settings: ldap({ subjectAttribute: 'CN', host: 'localhost' }) })
    await expect(admin.identityProviders.delete({ id })).rejects.toMatchObject({ code: 'identityProviders.inUse' })
    await admin.identityProviders.delete({ id: other })
    expect((await admin.identityProviders.list({})).map((one) => one.id)).not.toContain(other)
    expect((await admin.history.list({ action: 'identityProvider.delete' })).rows).toMatchObject([{ subjectId: other }])
  })
})

describe('the test of a provider', () => {
  const outcomes = async (id: string, username = '') =>
    (await admin.identityProviders.test({ id, username })).map(({ step, outcome, problem }) =>
      problem ? `${step}: ${outcome} ${problem}` : `${step}: ${outcome}`,
    )

  it('goes through a directory step by step, down to the account here', async () => {
    const id = await add(ldap())
    const plain = ['reach: ok', 'encryption: warning', 'bind: ok', 'base: ok']
    expect(await outcomes(id)).toEqual([...plain, 'search: skipped', 'attributes: skipped', 'account: skipped'])
    expect(await outcomes(id, 'kanri')).toEqual([...plain, 'search: ok', 'attributes: ok', 'account: ok'])
    expect(await outcomes(id, 'yoso')).toEqual([...plain, 'search: ok', 'attributes: ok', 'account: failed'])
    const nobody = ['search: failed', 'attributes: skipped', 'account: skipped']
    expect(await outcomes(id, '*')).toEqual([...plain, ...nobody])
    const results = await admin.identityProviders.test({ id, username: 'kanri' })
    expect(results.find(({ step }) => step === 'attributes')?.detail).toBe('uid: kanri · entryUUID: uuid-kanri')
  })

  it('stops at the first step that fails and names it', async () => {
    const rest = (...steps: string[]) => steps.map((step) => `${step}: skipped`)
    const gone = await startDirectory()
    const { port } = gone
    await gone.stop()
    expect(await outcomes(await add(ldap({ port })))).toEqual([
      'reach: failed unreachable',
      ...rest('encryption', 'bind', 'base', 'search', 'attributes', 'account'),
    ])
    expect((await outcomes(await add(ldap(), 'wrong'))).slice(2, 4)).toEqual([
      'bind: failed misconfigured',
      'base: skipped',
    ])
    const nowhere = await add(ldap({ baseDn: 'ou=nowhere,dc=example,dc=jp' }))
    expect((await outcomes(nowhere)).slice(2, 4)).toEqual(['bind: ok', 'base: failed misconfigured'])
    const noSubject = await add(ldap({ subjectAttribute: 'nsUniqueId' }))
    expect((await outcomes(noSubject, 'kanri')).slice(4)).toEqual([
      'search: ok',
      'attributes: failed',
      'account: skipped',
    ])
    const byTemplate = await add(ldap({ find: 'template', template: `uid={name},${BASE}` }))
    expect((await outcomes(byTemplate)).slice(2)).toEqual(rest('bind', 'base', 'search', 'attributes', 'account'))
  })

  it('tells a certificate that holds from one that does not', async () => {
    const pair = makeCertificate()
    const secure = await startDirectory(pair)
    const ldaps = { port: secure.port, encryption: 'ldaps' }
    expect((await outcomes(await add(ldap({ ...ldaps, ca: pair.certificate })))).slice(0, 3)).toEqual([
      'reach: ok',
      'encryption: ok',
      'bind: ok',
    ])
    expect((await outcomes(await add(ldap(ldaps))))[1]).toBe('encryption: failed certificate')
    await secure.stop()
    const front = await startTlsFront(directory.port, 'upgrade')
    const startTls = { port: front.port, encryption: 'startTls' }
    expect((await outcomes(await add(ldap({ ...startTls, ca: front.ca }))))[1]).toBe('encryption: ok')
    expect((await outcomes(await add(ldap(startTls))))[1]).toBe('encryption: failed certificate')
    front.stop()
  })

  it('goes through an OpenID provider, down to the client’s secret', async () => {
    const idp = await startOidcProvider('http://127.0.0.1/auth/external/callback')
    const right = await add(oidc(idp.issuer), CLIENT_SECRET)
    const first = ['reach: ok', 'encryption: warning', 'discovery: ok', 'keys: ok', 'pkce: ok']
    expect(await outcomes(right)).toEqual([...first, 'client: ok'])
    expect(await outcomes(await add(oidc(idp.issuer), 'wrong'))).toEqual([...first, 'client: failed misconfigured'])
    const slash = await outcomes(await add(oidc(`${idp.issuer}/`), CLIENT_SECRET))
    expect(slash.slice(2, 4)).toEqual(['discovery: ok', 'keys: ok'])
    const path = await outcomes(await add(oidc(`${idp.issuer}/realm`), CLIENT_SECRET))
    expect(path[2]).toMatch(/^discovery: failed/)
    const liar = await startFalseProvider(CLIENT_ID)
    liar.lie({ issuer: 'https://elsewhere.example' })
    expect((await outcomes(await add(oidc(liar.issuer))))[2]).toMatch(/^discovery: failed/)
    liar.lie({})
    expect((await outcomes(await add(oidc(liar.issuer)))).slice(4)).toEqual(['pkce: warning', 'client: failed refused'])
    for (const server of [idp, liar]) server.stop()
  })
})

it('tries at a directory are counted like tries of a password here', async () => {
  const id = await add(ldap())
  const body = { code: org.code, providerId: id, username: 'kanri', password: 'not the password' }
  const statuses: number[] = []
  for (let at = 0; at < 10; at++) statuses.push((await postAuth(app, 'external/directory', body)).status)
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(8)
  expect(statuses.slice(-2)).toEqual([429, 429])
})
