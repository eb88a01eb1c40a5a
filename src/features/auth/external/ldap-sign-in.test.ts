import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { log } from '../../../core/log.ts'
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
import { codeOf, cookieOf, postAuth, whoIs } from './external.test-help.ts'

const PASSWORD = 'a directory password'
let app: TestApp
let org: TestOrganisation
let admin: Client
let directory: Directory
beforeAll(async () => {
  app = await startTestApp()
  org = await app.organisation()
  admin = (await org.signIn('administrator', { username: 'kanri' })).client
  directory = await startDirectory()
  for (const [uid, subject] of [
    ['taro', 'uuid-taro'],
    ['hanako', 'uuid-hanako'],
    ['outsider', 'uuid-outsider'],
  ] as const)
    directory.add({ uid, subject, password: PASSWORD })
  for (const username of ['taro', 'hanako']) await org.signIn('staff', { username })
})
afterAll(async () => {
  await directory.stop()
  await app.stop()
})
beforeEach(() => void directory.binds.splice(0))

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
let made = 0
const provider = async (change: object = {}, secret = SEARCHER_PASSWORD) =>
  (await admin.identityProviders.create({ name: `庁内AD${++made}`, settings: ldap(change), secret, active: true })).id
const attempt = (providerId: string, username: string, password: string, code = org.code) =>
  postAuth(app, 'external/directory', { code, providerId, username, password })

