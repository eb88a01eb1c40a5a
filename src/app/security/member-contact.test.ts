import { strFromU8, unzipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startSampleApp } from '../../testing/sample-app.ts'
import { PASSWORD, type TestApp } from '../../testing/test-app.ts'
import { sampleInput } from '../../testing/sample-input.ts'
import { catalogue } from '../../features/measures/catalogue.ts'
import { contract } from '../contract.ts'
import { endpointsOf, type WalkedEndpoint } from '../walk-contract.ts'

/** Whoever counts for one municipality: 見本市 of the full sample with its 27. */
const MINE = '見本市'
const endpoints = endpointsOf(contract)
const reads = endpoints.filter(({ method, permission }) => method === 'GET' && permission !== 'none')
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** Of each list's ids so many are asked for one by one. */
const PER_LIST = 15

let app: TestApp
let owner: pg.Client
let organisationId: string
let mine: string
let contact: string
beforeAll(async () => {
  const started = await startSampleApp()
  app = started.app
  organisationId = started.sample.organisationId
  owner = new pg.Client({ connectionString: app.database.ownerUrl })
  await owner.connect()
  mine =
    (
      await rows<{ id: string }>(
        `select id from object where organisation_id = $1 and kind = 'memberBody' and name = $2`,
        MINE,
      )
    )[0]?.id ?? ''
  contact = await signIn('kubota')
}, 180_000)
afterAll(async () => {
  await owner.end()
  await app.stop()
})

/** As the owner of the database; `$1` is the sample's organisation. */
async function rows<Row>(text: string, ...values: unknown[]): Promise<Row[]> {
  return (await owner.query(text, [organisationId, ...values])).rows as Row[]
}

async function signIn(username: string): Promise<string> {
  const answer = await app.fetch('/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: `mihon/${username}`, password: PASSWORD }),
  })
  expect(answer.status).toBe(200)
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  return cookies.join('; ')
}

/** The words of an answer; of an Office file those of every part, without the markup that may split them. */
async function wordsOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes)
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, ''))
    .join('\n')
}

const ask = async (path: string, cookie = contact, init: RequestInit = {}) => {
  const response = await app.fetch(`/api${path}`, { ...init, cookie })
  return { status: response.status, words: await wordsOf(response) }
}

