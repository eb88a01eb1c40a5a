import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts'
import { copyIn, copyOut } from './copy.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await cloneDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('create table big (id int primary key, text text); create table twin (like big including all)')
  await client.query(`insert into big select n, repeat(n::text, 20) || E'\\t\\n\\\\' from generate_series(1, 50000) n`)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const count = async (table: string): Promise<number> =>
  (await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1

it('carries many rows out and in again while both wait for each other', async () => {
  const other = new pg.Client({ connectionString: database.ownerUrl })
  await other.connect()
  expect(await copyIn(other, 'copy twin from stdin', copyOut(client, 'copy big to stdout'))).toBe(50_000)
  await other.end()
  expect((await client.query('select from big except select from twin')).rowCount).toBe(0)
  expect(await count('twin')).toBe(50_000)
})

it('gives the database’s own error, and the client goes on working', async () => {
  await expect(async () => {
    for await (const _ of copyOut(client, 'copy nothing to stdout'));
  }).rejects.toMatchObject({ code: '42P01' })
  const bad = async function* () {
    yield Buffer.from('not a number\tx\n')
  }
  await expect(copyIn(client, 'copy big from stdin', bad())).rejects.toMatchObject({ code: '22P02' })
  expect(await count('big')).toBe(50_000)
})

it('takes no row when the source stops, and nothing is stuck when a reader leaves early', async () => {
  const stops = async function* () {
    yield Buffer.from('900001\tx\n')
    throw new Error('the disk is gone')
  }
  await expect(copyIn(client, 'copy big from stdin', stops())).rejects.toThrow('the disk is gone')
  for await (const _ of copyOut(client, 'copy big to stdout')) break
  expect(await count('big')).toBe(50_000)
})
