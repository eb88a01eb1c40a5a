import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSWORD, startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
let cookie: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  ;({ client, cookie } = await organisation.signIn('administrator'))
})
afterAll(() => app.stop())

const json = { 'content-type': 'application/json' }
const send = (path: string, body: string | FormData, headers: Record<string, string> = {}, as = cookie) =>
  app.fetch(path, { method: 'POST', body, headers, cookie: as })
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code

describe('how much is read', () => {
  it('of whoever is not signed in: a form of a few lines', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(200_000) })
    const strangers = await send('/api/units', body, json, '')
    expect([strangers.status, await codeOf(strangers)]).toEqual([401, 'app.signedOut'])
    const setUp = await send('/api/setup/token', JSON.stringify({ token: 'x'.repeat(200_000) }), json, '')
    expect(setUp.status).toBe(401)
    const signIn = await send('/auth/sign-in/username', JSON.stringify({ username: 'a/b', password: body }), json, '')
    expect([signIn.status, await codeOf(signIn)]).toEqual([413, 'app.tooLarge'])
  })

  it('of a signed-in person: no more JSON than the longest reading', async () => {
    const answer = await send('/api/units', JSON.stringify({ name: 'x'.repeat(9 * 1024 * 1024) }), json)
    expect([answer.status, await codeOf(answer)]).toEqual([413, 'app.tooLarge'])
  })
})

describe('what is read', () => {
  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/xml'])('not %s', async (type) => {
    const answer = await send('/api/units', 'name=x', { 'content-type': type })
    expect([answer.status, await codeOf(answer)]).toEqual([415, 'app.mediaType'])
  })

  it.each(['a\0b', '\ud842', 'x\udfff'])('no text that cannot be stored: %j', async (name) => {
    await expect(client.organisation.createUnit({ name })).rejects.toMatchObject({ code: 'app.invalidInput' })
    await expect(client.people.people({ search: name.replace(/[\ud800-\udfff]/, '\0') })).rejects.toMatchObject({
      code: 'app.invalidInput',
    })
  })

  it('nothing nested without end', async () => {
    const clause =
      '{"id":"a","type":"Part","label":"","computedLabel":false,"heading":"","text":"","at":[0,0],"children":['
    const nodes = clause.repeat(20_000) + ']}'.repeat(20_000)
    const body = `{"version":1,"parsed":{"title":"","issuer":"","date":"","nodes":[${nodes}],"definitions":[],"references":[],"furniture":[],"warnings":[]}}`
    const answer = await app.fetch(`/api/revisions/${organisation.id}/reading`, {
      method: 'PUT',
      body,
      headers: json,
      cookie,
    })
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'app.invalidInput'])
  })

  it.each(['0000-01-01', '9999-12-31'])('no day outside living memory: %s', async (day) => {
    await expect(client.home.asOf({ day })).rejects.toMatchObject({ code: 'app.invalidInput' })
    await expect(client.organisation.createUnit({ name: '暦課', validFrom: day })).rejects.toMatchObject({
      code: 'app.invalidInput',
    })
  })

  it('leaves the prototypes alone', async () => {
    const body = new FormData()
    for (const key of ['__proto__[polluted]', 'constructor[prototype][polluted]', 'name[__proto__][polluted]'])
      body.set(key, 'yes')
    await send('/api/units', body)
    await send('/api/units', '{"__proto__":{"polluted":"yes"},"name":"課"}', json)
    expect('polluted' in {}).toBe(false)
  })
})

describe('two at one moment', () => {
  it('are told so, not met with a fault', async () => {
    const make = () =>
      client.accounts.create({
        username: 'dup',
        displayName: '重',
        password: PASSWORD,
        grants: [{ role: 'staff', scopeId: null }],
      })
    const answers = await Promise.allSettled([make(), make(), make()])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ status: 409 })
  })

  it('grants that say the same twice count once', async () => {
    const grant = { role: 'staff' as const, scopeId: null }
    const { id } = await client.accounts.create({
      username: 'twice',
      displayName: '二',
      password: PASSWORD,
      grants: [grant, grant],
    })
    expect((await client.accounts.list({})).find((account) => account.id === id)?.grants).toHaveLength(1)
  })
})