describe('sign-in by a directory', () => {
  it('searches, binds as whom it found, links once, and begins a session like any other', async () => {
    const id = await provider()
    const answer = await attempt(id, '　ｔａｒｏ ', PASSWORD)
    expect(answer.status).toBe(200)
    expect(directory.binds).toEqual([SEARCHER, `uid=taro,${BASE}`])
    const cookie = cookieOf(answer)
    expect(await whoIs(app, cookie)).toBe('taro')
    expect((await admin.history.list({ action: 'externalIdentity.link' })).rows).toMatchObject([
      { subjectKind: 'account', actor: expect.anything() },
    ])
    expect(await codeOf(await attempt(id, 'taro', PASSWORD))).toBe('ok')
    expect((await admin.history.list({ action: 'externalIdentity.link' })).rows).toHaveLength(1)
    expect(await admin.identityProviders.links({ id })).toMatchObject([{ username: 'taro', subject: 'uuid-taro' }])
    await postAuth(app, 'sign-out', {}, cookie)
    expect(await whoIs(app, cookie)).toBeNull()
  })

  it.each([
    ['a wrong password', 'taro', 'not the password', 'EXTERNAL_WRONG'],
    ['an empty password', 'taro', '', 'EXTERNAL_EMPTYPASSWORD'],
    ['a name that nobody has', 'nobody', PASSWORD, 'EXTERNAL_WRONG'],
    ['an empty name', '  ', PASSWORD, 'EXTERNAL_WRONG'],
    ['a star', '*', PASSWORD, 'EXTERNAL_WRONG'],
    ['a filter in the name', 'taro)(objectClass=*', PASSWORD, 'EXTERNAL_WRONG'],
    ['an alternative in the name', '*)(|(uid=taro', PASSWORD, 'EXTERNAL_WRONG'],
    ['a name cut off by a zero', 'taro\\00', PASSWORD, 'EXTERNAL_WRONG'],
    ['a password that has run out', 'taro', `expired ${PASSWORD}`, 'EXTERNAL_PASSWORDEXPIRED'],
    ['somebody without an account here', 'outsider', PASSWORD, 'EXTERNAL_UNKNOWN'],
  ])('refuses %s', async (_what, username, password, code) => {
    const answer = await attempt(await provider(), username, password)
    expect(await codeOf(answer)).toBe(code)
    expect(cookieOf(answer)).toBe('')
  })

  it('never sends an empty password: this directory would say yes to it', async () => {
    await attempt(await provider(), 'taro', '')
    const template = await provider({ find: 'template', template: `uid={name},${BASE}`, baseDn: '' })
    await attempt(template, 'taro', '')
    expect(directory.binds).toEqual([])
  })

  it('refuses an account that is switched off, and does not link it', async () => {
    const id = await provider()
    const off = await org.signIn('staff', { username: 'teishi' })
    directory.add({ uid: 'teishi', subject: 'uuid-teishi', password: PASSWORD })
    await admin.accounts.update({ id: off.accountId, active: false })
    expect(await codeOf(await attempt(id, 'teishi', PASSWORD))).toBe('EXTERNAL_INACTIVE')
    expect(await admin.identityProviders.links({ id })).toEqual([])
    await admin.accounts.update({ id: off.accountId, active: true })
    expect(await codeOf(await attempt(id, 'teishi', PASSWORD))).toBe('ok')
    await admin.accounts.update({ id: off.accountId, active: false })
    expect(await codeOf(await attempt(id, 'teishi', PASSWORD))).toBe('EXTERNAL_INACTIVE')
  })

  it('goes by the subject once linked: a name given to somebody else opens nothing, a renamed person gets in', async () => {
    const id = await provider()
    expect(await codeOf(await attempt(id, 'hanako', PASSWORD))).toBe('ok')
    directory.people.delete('hanako')
    directory.add({ uid: 'hanako', subject: 'uuid-of-the-new-hanako', password: 'of the new one' })
    directory.add({ uid: 'hanako.sato', subject: 'uuid-hanako', password: PASSWORD })
    expect(await codeOf(await attempt(id, 'hanako', 'of the new one'))).toBe('EXTERNAL_LINKEDTOOTHER')
    const renamed = await attempt(id, 'hanako.sato', PASSWORD)
    expect(await whoIs(app, cookieOf(renamed))).toBe('hanako')
    const [link] = await admin.identityProviders.links({ id })
    await admin.identityProviders.release({ id, accountId: link?.accountId ?? '' })
    expect(await whoIs(app, cookieOf(renamed))).toBeNull()
    expect(await whoIs(app, cookieOf(await attempt(id, 'hanako', 'of the new one')))).toBe('hanako')
    await expect(admin.identityProviders.release({ id, accountId: org.id })).rejects.toMatchObject({ status: 404 })
  })

  it('links nobody by name where that is closed', async () => {
    const id = await provider({ linkByName: false })
    expect(await codeOf(await attempt(id, 'taro', PASSWORD))).toBe('EXTERNAL_UNKNOWN')
  })

  it('finds people in Active Directory by either name and tells them apart by objectGUID', async () => {
    const ad = { nameAttribute: 'sAMAccountName', subjectAttribute: 'objectGUID', filter: '(objectClass=person)' }
    const short = await provider({ ...ad, loginAttribute: 'sAMAccountName' })
    const long = await provider({
      ...ad,
      loginAttribute: 'userPrincipalName',
      nameAttribute: 'userPrincipalName',
      domain: 'example.lg.jp',
    })
    expect(await codeOf(await attempt(short, 'taro', PASSWORD))).toBe('ok')
    expect(await whoIs(app, cookieOf(await attempt(long, 'taro@example.lg.jp', PASSWORD)))).toBe('taro')
    const guid = directory.people.get('taro')?.guid?.toString('hex')
    expect(await admin.identityProviders.links({ id: short })).toMatchObject([{ subject: guid }])
    const otherDomain = await provider({ ...ad, loginAttribute: 'uid', nameAttribute: 'userPrincipalName', domain: '' })
    expect(await codeOf(await attempt(otherDomain, 'taro', PASSWORD))).toBe('EXTERNAL_UNKNOWN')
  })

  it('binds by a template, the name escaped', async () => {
    const id = await provider({ find: 'template', template: `uid={name},${BASE}`, baseDn: '', bindDn: '' }, '')
    expect(await whoIs(app, cookieOf(await attempt(id, 'taro', PASSWORD)))).toBe('taro')
    for (const name of [`taro,${BASE}`, 'x,uid=taro', 'taro+cn=x', 'taro\\', '#taro', '"taro'])
      expect([name, await codeOf(await attempt(id, name, PASSWORD))]).toEqual([name, 'EXTERNAL_WRONG'])
    expect(directory.binds.filter((name) => name === `uid=taro,${BASE}`)).toHaveLength(1)
  })

  it('says so where the directory is down, set up wrongly, refers elsewhere, or belongs to another body', async () => {
    const gone = await startDirectory()
    const { port } = gone
    await gone.stop()
    expect(await codeOf(await attempt(await provider({ port }), 'taro', PASSWORD))).toBe('EXTERNAL_UNREACHABLE')
    expect(await codeOf(await attempt(await provider({}, 'old password'), 'taro', PASSWORD))).toBe(
      'EXTERNAL_MISCONFIGURED',
    )
    const elsewhere = await provider({ baseDn: 'ou=elsewhere,dc=example,dc=jp' })
    expect(await codeOf(await attempt(elsewhere, 'taro', PASSWORD))).toBe('EXTERNAL_MISCONFIGURED')
    const noSubject = await provider({ subjectAttribute: 'nsUniqueId' })
    expect(await codeOf(await attempt(noSubject, 'taro', PASSWORD))).toBe('EXTERNAL_NONAME')
    const id = await provider()
    const other = await app.organisation()
    await other.signIn('staff', { username: 'taro' })
    expect(await codeOf(await attempt(id, 'taro', PASSWORD, other.code))).toBe('EXTERNAL_OFF')
    expect(await codeOf(await attempt(id, 'taro', PASSWORD, 'nosuchbody'))).toBe('EXTERNAL_OFF')
    await admin.identityProviders.update({ id, active: false })
    expect(await codeOf(await attempt(id, 'taro', PASSWORD))).toBe('EXTERNAL_OFF')
  })

  it('ends what began there when it is switched off, and nothing else', async () => {
    const id = await provider()
    const cookie = cookieOf(await attempt(id, 'taro', PASSWORD))
    const here = await org.signIn('staff', { username: 'kokonohito' })
    await admin.identityProviders.update({ id, active: false })
    expect([await whoIs(app, cookie), await whoIs(app, here.cookie)]).toEqual([null, 'kokonohito'])
  })
})

