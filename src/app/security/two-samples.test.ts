import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sampleInput } from '../../testing/sample-input.ts'
import { startSampleApp } from '../../testing/sample-app.ts'
import { PASSWORD, type TestApp } from '../../testing/test-app.ts'
import { contract } from '../contract.ts'
import { loadSample, type SampleStarted } from '../sample/load-sample.ts'
import { endpointsOf, type WalkedEndpoint } from '../walk-contract.ts'

// A prefecture: two bodies, both with the full sample, in one database. Whoever is signed in to one asks for everything of the other.
const PER_TABLE = 2
/** How many ids each place is asked with: the next ones each time, so that every id is asked for in many places. */
const AT_ONCE = 8
let app: TestApp
let theirs: SampleStarted
let cookie: string
/** Of every table with ids, some of the other body's. */
let foreign: (readonly [table: string, id: string])[]
let allForeign: Set<string>
let turn = 0
const asked = new Map<string, number>()
const nextIds = () =>
  Array.from({ length: AT_ONCE }, () => {
    const one = foreign[turn++ % foreign.length] ?? (['', ''] as const)
    asked.set(one[1], (asked.get(one[1]) ?? 0) + 1)
    return one
  })

const endpoints = endpointsOf(contract).filter(({ permission }) => permission !== 'none')
const schemaOf = ({ procedure }: WalkedEndpoint): z.ZodType | null => {
  const schema = procedure['~orpc'].inputSchema
  return schema instanceof z.ZodType ? schema : null
}
type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys of an input that take an id, optional ones too; a path's own parameters apart. */
const idKeys = (endpoint: WalkedEndpoint): string[] => {
  const schema = schemaOf(endpoint)
  const json: unknown = schema ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : {}
  const properties = isJson(json) && isJson(json.properties) ? json.properties : {}
  return Object.entries(properties)
    .filter(([key, one]) => !endpoint.path.includes(`{${key}}`) && JSON.stringify(one).includes('"uuid"'))
    .map(([key]) => key)
}

beforeAll(async () => {
  const started = await startSampleApp()
  app = started.app
  theirs = started.sample
  const ours = await loadSample(app.services, { password: PASSWORD, code: 'tonari' })
  const administrator = ours.accounts.find(({ role }) => role === 'administrator')
  const answer = await app.fetch('/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: `tonari/${administrator?.username}`, password: PASSWORD }),
  })
  cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  foreign = await idsOf(theirs.organisationId, PER_TABLE)
  allForeign = new Set((await idsOf(theirs.organisationId, 100_000)).map(([, id]) => id))
}, 240_000)
afterAll(() => app.stop())

