import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ShippedRole, shippedRoles, verbs } from '../core/permission.ts'
import { sampleInput } from '../testing/sample-input.ts'
import { inTurns } from '../testing/in-turns.ts'
import { startSampleApp } from '../testing/sample-app.ts'
import type { TestApp } from '../testing/test-app.ts'
import { contract } from './contract.ts'
import type { SampleStarted } from './sample/load-sample.ts'
import { endpointsOf, type WalkedEndpoint } from './walk-contract.ts'

/** Who may do what with the roles as shipped: + everywhere, - not at all. Compared with the answers of the running application. */
const matrix = `
                     administrator  securityOffice  departmentHead  staff  memberContact  auditor  externalAuditor  readOnly
  organisation.read  +              +               +               +      +              +        +                +
  organisation.write +              +               -               -      -              -        -                -
  people.read        +              +               +               +      +              +        +                +
  people.write       +              +               -               -      -              -        -                -
  contacts.read      +              +               +               +      +              +        +                -
  contacts.write     +              +               -               -      -              -        -                -
  accounts.write     +              -               -               -      -              -        -                -
  history.read       +              +               -               -      -              +        +                -
  history.purge      +              -               -               -      -              -        -                -
  documents.read     +              +               +               +      +              +        +                +
  documents.write    +              +               -               -      -              -        -                -
  measures.read      +              +               +               +      +              +        +                +
  registers.read     +              +               +               +      +              +        +                +
  registers.write    +              +               +               -      -              -        -                -
  takeOuts.ask       +              +               +               +      -              -        -                -
  duties.read        +              +               +               +      +              +        +                +
  duties.write       +              +               -               -      -              -        -                -
  duties.decide      +              +               -               -      -              -        -                -
  evidence.attach    +              +               +               +      +              -        -                -
  evidence.confirm   +              +               +               -      -              -        -                -
  inquiries.read     +              +               +               +      +              +        +                +
  inquiries.write    +              +               -               -      -              -        -                -
  inquiries.answer   +              +               +               +      +              -        -                -
  approvals.read     +              +               +               -      -              +        +                -
  approvals.draft    +              +               +               +      -              -        -                -
  approvals.write    +              +               -               -      -              -        -                -
  programme.read     +              +               +               +      +              +        +                +
  programme.write    +              +               -               -      -              -        -                -
  activities.report  +              +               +               +      +              -        -                -
  exemptions.ask     +              +               +               +      -              -        -                -
  committee.read     +              +               +               -      -              +        +                -
  committee.write    +              +               -               -      -              -        -                -
  reports.read       +              +               -               -      -              +        +                -
  sample.write       +              -               -               -      -              -        -                -
`
const [roles = [], ...lines] = matrix
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const cellsOf = new Map(lines.map(([verb = '', ...cells]) => [verb, cells]))

/** What may be asked without signing in; a new one has to be written here too. */
const open = [
  'answer.draft',
  'answer.open',
  'answer.read',
  'answer.submit',
  'identityProviders.choices',
  'sample.progress',
  'setup.checkToken',
  'setup.run',
  'setup.status',
]
/** Open only by the set-up token while nobody can sign in; afterwards they ask for `sample.write` themselves, as a test below shows. */
const openByToken = ['sample.delete', 'sample.start']

/** Lists that are empty, not missing, for a record that one may not see; their answer must be the very same as for an id of nothing. */
const emptyInstead = ['history.of']
/** Endpoints whose least input is refused before a row is looked for. */
const stoppedByInput: string[] = []

const endpoints = endpointsOf(contract)
const guarded = endpoints.filter(({ permission }) => permission !== 'none')
const withId = guarded.filter(({ path }) => path.includes('{'))
/** Requests under way at a time: as many as the application has connections. */
const AT_ONCE = 6
const answerSchema = z.object({ code: z.string() })

let app: TestApp
let sample: SampleStarted
beforeAll(async () => {
  const started = await startSampleApp()
  app = started.app
  sample = started.sample
}, 120_000)
afterAll(() => app.stop())

type Answer = { status: number; code: string; text: string }

async function call(
  { method, path }: WalkedEndpoint,
  cookie: string,
  id: string,
  input: Record<string, unknown>,
): Promise<Answer> {
  const named = path.replace(/\{\w+\}/g, id)
  const query = new URLSearchParams(
    Object.fromEntries(
      Object.entries(input)
        .filter(([key]) => !path.includes(`{${key}}`))
        .map(([key, value]) => [key, String(value)]),
    ),
  )
  const init: RequestInit =
    method === 'GET'
      ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
  const response = await app.fetch(`/api${named}${method === 'GET' && query.size > 0 ? `?${query.toString()}` : ''}`, {
    ...init,
    cookie,
  })
  const text = await response.text()
  const json =
    response.headers.get('content-type')?.includes('application/json') && text
      ? answerSchema.safeParse(JSON.parse(text))
      : undefined
  return { status: response.status, code: json?.data?.code ?? '', text }
}