describe('encryption', () => {
  it('by ldaps holds with the certificate authority given, and only then', async () => {
    const pair = makeCertificate()
    const secure = await startDirectory(pair)
    secure.add({ uid: 'taro', subject: 'uuid-taro', password: PASSWORD })
    const ldaps = { port: secure.port, encryption: 'ldaps' as const }
    expect(await codeOf(await attempt(await provider({ ...ldaps, ca: pair.certificate }), 'taro', PASSWORD))).toBe('ok')
    expect(secure.binds.splice(0)).toHaveLength(2)
    for (const ca of ['', makeCertificate().certificate]) {
      expect(await codeOf(await attempt(await provider({ ...ldaps, ca }), 'taro', PASSWORD))).toBe(
        'EXTERNAL_CERTIFICATE',
      )
    }
    expect(secure.binds).toEqual([])
    await secure.stop()
  })

  it('by StartTLS is in place before anything is said', async () => {
    const front = await startTlsFront(directory.port, 'upgrade')
    const id = await provider({ port: front.port, encryption: 'startTls', ca: front.ca })
    expect(await codeOf(await attempt(id, 'taro', PASSWORD))).toBe('ok')
    expect(Buffer.concat(front.clear).toString('latin1')).not.toMatch(/searching password|directory password/)
    front.stop()
  })

  it('that breaks off is not taken up again in the clear', async () => {
    const front = await startTlsFront(directory.port, 'hangUp')
    const id = await provider({ port: front.port, encryption: 'startTls', ca: front.ca })
    expect(await codeOf(await attempt(id, 'taro', PASSWORD))).toBe('EXTERNAL_UNREACHABLE')
    expect(Buffer.concat(front.clear).toString('latin1')).not.toContain('password')
    expect(front.clear).toHaveLength(1)
    front.stop()
  })
})

it('leaves no secret in answers, history, logs or the database', async () => {
  const secret = 'a secret that nobody may read'
  const { id } = await admin.identityProviders.create({ name: '秘密', settings: ldap(), secret })
  await admin.identityProviders.update({ id, name: '秘密２' })
  await admin.identityProviders.update({ id, secret: `${secret} again` })
  const listed = await admin.identityProviders.list({})
  expect(listed.find((row) => row.id === id)).toMatchObject({ name: '秘密２', secretSet: true })
  const history = await admin.history.list({ action: 'identityProvider.update' })
  expect(history.rows.length).toBeGreaterThan(1)
  const tested = await admin.identityProviders.test({ id })
  const logged = (['debug', 'warn', 'error'] as const).map((level) => vi.spyOn(log, level))
  await admin.identityProviders.update({ id, active: true })
  for (const typed of [PASSWORD, 'not the password', secret]) await attempt(id, 'taro', typed)
  const lines = logged.flatMap(({ mock }) => mock.calls)
  for (const spy of logged) spy.mockRestore()
  expect(lines).toHaveLength(3)
  expect(JSON.stringify(lines)).not.toMatch(/password|taro/i)
  const owner = new pg.Client({ connectionString: app.database.ownerUrl })
  await owner.connect()
  const stored = await owner.query(
    `select string_agg(t::text, '') as text, (select string_agg(h::text, '') from history h) as history from identity_provider t`,
  )
  await owner.end()
  expect(stored.rows[0]).toMatchObject({ history: expect.stringContaining('secretChanged') })
  for (const text of [listed, history, tested, stored.rows, lines].map((part) => JSON.stringify(part))) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(Buffer.from(secret).toString('hex'))
    expect(text).not.toContain(Buffer.from(secret).toString('base64').slice(0, 20))
  }
})