async function ask({ method, path }: WalkedEndpoint, id: string, input: Json) {
  const query = new URLSearchParams(
    Object.entries(input)
      .filter(([key]) => !path.includes(`{${key}}`))
      .map(([key, value]): [string, string] => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
  const init: RequestInit =
    method === 'GET'
      ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
  const named = path.replace(/\{\w+\}/g, id)
  const response = await app.fetch(`/api${named}${method === 'GET' && query.size > 0 ? `?${query.toString()}` : ''}`, {
    ...init,
    cookie,
  })
  return { status: response.status, text: await response.text() }
}

/** What of the other body an answer holds; what was asked with does not count. */
const leaked = (text: string, asked: string): string[] =>
  [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [])].filter(
    (id) => id !== asked && allForeign.has(id),
  )

describe('two bodies with the full sample in one database', () => {
  it('have hundreds of rows each', () => {
    expect(allForeign.size).toBeGreaterThan(1000)
    expect(foreign.length).toBeGreaterThan(30)
  })

  it('show nothing of the other in any list, plain or filtered by its ids', async () => {
    const wrong: string[] = []
    for (const endpoint of endpoints.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
      const schema = schemaOf(endpoint)
      const plain = schema ? sampleInput(schema, randomUUID()) : {}
      const first = await ask(endpoint, '', plain)
      for (const id of leaked(first.text, '')) wrong.push(`${endpoint.name}: ${id}`)
      for (const key of idKeys(endpoint)) {
        for (const [table, id] of nextIds()) {
          const { status, text } = await ask(endpoint, '', { ...plain, [key]: id })
          if (status >= 500) wrong.push(`${endpoint.name} ${key} with an id of ${table}: ${status}`)
          for (const found of leaked(text, id)) wrong.push(`${endpoint.name} ${key} with an id of ${table}: ${found}`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)

  it('take no id of the other in a path or a body, and nothing of the other changes', async () => {
    const before = await fingerprint(theirs.organisationId)
    const own = randomUUID()
    const wrong: string[] = []
    for (const endpoint of endpoints) {
      const schema = schemaOf(endpoint)
      for (const [table, id] of endpoint.path.includes('{') ? nextIds() : []) {
        const { status, text } = await ask(endpoint, id, schema ? sampleInput(schema, id) : {})
        if (status >= 500) wrong.push(`${endpoint.name} with an id of ${table}: ${status}`)
        for (const found of leaked(text, id)) wrong.push(`${endpoint.name} with an id of ${table}: ${found}`)
      }
      if (endpoint.method === 'GET' || !schema) continue
      for (const key of idKeys(endpoint)) {
        for (const [table, id] of nextIds()) {
          const { status, text } = await ask(endpoint, own, { ...sampleInput(schema, id), [key]: id })
          if (status < 400 && !isList(schema, key))
            wrong.push(`${endpoint.name} took an id of ${table} as ${key}: ${status}`)
          if (status >= 500) wrong.push(`${endpoint.name} ${key} with an id of ${table}: ${status}`)
          for (const found of leaked(text, id)) wrong.push(`${endpoint.name} ${key} with an id of ${table}: ${found}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(await fingerprint(theirs.organisationId)).toEqual(before)
    expect(foreign.filter(([, id]) => !asked.has(id))).toEqual([])
  }, 480_000)

  it('find nothing of the other by any search', async () => {
    const name = '越境髙﨑'
    await withOwner((client) =>
      client.query(
        `update object set name = $2 where organisation_id = $1 and id in (select id from person where organisation_id = $1 limit 3)`,
        [theirs.organisationId, name],
      ),
    )
    const wrong: string[] = []
    let searches = 0
    for (const endpoint of endpoints.filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
      const schema = schemaOf(endpoint)
      const json: unknown = schema ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : {}
      if (!isJson(json) || !isJson(json.properties) || !('search' in json.properties)) continue
      searches++
      const { text } = await ask(endpoint, '', { ...(schema ? sampleInput(schema, randomUUID()) : {}), search: name })
      if (text.includes(name) || leaked(text, '').length > 0) wrong.push(endpoint.name)
    }
    expect(searches).toBeGreaterThan(1)
    expect(wrong).toEqual([])
  })

  it('keep their files apart, though the same file lies in both', async () => {
    const evidence = await withOwner(
      async (client) =>
        (
          await client.query<{ id: string }>(
            `select id from evidence where organisation_id = $1 and form = 'file' limit 5`,
            [theirs.organisationId],
          )
        ).rows,
    )
    expect(evidence.length).toBeGreaterThan(0)
    for (const endpoint of endpoints.filter(({ name }) => /file|download|sheet|original/i.test(name)))
      for (const { id } of evidence) expect((await ask(endpoint, id, {})).text).not.toContain(id)
  }, 120_000)

  it('take the other’s roster file as people of nobody: no row of the other is touched', async () => {
    const before = await fingerprint(theirs.organisationId)
    const signed = await app.fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        username: `${theirs.code}/${theirs.accounts.find(({ role }) => role === 'administrator')?.username}`,
        password: PASSWORD,
      }),
    })
    const other = signed.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const sheet = await app.fetch('/api/people/roster.xlsx', { cookie: other })
    expect(sheet.status).toBe(200)
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await sheet.arrayBuffer())], '名簿.xlsx'))
    const preview = await app.fetch('/api/people/transfer/preview', { method: 'POST', body: form, cookie })
    const text = await preview.text()
    expect(preview.status).toBe(200)
    const counts = z.object({ counts: z.object({ change: z.number() }) }).parse(JSON.parse(text))
    expect(counts.counts.change).toBe(0)
    const after = await fingerprint(theirs.organisationId)
    // Signing in to the other body by its own administrator is the only thing that happened there.
    expect({ ...after, account: '' }).toEqual({ ...before, account: '' })
  })
})

const isList = (schema: z.ZodType, key: string): boolean => {
  const json: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const one = isJson(json) && isJson(json.properties) ? json.properties[key] : undefined
  return isJson(one) && one.type === 'array'
}

async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const tablesWith = async (client: pg.Client, columns: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = any($1) group by 1 having count(*) = $2 order by 1`,
    [columns, columns.length],
  )
  return rows.map(({ name }) => name)
}

const idsOf = (organisationId: string, most: number): Promise<(readonly [string, string])[]> =>
  withOwner(async (client) => {
    const found: (readonly [string, string])[] = []
    for (const table of await tablesWith(client, ['id', 'organisation_id'])) {
      const { rows } = await client.query<{ id: string }>(
        `select id::text from ${client.escapeIdentifier(table)} where organisation_id = $1 order by id limit $2`,
        [organisationId, most],
      )
      for (const { id } of rows) found.push([table, id])
    }
    return found
  })

/** One digest for each table of a body: any change of any row shows. */
const fingerprint = (organisationId: string): Promise<Record<string, string>> =>
  withOwner(async (client) => {
    const digests: Record<string, string> = {}
    for (const table of await tablesWith(client, ['organisation_id'])) {
      const { rows } = await client.query<{ digest: string | null }>(
        `select md5(string_agg(md5(t::text), '' order by md5(t::text))) as digest from ${client.escapeIdentifier(table)} t where organisation_id = $1`,
        [organisationId],
      )
      digests[table] = rows[0]?.digest ?? ''
    }
    return digests
  })
