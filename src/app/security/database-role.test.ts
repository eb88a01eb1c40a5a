import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let client: pg.Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  client = new pg.Client({ connectionString: app.database.appUrl })
  await client.connect()
  await client.query(`select set_config('app.organisation', $1, false)`, [organisation.id])
})
afterAll(async () => {
  await client.end()
  await app.stop()
})

const kept = async () => (await client.query<{ n: number }>('select count(*)::int as n from history')).rows[0]?.n ?? 0

describe('whoever holds the application’s database role', () => {
  it('cannot pass a body off as the sample by a temporary table of the same name', async () => {
    const before = await kept()
    expect(before).toBeGreaterThan(0)
    await client.query('create temp table organisation (organisation_id uuid, is_sample boolean)')
    await client.query('grant all on pg_temp.organisation to public')
    await client.query('insert into pg_temp.organisation values ($1, true)', [organisation.id])
    await expect(client.query('select delete_sample($1)', [organisation.id])).rejects.toThrow('not the sample')
    await client.query('drop table pg_temp.organisation')
    expect(await kept()).toBe(before)
  })

  it('finds pg_temp named in the path of every function that runs as the owner', async () => {
    const { rows } = await client.query<{ name: string; path: string | null }>(
      `select proname as name, array_to_string(proconfig, ' ') as path from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.filter(({ path }) => !path?.endsWith(', pg_temp'))).toEqual([])
  })

  it.each(['object', 'record', 'document', 'revision', 'clause', 'duty'])(
    'cannot take what is append-only along by deleting a row of %s',
    async (table) => {
      await expect(client.query(`delete from ${client.escapeIdentifier(table)}`)).rejects.toMatchObject({
        code: '42501',
      })
    },
  )

  it('reaches nothing append-only by any cascade', async () => {
    const { rows } = await client.query<{ fault: string }>(`
      select f.confrelid::regclass || ' → ' || f.conrelid::regclass as fault from pg_constraint f
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace and f.confdeltype in ('c', 'n', 'd')
        and has_table_privilege(f.confrelid, 'delete') and not has_table_privilege(f.conrelid, 'delete')`)
    expect(rows.map(({ fault }) => fault)).toEqual([])
  })
})
