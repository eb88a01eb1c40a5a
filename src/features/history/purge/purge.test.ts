import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../../../core/db/database.ts'
import { insertRecord } from '../../../core/record-row.ts'
import { newId } from '../../../core/ids.ts'
import { command } from '../../../core/command.ts'
import { z } from 'zod'
import type { Client, TestOrganisation } from '../../../testing/test-app.ts'
import { type SealCase, startSealCase } from '../seal/seal.testing.ts'
import { sealHistory } from '../seal/seal-history.ts'
import { verifyDatabase } from '../seal/verify-database.ts'

let at: SealCase
let org: TestOrganisation
let admin: Client
beforeAll(async () => void (at = await startSealCase()), 120_000)
afterAll(() => at.stop())

/** A filed record with one row of history, as evidence of one fiscal year would be. */
const file = command(
  'organisation.write',
  z.object({ on: z.string(), years: z.number().nullable() }),
  async ({ tx, ctx, input, record }) => {
    const id = newId(ctx.clock.now().getTime())
    await insertRecord(tx, ctx, id, 'evidence', input.on, {
      documentNumber: '',
      retentionYears: input.years,
      disclosure: 'open',
      disclosureReason: '',
    })
    record({ action: 'evidence.attach', kind: 'evidence', id, before: null, after: { name: '点検表', on: input.on } })
    return { id }
  },
)
const decision = { decidedOn: '2033-04-02', decidedBy: '総務課長', documentNumber: '総務第3号' }
let kept: string[]
let ids: { five: string; ten: string; forGood: string }
const settle = async () => {
  for (let tries = 0; tries < 200; tries++) {
    await sealHistory(at.app.services, org.id)
    if ((await at.verify()).unsealed === 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
const contentOf = async (id: string) => {
  const { rows } = await at.owner.query<{ after: object | null; salt: Buffer; purged: boolean }>(
    'select after, salt, purged_at is not null as purged from history where organisation_id = $1 and subject_id = $2',
    [org.id, id],
  )
  return rows[0]
}

beforeEach(async () => {
  org = await at.begin()
  admin = (await org.signIn('administrator')).client
  ids = {
    five: (await file(org.ctx, { on: '2026-11-20', years: 5 })).id,
    ten: (await file(org.ctx, { on: '2026-11-20', years: 10 })).id,
    forGood: (await file(org.ctx, { on: '2026-11-20', years: null })).id,
  }
  await at.seal()
  kept = await at.notes()
  at.app.setTime('2033-04-02T09:00')
  await at.units(1, '新')
  await settle()
})

describe('purging', () => {
  it('shows what would go, by kind and fiscal year, and changes nothing', async () => {
    const preview = await admin.history.purgePreview({ before: '2032-04-01' })
    expect(preview).toMatchObject({ rows: 1, groups: [{ kind: 'evidence', fiscalYear: 2026, rows: 1 }] })
    expect(preview.stays).toMatchObject({ forGood: 1, notYet: 1, purged: 0 })
    expect(preview.stays.noRecord).toBeGreaterThan(5)
    expect(await contentOf(ids.five)).toMatchObject({ purged: false, after: { name: '点検表' } })
    expect((await admin.history.purgePreview({ before: '2032-03-31' })).rows).toBe(0)
  })

  it('empties those rows by a decision, says so in the history, and verifies against the checkpoints of before', async () => {
    await admin.history.purge({ before: '2033-04-01', ...decision })
    expect(await contentOf(ids.five)).toEqual({ after: null, salt: Buffer.alloc(0), purged: true })
    expect(await contentOf(ids.ten)).toMatchObject({ purged: false })
    expect(await contentOf(ids.forGood)).toMatchObject({ purged: false })
    expect(await at.verify(kept)).toMatchObject({
      purged: 1,
      problems: [],
      compared: kept.map(() => expect.any(Number)),
    })
    const [own] = (await admin.history.list({ action: 'history.purge' })).rows
    expect(own?.changes).toContainEqual({ field: 'purgedRows', before: null, after: '1' })
    expect(await admin.history.purges({})).toMatchObject([{ ...decision, before: '2033-04-01', rows: 1 }])
    expect((await admin.history.of({ subjectId: ids.five })).rows).toMatchObject([
      { purged: true, changes: [], action: 'evidence.attach' },
    ])
    await settle()
    expect(await at.verify(kept)).toMatchObject({ unsealed: 0, problems: [] })
  })

  it.each([
    ['nothing is past its retention', { before: '2030-04-01' }, 409],
    ['the day lies ahead', { before: '2033-04-03' }, 422],
    ['the decision lies ahead', { before: '2033-04-01', decidedOn: '2033-04-03' }, 422],
    ['no number is given', { before: '2033-04-01', documentNumber: ' ' }, 422],
  ])('is refused where %s', async (_why, more, status) => {
    await expect(admin.history.purge({ ...decision, ...more })).rejects.toMatchObject({ status })
    expect(await contentOf(ids.five)).toMatchObject({ purged: false })
  })

  const allOverdue = () =>
    at.owner.query(
      `update record set fiscal_year = 2020, retention_years = 1 where organisation_id = $1 and kind = 'evidence'`,
      [org.id],
    )

  it('leaves rows younger than a year alone, whatever their record says', async () => {
    const { id: young } = await file(org.ctx, { on: '2020-11-20', years: 1 })
    await allOverdue()
    at.app.setTime('2033-05-02T09:00')
    await at.units(1, '後')
    await settle()
    await admin.history.purge({ before: '2033-05-02', ...decision })
    expect(await contentOf(young)).toMatchObject({ purged: false })
    expect(await contentOf(ids.ten)).toMatchObject({ purged: true })
  })

  it('leaves rows alone that are not sealed', async () => {
    await allOverdue()
    const seen = async () => (await admin.history.purgePreview({ before: '2033-04-02' })).rows
    expect(await seen()).toBe(3)
    await at.owner.query(
      'delete from history_leaf l using history h where l.organisation_id = $1 and h.id = l.history_id and h.subject_id = $2',
      [org.id, ids.ten],
    )
    expect(await seen()).toBe(2)
    await admin.history.purge({ before: '2033-04-02', ...decision })
    expect(await contentOf(ids.ten)).toMatchObject({ purged: false })
  })
})

describe('the application’s role', () => {
  const asApp = <T>(work: (client: pg.PoolClient) => Promise<T>, organisation = org.id) =>
    (async () => {
      const client = await at.app.database.pool.connect()
      try {
        await client.query('begin')
        await client.query(`select set_config('app.organisation', $1, true)`, [organisation])
        return await work(client)
      } finally {
        await client.query('rollback')
        client.release()
      }
    })()

  it.each([
    `update history set after = null`,
    `update history set purged_at = now()`,
    `update history_purge set rows = null`,
    `delete from history_purge`,
    `insert into history_purge (organisation_id, id, before, decided_on, decided_by, at, rows) values (gen_random_uuid(), gen_random_uuid(), now(), now(), 'x', now(), 0)`,
  ])('may not: %s', async (statement) => {
    await expect(asApp((client) => client.query(statement))).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot purge without a decision, by another organisation’s, or twice by one', async () => {
    const purge = (id: string) => (client: pg.PoolClient) => client.query('select purge_history($1)', [id])
    await expect(asApp(purge(newId()))).rejects.toThrow('no decision')
    const { id } = await admin.history.purge({ before: '2033-04-01', ...decision })
    await expect(asApp(purge(id))).rejects.toThrow('no decision')
    const other = await at.app.organisation()
    await expect(asApp(purge(id), other.id)).rejects.toThrow('no decision')
    expect((await verifyDatabase(at.app.services, org.id, kept)).problems).toEqual([])
  })

  it('sees and purges nothing of another organisation', async () => {
    const other = await at.app.organisation()
    const { rows } = await inScope(at.app.services.db, other.id, (tx) =>
      sql`select * from purgeable_history('2033-04-01')`.execute(tx),
    )
    expect(rows).toEqual([])
    const { client } = await org.signIn('securityOffice')
    await expect(client.history.purge({ before: '2033-04-01', ...decision })).rejects.toMatchObject({ status: 403 })
  })
})
