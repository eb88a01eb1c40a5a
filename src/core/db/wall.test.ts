import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts'

/** docs/decisions/0002-tables-outside-rls.md gives the reason for each. */
const outside = ['installation', 'measure_version', 'migration']

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
beforeAll(async () => {
  database = await cloneDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  app = new pg.Client({ connectionString: database.appUrl })
  await Promise.all([owner.connect(), app.connect()])
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await database.drop()
})

type Table = { name: string; secured: boolean; policies: number; primaryKey: string[] }

const readTables = async (client: pg.Client): Promise<Table[]> =>
  (
    await client.query<Table>(`
      select c.relname as name, c.relrowsecurity as secured,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
        coalesce((select array_agg(a.attname::text order by k.n) from pg_index i cross join unnest(i.indkey::int[]) with ordinality k(attnum, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary), '{}') as "primaryKey"
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  ).rows

const faultsOf = (tables: Table[]): string[] =>
  tables
    .filter(({ name }) => !outside.includes(name))
    .flatMap(({ name, secured, policies, primaryKey }) => [
      ...(secured ? [] : [`${name}: row-level security is off`]),
      ...(policies > 0 ? [] : [`${name}: no policy`]),
      ...(primaryKey[0] === 'organisation_id' ? [] : [`${name}: primary key does not begin with organisation_id`]),
    ])

const looseForeignKeys = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query<{ fault: string }>(`
      select conrelid::regclass || '.' || conname as fault from pg_constraint f
      where contype = 'f' and connamespace = 'public'::regnamespace and not (
        exists (select from unnest(f.conkey) k join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k and a.attname = 'organisation_id')
        and exists (select from unnest(f.confkey) k join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k and a.attname = 'organisation_id'))`)
  ).rows.map((row) => row.fault)

describe('the wall between organisations, read from the catalogue', () => {
  it('stands around every table but the listed ones', async () => {
    const tables = await readTables(owner)
    expect(tables.length).toBeGreaterThan(20)
    expect(faultsOf(tables)).toEqual([])
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(outside))
  })

  it('is in every foreign key, so that no link across organisations can be stored', async () => {
    expect(await looseForeignKeys(owner)).toEqual([])
  })

  it('is missed where a table forgets it: the check can fail', async () => {
    await owner.query('begin')
    await owner.query('create table planted (id uuid primary key, organisation_id uuid, object_id uuid unique)')
    await owner.query(
      'create table planted_child (organisation_id uuid, id uuid, parent uuid references planted, primary key (organisation_id, id))',
    )
    expect(faultsOf(await readTables(owner)).filter((fault) => fault.startsWith('planted:'))).toHaveLength(3)
    expect(await looseForeignKeys(owner)).toHaveLength(1)
    await owner.query('rollback')
  })

  it('shows no row without a scope, and none of another organisation', async () => {
    await owner.query(`insert into organisation (organisation_id, code, name, kind, created_at) values
      ('00000000-0000-4000-8000-000000000001', 'one', 'one', 'town', now()), ('00000000-0000-4000-8000-000000000002', 'two', 'two', 'town', now())`)
    expect((await app.query('select from organisation')).rowCount).toBe(0)
    await app.query(`select set_config('app.organisation', '00000000-0000-4000-8000-000000000001', false)`)
    expect((await app.query('select code from organisation')).rows).toEqual([{ code: 'one' }])
    await expect(
      app.query(
        `insert into object (organisation_id, id, kind, name, recorded_at) values ('00000000-0000-4000-8000-000000000002', gen_random_uuid(), 'unit', 'x', now())`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
    const { rowCount } = await app.query(
      `update object set name = 'x' where organisation_id = '00000000-0000-4000-8000-000000000002'`,
    )
    expect(rowCount).toBe(0)
  })
})

describe('what the application’s role may not do', () => {
  it.each([
    'update history set action = action',
    'delete from history',
    'truncate history',
    'delete from state_change',
    'delete from signal',
    'delete from organisation',
    'update organisation set is_sample = true',
    'alter table person disable row level security',
    'alter table history add column x text',
    'drop policy tenant on person',
    'drop table person',
    'create table public.mine (id int)',
    'set role postgres',
    `select delete_sample('00000000-0000-4000-8000-000000000002')`,
  ])('%s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|P0001)$/) })
  })

  it('is not above the wall: no superuser, no bypass, owner of nothing in public', async () => {
    const { rows } = await app.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owned from pg_roles r where rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
  })
})