const inputOf = ({ procedure }: WalkedEndpoint, id: string): Record<string, unknown> => {
  const schema = procedure['~orpc'].inputSchema
  return schema instanceof z.ZodType ? sampleInput(schema, id) : {}
}

describe('the contract itself', () => {
  it('gives every endpoint a method and path of its own', () => {
    const places = endpoints.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
    expect(endpoints.length).toBeGreaterThan(20)
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([])
  })

  it('opens only what is written here', () => {
    expect(
      endpoints
        .filter(({ permission }) => permission === 'none')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...open, ...openByToken].toSorted())
  })
})

describe('who is let in', () => {
  it('has a line for every verb and a column for every role', () => {
    expect(roles).toEqual([...shippedRoles])
    expect([...cellsOf.keys()].toSorted()).toEqual([...verbs].toSorted())
  })

  it('turns the anonymous away from everything that is not open', async () => {
    const answers = await Promise.all(
      guarded.map(async (endpoint) => ({ name: endpoint.name, ...(await call(endpoint, '', randomUUID(), {})) })),
    )
    expect(answers.filter(({ status, code }) => status !== 401 || code !== 'app.signedOut')).toEqual([])
  })

  it('lets each role do what the matrix says and refuses the rest as forbidden', async () => {
    const organisation = await app.organisation()
    const cookies = new Map<ShippedRole, string>()
    for (const role of shippedRoles) cookies.set(role, (await organisation.signIn(role)).cookie)
    const wrong: string[] = []
    for (const endpoint of guarded) {
      const cells =
        endpoint.permission === 'self' ? shippedRoles.map(() => '+') : (cellsOf.get(endpoint.permission) ?? [])
      for (const [index, role] of shippedRoles.entries()) {
        // Nothing is given, so that what is allowed stops at its own checks and changes little.
        const { status, code } = await call(endpoint, cookies.get(role) ?? '', randomUUID(), {})
        const refused = status === 403 && code === 'app.forbidden'
        if (cells[index] === undefined || refused !== (cells[index] === '-') || status >= 500 || status === 401)
          wrong.push(`${endpoint.name} as ${role}: ${status} ${code}`)
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)
})

describe('what the set-up token opens', () => {
  it('is closed once the installation is set up, but to those who hold sample.write', async () => {
    const organisation = await app.organisation()
    const staff = await organisation.signIn('staff')
    for (const endpoint of endpoints.filter(({ name }) => openByToken.includes(name))) {
      expect(await call(endpoint, '', randomUUID(), { token: 'guess' })).toMatchObject({
        status: 401,
        code: 'app.signedOut',
      })
      expect(await call(endpoint, staff.cookie, randomUUID(), {})).toMatchObject({ status: 403, code: 'app.forbidden' })
    }
  })
})

describe('what lies outside', () => {
  it('is not found, whoever asks with which id of another organisation, and nothing breaks on an id of nothing', async () => {
    const ids = [...(await idsOf(sample.organisationId)), ['nothing', randomUUID()] as const]
    expect(ids.length).toBeGreaterThan(10)
    const other = await app.organisation()
    const { cookie } = await other.signIn('administrator')
    const wrong: string[] = []
    let asked = 0
    const nothing = new Map<string, string>()
    for (const endpoint of withId) {
      const id = randomUUID()
      nothing.set(endpoint.name, (await call(endpoint, cookie, id, inputOf(endpoint, id))).text)
    }
    for (const endpoint of withId)
      await inTurns(ids, AT_ONCE, async ([table, id]) => {
        const { status, code, text } = await call(endpoint, cookie, id, inputOf(endpoint, id))
        asked++
        const empty = emptyInstead.includes(endpoint.name) && status === 200 && text === nothing.get(endpoint.name)
        if (!empty && status !== 404 && status !== 422)
          wrong.push(`${endpoint.method} ${endpoint.path} with an id of ${table}: ${status} ${code}`)
      })
    expect(asked).toBe(withId.length * ids.length)
    expect(wrong).toEqual([])
  }, 240_000)

  it('is asked for with input that passes the parser, so that the answer comes from the data', async () => {
    const { cookie } = await (await app.organisation()).signIn('administrator')
    const id = randomUUID()
    const stopped: string[] = []
    for (const endpoint of withId) {
      const { status } = await call(endpoint, cookie, id, inputOf(endpoint, id))
      if (status === 422 || status === 400) stopped.push(endpoint.name)
    }
    expect(stopped.toSorted()).toEqual(stoppedByInput)
  })
})

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One id of every table of an organisation that has ids, whatever tables there will be. */
const idsOf = (organisationId: string): Promise<(readonly [table: string, id: string])[]> =>
  asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns c where table_schema = 'public' and column_name in ('id', 'organisation_id') and data_type = 'uuid' group by 1 having count(*) = 2`,
    )
    const found: (readonly [string, string])[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ id: string }>(
        `select id from ${client.escapeIdentifier(name)} where organisation_id = $1 limit 1`,
        [organisationId],
      )
      for (const { id } of rows) found.push([name, id])
    }
    return found
  })
