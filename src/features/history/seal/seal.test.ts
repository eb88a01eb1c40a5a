import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../../../core/db/database.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { createUnit } from '../../organisation/create-unit.ts'
import { sealHistory } from './seal-history.ts'
import { verifyDatabase } from './verify-database.ts'

let app: TestApp
let owner: pg.Client
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  owner = new pg.Client({ connectionString: app.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await app.stop()
})

let org: TestOrganisation
let minute = 0
/** Seals until nothing is left: a transaction of another test may hold the order of commits open for a moment. */
async function seal(): Promise<number> {
  minute += 2
  app.setTime(new Date(Date.UTC(2026, 10, 23, 0, minute) + 9 * 3_600_000).toISOString().slice(0, 16))
  for (let tries = 0; tries < 100; tries++) {
    const { size } = await sealHistory(app.services, org.id)
    const { unsealed } = await verifyDatabase(app.services, org.id)
    if (unsealed === 0) return size
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('rows stay unsealed')
}
const verify = (notes: string[] = []) => verifyDatabase(app.services, org.id, notes)
const firstBad = async (notes: string[] = []) => (await verify(notes)).problems[0]
const notes = async () => (await owner.query<{ note: string }>('select note from checkpoint where organisation_id = $1 order by size', [org.id])).rows.map(({ note }) => note)
const idAt = async (index: number) => (await owner.query<{ id: string }>('select history_id as id from history_leaf where organisation_id = $1 and index = $2', [org.id, index])).rows[0]?.id
const units = async (count: number, name = '課') => {
  for (let n = 0; n < count; n++) await createUnit(org.ctx, { name: `${name}${n}`, validFrom: null })
}

beforeEach(async () => {
  org = await app.organisation()
  await units(5)
  await seal()
  await units(5, '係')
  await seal()
})

describe('sealing', () => {
  it('takes concurrent commands in the order of commits, and only what is committed', async () => {
    const open = new pg.Client({ connectionString: app.database.ownerUrl })
    await open.connect()
    await open.query('begin')
    // Holds an earlier transaction and an earlier seq than all that follows.
    await open.query('create temporary table held (n int)')
    await Promise.all(Array.from({ length: 12 }, (_, n) => createUnit(org.ctx, { name: `同時${n}`, validFrom: null })))
    await sealHistory(app.services, org.id)
    expect(await verify()).toMatchObject({ unsealed: 12, problems: [] })
    await open.query('rollback')
    await open.end()
    const size = await seal()
    const { rows } = await owner.query<{ ordered: boolean; leaves: number }>(
      `select count(*)::int as leaves, bool_and(rank = index + 1) as ordered from (
         select l.index, row_number() over (order by h.xact, h.seq) as rank from history_leaf l join history h on h.id = l.history_id where l.organisation_id = $1) r`,
      [org.id],
    )
    expect(rows[0]).toEqual({ leaves: size, ordered: true })
    expect(await verify(await notes())).toMatchObject({ sealed: size, unsealed: 0, problems: [] })
  })

  it('runs in several processes at once without a gap', async () => {
    await units(4, '別')
    await Promise.all([sealHistory(app.services, org.id), sealHistory(app.services, org.id), sealHistory(app.services, org.id)])
    await seal()
    expect((await verify(await notes())).problems).toEqual([])
  })

  it('signs at most once a minute, at once in a new month, and nothing where nothing was added', async () => {
    const before = (await notes()).length
    await units(1, '甲')
    expect(await sealHistory(app.services, org.id)).toMatchObject({ checkpoint: false })
    expect(await sealHistory(app.services, org.id)).toMatchObject({ added: 0, checkpoint: false })
    app.setTime('2026-12-01T00:00')
    await seal()
    expect(await notes()).toHaveLength(before + 1)
  })

  it('goes on after a restore into a server whose transactions began anew', async () => {
    await units(2, '未封')
    await owner.query(`update history set xact = (xact::text::bigint + 1000000000)::text::xid8 where organisation_id = $1`, [org.id])
    await units(2, '復元後')
    await seal()
    await units(1, 'その後')
    await seal()
    expect(await verify(await notes())).toMatchObject({ unsealed: 0, problems: [] })
  })

  it('refuses to sign over leaves that are gone', async () => {
    await owner.query('delete from history_leaf where organisation_id = $1 and index >= 4', [org.id])
    await expect(sealHistory(app.services, org.id)).rejects.toThrow('leaves are missing')
  })
})

describe('tampering by the owner of the database', () => {
  let taken: string[]
  beforeEach(async () => void (taken = await notes()))
  const run = (text: string, ...values: unknown[]) => owner.query(text, text.includes('$1') ? [org.id, ...values] : [])
  /** Gives the rows their leaves anew as somebody would who knows the design but not the key, and forgets the checkpoints. */
  const remake = async (order = 'h.xact, h.seq') => {
    await run('create temporary table kept on commit preserve rows as select index, mac, frontier from history_leaf where organisation_id = $1'.replace('$1', `'${org.id}'`))
    await run('delete from checkpoint where organisation_id = $1')
    await run('delete from history_leaf where organisation_id = $1')
    await run(`insert into history_leaf (organisation_id, index, history_id, leaf_hash, mac, frontier)
      select $1, n, id, sha256('\\x00'::bytea || digest), coalesce(kept.mac, ''), kept.frontier
      from (select h.*, row_number() over (order by ${order}) - 1 as n from history h where organisation_id = $1) h left join kept on index = n`)
    await owner.query('drop table kept')
  }

  it('finds a changed row and names it', async () => {
    const id = await idAt(3)
    await run(`update history set after = '{"name":"別の名"}' where organisation_id = $1 and id = $2`, id)
    expect(await firstBad()).toEqual({ kind: 'changed', index: 3, id })
  })

  it.each([
    `at = at + interval '1 microsecond'`, `actor = '{"kind":"console","name":"someone"}'`, `action = 'unit.update'`, `disclosure = 'closed'`,
    'unit_id = null', `salt = '\\x00'`, `digest = sha256('')`, `before = '{}'`,
  ])('finds %s', async (change) => {
    const id = await idAt(8)
    await run(`update history set ${change} where organisation_id = $1 and id = $2`, id)
    expect(await firstBad()).toMatchObject({ index: 8, id })
  })

  it('finds a deleted row, with its leaf or without', async () => {
    const id = await idAt(5)
    await owner.query('alter table history_leaf drop constraint if exists history_leaf_organisation_id_history_id_fkey')
    await run('delete from history where organisation_id = $1 and id = $2', id)
    expect(await firstBad()).toEqual({ kind: 'deleted', index: 5, id })
    await run('delete from history_leaf where organisation_id = $1 and history_id = $2', id)
    expect(await firstBad()).toEqual({ kind: 'deleted', index: 5, id: null })
    await remake()
    expect(await firstBad(taken)).toMatchObject({ kind: 'replaced', index: 5 })
  })

  it('finds an inserted row, which is never sealed', async () => {
    await run(`insert into history (organisation_id, id, at, actor, action, subject_kind, subject_id, salt, digest, mac)
      select organisation_id, gen_random_uuid(), at - interval '1 year', actor, action, subject_kind, subject_id, salt, digest, mac from history where organisation_id = $1 limit 1`)
    await run(`update history set mac = null where organisation_id = $1 and id not in (select history_id from history_leaf)`)
    const { rows } = await run('select id from history where organisation_id = $1 and id not in (select history_id from history_leaf)')
    await sealHistory(app.services, org.id)
    expect(await firstBad()).toEqual({ kind: 'forged', index: null, id: rows[0].id })
    await remake('h.at, h.seq')
    expect(await firstBad(taken)).toMatchObject({ index: 0, id: rows[0].id })
  })

  it('finds rows that changed places', async () => {
    await owner.query('alter table history_leaf drop constraint history_leaf_pkey')
    await run('update history_leaf set index = 15 - index where organisation_id = $1 and index between 7 and 8')
    expect(await firstBad()).toMatchObject({ kind: 'replaced', index: 7 })
  })

  it('finds a truncated tail against a checkpoint that was printed', async () => {
    await owner.query('alter table history_leaf drop constraint if exists history_leaf_organisation_id_history_id_fkey')
    await run('delete from history where organisation_id = $1 and id in (select history_id from history_leaf where organisation_id = $1 and index >= 6)')
    await run('delete from history_leaf where organisation_id = $1 and index >= 6')
    await run('delete from checkpoint where organisation_id = $1 and size > 6')
    expect((await verify()).problems).toEqual([])
    expect(await firstBad([taken.at(-1)!])).toEqual({ kind: 'truncated', index: 6, id: null })
    // The application goes on writing over the gap: the printed checkpoint tells it all the same.
    await units(8, '偽')
    await seal()
    expect((await verify()).problems).toEqual([])
    expect(await firstBad(taken)).toMatchObject({ kind: 'rewritten', index: expect.any(Number) })
  })

  it('finds a checkpoint that was altered, and one that is not ours', async () => {
    await run(`update checkpoint set root = sha256('') where organisation_id = $1 and size = (select max(size) from checkpoint where organisation_id = $1)`)
    expect(await firstBad()).toMatchObject({ kind: 'badCheckpoint' })
    const other = await app.organisation()
    expect((await verifyDatabase(app.services, other.id, taken)).problems[0]).toMatchObject({ kind: 'foreignCheckpoint' })
  })

  it('takes a purged payload, and names a row that was emptied without being purged', async () => {
    await run(`update history set before = null, after = null, salt = '', purged_at = now() where organisation_id = $1 and id = $2`, await idAt(2))
    expect(await verify(taken)).toMatchObject({ purged: 1, problems: [] })
    await run(`update history set before = null, after = null, salt = '' where organisation_id = $1 and id = $2`, await idAt(4))
    expect(await firstBad()).toMatchObject({ kind: 'changed', index: 4 })
  })

  afterEach(async () => {
    const { rows } = await owner.query(`select from pg_constraint where conname = 'history_leaf_pkey'`)
    if (rows.length === 0) await owner.query('alter table history_leaf add primary key (organisation_id, index)')
  })
})

describe('the application’s role', () => {
  it.each([
    'update history_leaf set index = index', 'delete from history_leaf', 'truncate history_leaf', 'update checkpoint set note = note', 'delete from checkpoint',
    'update history set mac = mac',
  ])('may not: %s', async (statement) => {
    const client = await app.database.pool.connect()
    try {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release()
    }
  })

  it('sees no tree of another organisation', async () => {
    const other = await app.organisation()
    const leaves = await inScope(app.services.db, other.id, (tx) => tx.selectFrom('historyLeaf').select('index').execute())
    expect(leaves).toEqual([])
  })
})
