import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SealCase, startSealCase } from './seal.testing.ts'

let at: SealCase
let owner: pg.Client
let id: string
let printed: string[]
beforeAll(async () => {
  at = await startSealCase()
  ;({ owner } = at)
  ;({ id } = await at.begin())
  printed = await at.notes()
  // An owner who tampers does not let foreign keys stand in the way.
  await owner.query('set session_replication_role = replica')
  for (const name of ['history_leaf_pkey', 'history_leaf_organisation_id_history_id_key'])
    await owner.query(`alter table history_leaf drop constraint ${name}`)
  for (const table of ['history', 'history_leaf', 'checkpoint'])
    await owner.query(`create temporary table kept_${table} as select * from ${table} where organisation_id = '${id}'`)
}, 120_000)
afterAll(() => at.stop())

const columns = (table: string, without: readonly string[]) =>
  owner
    .query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by 1`,
      [table],
    )
    .then(({ rows }) => rows.map(({ name }) => name).filter((name) => !without.includes(name)))

/** Everything as it was when the checkpoints were printed. */
async function putBack(): Promise<void> {
  for (const table of ['history_leaf', 'checkpoint', 'history']) {
    await owner.query(`delete from ${table} where organisation_id = '${id}'`)
    const names = (await columns(table, [])).map((name) => `"${name}"`).join(', ')
    const overriding = table === 'history' ? 'overriding system value' : ''
    await owner.query(`insert into ${table} (${names}) ${overriding} select ${names} from kept_${table}`)
  }
}

const place = fc.nat(11)
const nthRow = (n: number) => `(select history_id from kept_history_leaf where index = ${n})`
const ofRow = (n: number) => `organisation_id = '${id}' and id = ${nthRow(n)}`
/** The leaves made anew over the rows in an order, as somebody would who knows the design but not the keys. */
const remade = (order: string) => [
  `delete from checkpoint where organisation_id = '${id}'`,
  `delete from history_leaf where organisation_id = '${id}'`,
  `insert into history_leaf (organisation_id, index, history_id, leaf_hash, mac, frontier)
    select h.organisation_id, n, h.id, sha256('\\x00'::bytea || h.digest), coalesce(k.mac, ''), k.frontier
    from (select h.*, row_number() over (order by ${order}) - 1 as n from history h where organisation_id = '${id}') h left join kept_history_leaf k on k.index = n`,
]
/** What a leaf and a row are made of; what is no part of the sealed payload (seq, xact, the marks) is not history. */
const changes: Record<string, string> = {
  at: `at + interval '1 second'`,
  actor: `'{"kind":"console","name":"だれか"}'`,
  action: `'unit.update'`,
  subject_kind: `'post'`,
  subject_id: 'gen_random_uuid()',
  unit_id: 'gen_random_uuid()',
  disclosure: `'closed'`,
  before: `'{"name":"前"}'`,
  after: `'{"name":"後"}'`,
  salt: `'\\x0011'`,
  digest: `sha256('x')`,
  id: 'gen_random_uuid()',
}
const rehash = (n: number) => `update history set digest = sha256('forged'::bytea || id::text::bytea) where ${ofRow(n)}`
const inserted = `insert into history (organisation_id, id, at, actor, action, subject_kind, subject_id, salt, digest, mac, xact)
  select organisation_id, gen_random_uuid(), at, actor, action, subject_kind, subject_id, salt, sha256('new'), mac, xact from history where ${'%'}`

const tampering = fc.oneof(
  fc.tuple(place, fc.constantFrom(...Object.keys(changes))).map(([n, column]) => ({
    what: `row ${n}: ${column} changed`,
    does: [`update history set "${column}" = ${changes[column]} where ${ofRow(n)}`],
  })),
  place.map((n) => ({ what: `row ${n} changed with its digest`, does: [rehash(n), ...remade('h.xact, h.seq')] })),
  fc.tuple(place, fc.boolean()).map(([n, leaves]) => ({
    what: `row ${n} deleted${leaves ? ', leaves made anew' : ''}`,
    does: [`delete from history where ${ofRow(n)}`, ...(leaves ? remade('h.xact, h.seq') : [])],
  })),
  place.map((n) => ({
    what: `a row inserted after row ${n}`,
    does: [inserted.replace('%', ofRow(n)), ...remade('h.xact, h.at, h.id')],
  })),
  fc
    .tuple(place, place)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({
      what: `rows ${a} and ${b} changed places`,
      does: [
        `update history_leaf l set history_id = k.history_id, leaf_hash = k.leaf_hash from kept_history_leaf k
          where l.organisation_id = '${id}' and l.index in (${a}, ${b}) and k.index in (${a}, ${b}) and k.index <> l.index`,
      ],
    })),
  fc.integer({ min: 0, max: 11 }).map((n) => ({
    what: `everything from row ${n} on cut off`,
    does: [
      `delete from history where organisation_id = '${id}' and id in (select history_id from kept_history_leaf where index >= ${n})`,
      `delete from history_leaf where organisation_id = '${id}' and index >= ${n}`,
      `delete from checkpoint where organisation_id = '${id}' and size > ${n}`,
    ],
  })),
)

it('any random tampering of the stored rows is detected against a printed checkpoint', async () => {
  expect((await at.verify(printed)).problems).toEqual([])
  await fc.assert(
    fc.asyncProperty(fc.array(tampering, { minLength: 1, maxLength: 3 }), async (done) => {
      try {
        for (const { does } of done) for (const statement of does) await owner.query(statement)
        const { problems } = await at.verify(printed)
        expect(problems, done.map(({ what }) => what).join('; ')).not.toEqual([])
        // A row or a stretch of rows is named, or where the rows end.
        expect(problems[0]?.index !== null || problems[0]?.id !== null).toBe(true)
      } finally {
        await putBack()
      }
    }),
    { numRuns: 60 },
  )
  expect((await at.verify(printed)).problems).toEqual([])
}, 120_000)

it('an older copy put back is found, before and after the application has gone on writing', async () => {
  // What the copy held: the rows of the first checkpoint.
  const size = Number(printed[0]?.split('\n')[1])
  for (const statement of [
    `delete from history where organisation_id = '${id}' and id in (select history_id from kept_history_leaf where index >= ${size})`,
    `delete from history_leaf where organisation_id = '${id}' and index >= ${size}`,
    `delete from checkpoint where organisation_id = '${id}' and size > ${size}`,
  ])
    await owner.query(statement)
  expect((await at.verify()).problems).toEqual([])
  expect((await at.verify(printed)).problems).toEqual([{ kind: 'truncated', index: size, id: null }])
  await at.units(12, '戻した後')
  await at.seal()
  const found = await at.verify(printed)
  expect(found.problems[0]).toMatchObject({ kind: 'rewritten', index: size })
  expect(found.compared).toEqual([size])
})
