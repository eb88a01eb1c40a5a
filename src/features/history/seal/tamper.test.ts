import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestApp, TestOrganisation } from '../../../testing/test-app.ts'
import { sealHistory } from './seal-history.ts'
import { type SealCase, startSealCase } from './seal.testing.ts'
import { verifyDatabase } from './verify-database.ts'

let at: SealCase
let app: TestApp
let owner: pg.Client
let org: TestOrganisation
beforeAll(async () => {
  at = await startSealCase()
  ;({ app, owner } = at)
})
afterAll(() => at.stop())
beforeEach(async () => void (org = await at.begin()))

const firstBad = async (notes: string[] = []) => (await at.verify(notes)).problems[0]
const idAt = async (index: number) =>
  (
    await owner.query<{ id: string }>(
      'select history_id as id from history_leaf where organisation_id = $1 and index = $2',
      [org.id, index],
    )
  ).rows[0]?.id

describe('tampering by the owner of the database', () => {
  let taken: string[]
  beforeEach(async () => void (taken = await at.notes()))
  const run = (text: string, ...values: unknown[]) => owner.query(text, text.includes('$1') ? [org.id, ...values] : [])
  /** Gives the rows their leaves anew as somebody would who knows the design but not the key, and forgets the checkpoints. */
  const remake = async (order = 'h.xact, h.seq') => {
    await run(
      'create temporary table kept on commit preserve rows as select index, mac, frontier from history_leaf where organisation_id = $1'.replace(
        '$1',
        `'${org.id}'`,
      ),
    )
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
    `at = at + interval '1 microsecond'`,
    `actor = '{"kind":"console","name":"someone"}'`,
    `action = 'unit.update'`,
    `disclosure = 'closed'`,
    'unit_id = null',
    `salt = '\\x00'`,
    `digest = sha256('')`,
    `before = '{}'`,
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
    await run(
      `update history set mac = null where organisation_id = $1 and id not in (select history_id from history_leaf)`,
    )
    const { rows } = await run(
      'select id from history where organisation_id = $1 and id not in (select history_id from history_leaf)',
    )
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
    await run(
      'delete from history where organisation_id = $1 and id in (select history_id from history_leaf where organisation_id = $1 and index >= 6)',
    )
    await run('delete from history_leaf where organisation_id = $1 and index >= 6')
    await run('delete from checkpoint where organisation_id = $1 and size > 6')
    expect((await at.verify()).problems).toEqual([])
    expect(await firstBad([taken.at(-1)!])).toEqual({ kind: 'truncated', index: 6, id: null })
    // The application goes on writing over the gap: the printed checkpoint tells it all the same.
    await at.units(8, '偽')
    await at.seal()
    expect((await at.verify()).problems).toEqual([])
    expect(await firstBad(taken)).toMatchObject({ kind: 'rewritten', index: expect.any(Number) })
  })

  it('finds a checkpoint that was altered, and one that is not ours', async () => {
    await run(
      `update checkpoint set root = sha256('') where organisation_id = $1 and size = (select max(size) from checkpoint where organisation_id = $1)`,
    )
    expect(await firstBad()).toMatchObject({ kind: 'badCheckpoint' })
    const other = await app.organisation()
    expect((await verifyDatabase(app.services, other.id, taken)).problems[0]).toMatchObject({
      kind: 'foreignCheckpoint',
    })
  })

  it('takes a purged payload, and names a row that was emptied without being purged', async () => {
    await run(
      `update history set before = null, after = null, salt = '', purged_at = now() where organisation_id = $1 and id = $2`,
      await idAt(2),
    )
    expect(await at.verify(taken)).toMatchObject({ purged: 1, problems: [] })
    await run(
      `update history set before = null, after = null, salt = '' where organisation_id = $1 and id = $2`,
      await idAt(4),
    )
    expect(await firstBad()).toMatchObject({ kind: 'changed', index: 4 })
  })

  afterEach(async () => {
    const { rows } = await owner.query(`select from pg_constraint where conname = 'history_leaf_pkey'`)
    if (rows.length === 0) await owner.query('alter table history_leaf add primary key (organisation_id, index)')
  })
})