type JsonSchema = { properties?: Record<string, { format?: string; anyOf?: { format?: string }[] }> }
const inputSchema = ({ procedure }: WalkedEndpoint): z.ZodType => {
  const schema = procedure['~orpc'].inputSchema
  return schema instanceof z.ZodType ? schema : z.object({})
}
/** Filters of an endpoint that take an id. */
const idFilters = (endpoint: WalkedEndpoint): string[] => {
  const { properties = {} } = z.toJSONSchema(inputSchema(endpoint), {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema
  return Object.entries(properties)
    .filter(
      ([key, one]) =>
        !endpoint.path.includes(`{${key}}`) && [one, ...(one.anyOf ?? [])].some(({ format }) => format === 'uuid'),
    )
    .map(([key]) => key)
}
/** A path with its parameters filled and the least query that the endpoint takes. */
function pathOf(endpoint: WalkedEndpoint, id: string, query: Record<string, string> = {}): string {
  const least = Object.entries(sampleInput(inputSchema(endpoint), id)).filter(
    ([key]) => !endpoint.path.includes(`{${key}}`),
  )
  const search = new URLSearchParams({
    ...Object.fromEntries(least.map(([key, value]) => [key, String(value)])),
    ...query,
  })
  return `${endpoint.path.replace(/\{\w+\}/g, id)}${search.size > 0 ? `?${search.toString()}` : ''}`
}

const others = async (): Promise<string[]> =>
  (
    await rows<{ name: string }>(
      `select name from object where organisation_id = $1 and kind = 'memberBody' and id <> $2`,
      mine,
    )
  ).map(({ name }) => name)

describe('the contact of one municipality', () => {
  it('finds no other one by name in any answer: lists, pages, exports, searches, pickers', async () => {
    const names = await others()
    expect(names).toHaveLength(26)
    const leaks: string[] = []
    const ids = new Set<string>()
    let own = 0
    const look = (what: string, words: string) => {
      const found = names.filter((name) => words.includes(name))
      if (found.length > 0) leaks.push(`${what}: ${found.slice(0, 3).join('・')}`)
      if (words.includes(MINE)) own++
    }
    for (const endpoint of reads.filter(({ path }) => !path.includes('{'))) {
      const searches =
        'search' in
        (z.toJSONSchema(inputSchema(endpoint), { io: 'input', unrepresentable: 'any' }) as JsonSchema).properties!
          ? ['', '市', '町', '端末']
          : ['']
      for (const search of searches) {
        const { status, words } = await ask(pathOf(endpoint, mine, search ? { search } : {}))
        if (status === 403) continue
        expect([endpoint.name, status]).toEqual([endpoint.name, expect.toBeOneOf([200, 422])])
        look(`${endpoint.name} ${search}`, words)
        for (const id of (words.match(uuid) ?? []).slice(0, PER_LIST)) ids.add(id)
      }
    }
    ids.add(mine)
    let opened = 0
    for (const endpoint of reads.filter(({ path }) => path.includes('{'))) {
      for (const id of ids) {
        const { status, words } = await ask(pathOf(endpoint, id))
        if (status === 200) opened++
        expect(status, `${endpoint.name} ${id}: ${words.slice(0, 200)}`).toBeLessThan(500)
        look(endpoint.name, words)
      }
    }
    expect(leaks).toEqual([])
    expect(own).toBeGreaterThan(5)
    expect(opened).toBeGreaterThan(20)
  }, 240_000)

  it('reaches nothing of another one by its id: in the path, as a filter, with every verb there is', async () => {
    const theirs = await rows<{ kind: string; id: string }>(
      `with other as (select id from object where organisation_id = $1 and kind = 'memberBody' and name in ('花里市', '渓音村')),
        far as (select o.id from object o where o.organisation_id = $1 and (o.unit_id in (select id from other) or o.id in (select id from other)))
       select 'object' as kind, id from far
       union select 'evidence', s.id from signal s where s.organisation_id = $1 and s.kind = 'evidence'
         and s.object_id in (select id from far) and not exists (select from signal t join object o on o.organisation_id = t.organisation_id and o.id = t.object_id
           where t.organisation_id = $1 and t.id = s.id and o.unit_id = $2)`,
      mine,
    )
    expect(theirs.filter(({ kind }) => kind === 'object').length).toBeGreaterThan(3)
    // Every verb, limited to the municipality: nothing is refused before the row is looked for.
    await owner.query(
      `insert into role_grant (organisation_id, id, account_id, role_code, scope_id)
       select $1, gen_random_uuid(), id, 'administrator', $2 from account where organisation_id = $1 and username = 'mizuno'`,
      [organisationId, mine],
    )
    await owner.query(
      `delete from role_grant g using account a where g.organisation_id = $1 and a.organisation_id = $1 and a.id = g.account_id and a.username = 'mizuno' and g.role_code = 'staff'`,
      [organisationId],
    )
    const limited = await signIn('mizuno')
    const wrong: string[] = []
    let asked = 0
    for (const endpoint of endpoints.filter(({ permission, path }) => permission !== 'none' && path.includes('{'))) {
      for (const { id, kind } of theirs) {
        const input = sampleInput(inputSchema(endpoint), id)
        const init: RequestInit =
          endpoint.method === 'GET'
            ? {}
            : { method: endpoint.method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
        const { status, words } = await ask(pathOf(endpoint, id, {}), limited, init)
        asked++
        const empty = status === 200 && endpoint.name === 'history.of' && words.includes('"rows":[]')
        if (!empty && ![403, 404, 422].includes(status))
          wrong.push(`${endpoint.name} ${kind}: ${status} ${words.slice(0, 80)}`)
      }
    }
    const names = await others()
    for (const endpoint of reads) {
      for (const filter of endpoint.path.includes('{') ? [] : idFilters(endpoint)) {
        for (const { id } of theirs) {
          const { status, words } = await ask(pathOf(endpoint, id, { [filter]: id }), limited)
          asked++
          if (status >= 500 || names.some((name) => words.includes(name)))
            wrong.push(`${endpoint.name}?${filter}: ${status}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(100)
  }, 240_000)

  it('counts its own rows and no others, as SQL over these rows counts them', async () => {
    const physical = [...(await catalogue()).byId].flatMap(([id, measure]) => (measure.physical ? [id] : []))
    const own = await rows<{ id: string; n: number; must: boolean; heads: number[] }>(
      // What stands under the municipality's own policy is no object of the union's physical duties (states.md R14).
      `select d.id, (count(*) filter (where not (d.measure_id = any($3)
         and exists (select from demarcation x join object p on p.organisation_id = x.organisation_id and p.id = x.party_id and p.kind = 'memberBody'
           where x.organisation_id = o.organisation_id and x.object_id = o.id and x.responsibility = 'physical' and x.retracted_at is null))))::int as n, v.strength = 'must' as must, v.heads from duty d
       join lateral (select * from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null order by v.recorded_at desc limit 1) v on true
       join object o on o.organisation_id = d.organisation_id and o.kind = d.object_kind and (o.unit_id = $2 or o.id in (select person_id from account where username = 'kubota'))
         and (o.valid_to is null or o.valid_to >= '2026-11-23')
       where d.organisation_id = $1 group by d.id, v.strength, v.heads`,
      mine,
      physical,
    )
    expect(own.length).toBeGreaterThan(1)
    const counts = z.object({ total: z.number(), notApplicable: z.number() })
    const list = z.object({
      total: z.number(),
      rows: z.array(z.object({ id: z.string(), mark: z.object({ counts }) })),
    })
    const listed = list.parse(JSON.parse((await ask('/duties?limit=200')).words))
    expect(listed.total).toBe(own.length)
    const byDuty = (pairs: [string, number][]) => Object.fromEntries(pairs)
    expect(byDuty(listed.rows.map(({ id, mark }) => [id, mark.counts.total + mark.counts.notApplicable]))).toEqual(
      byDuty(own.map(({ id, n }) => [id, n])),
    )
    const heads = z.object({ heads: z.array(z.object({ head: z.number(), counts })) })
    for (const path of ['/home', '/heads']) {
      for (const { head, counts: shown } of heads.parse(JSON.parse((await ask(path)).words)).heads) {
        const expected = own.filter((duty) => duty.must && duty.heads.includes(head)).length
        expect([path, head, shown.total + shown.notApplicable]).toEqual([path, head, expected])
      }
    }
    const people = z.object({ rows: z.array(z.object({ name: z.string() })) })
    const [{ n } = { n: 0 }] = await rows<{ n: number }>(
      `select count(*)::int as n from object where organisation_id = $1 and kind = 'person' and unit_id = $2`,
      mine,
    )
    expect(people.parse(JSON.parse((await ask('/people')).words)).rows).toHaveLength(n)
    const organisation = z.object({
      memberBodies: z.array(z.unknown()),
      units: z.array(z.unknown()),
      boundBodies: z.array(z.unknown()),
    })
    const { memberBodies, units, boundBodies } = organisation.parse(JSON.parse((await ask('/organisation')).words))
    expect([memberBodies.length, units.length, boundBodies.length]).toEqual([1, 0, 0])
  })

  it('while the office counts all of them', async () => {
    const office = await signIn('tachibana')
    const { words } = await ask('/duties?limit=200', office)
    const names = await others()
    expect(JSON.parse(words).total).toBeGreaterThan(JSON.parse((await ask('/duties?limit=200')).words).total)
    expect((await ask('/organisation', office)).words).toContain(names[0])
  })
})
