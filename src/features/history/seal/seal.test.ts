import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../../../core/db/database.ts'
import type { TestApp, TestOrganisation } from '../../../testing/test-app.ts'
import { createUnit } from '../../organisation/create-unit.ts'
import { signedBy } from './note.rules.ts'
import { sealHistory } from './seal-history.ts'
import { type SealCase, startSealCase } from './seal.testing.ts'

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

describe('sealing', () => {
  it('takes concurrent commands in the order of commits, and only what is committed', async () => {
    const open = new pg.Client({ connectionString: app.database.ownerUrl })
    await open.connect()
    await open.query('begin')
    // Holds an earlier transaction and an earlier seq than all that follows.
    await open.query('create temporary table held (n int)')
    await Promise.all(Array.from({ length: 12 }, (_, n) => createUnit(org.ctx, { name: `同時${n}`, validFrom: null })))
    await sealHistory(app.services, org.id)
    expect(await at.verify()).toMatchObject({ unsealed: 12, problems: [] })
    await open.query('rollback')
    await open.end()
    const size = await at.seal()
    const { rows } = await owner.query<{ ordered: boolean; leaves: number }>(
      `select count(*)::int as leaves, bool_and(rank = index + 1) as ordered from (
         select l.index, row_number() over (order by h.xact, h.seq) as rank from history_leaf l join history h on h.id = l.history_id where l.organisation_id = $1) r`,
      [org.id],
    )
    expect(rows[0]).toEqual({ leaves: size, ordered: true })
    expect(await at.verify(await at.notes())).toMatchObject({ sealed: size, unsealed: 0, problems: [] })
  })

  it('runs in several processes at once without a gap', async () => {
    await at.units(4, '別')
    await Promise.all([
      sealHistory(app.services, org.id),
      sealHistory(app.services, org.id),
      sealHistory(app.services, org.id),
    ])
    await at.seal()
    expect((await at.verify(await at.notes())).problems).toEqual([])
  })

  it('signs at most once a minute, at once in a new month, and nothing where nothing was added', async () => {
    const before = (await at.notes()).length
    await at.units(1, '甲')
    expect(await sealHistory(app.services, org.id)).toMatchObject({ checkpoint: false })
    expect(await sealHistory(app.services, org.id)).toMatchObject({ added: 0, checkpoint: false })
    app.setTime('2026-12-01T00:00')
    await at.seal()
    expect(await at.notes()).toHaveLength(before + 1)
  })

  it('goes on after a restore into a server whose transactions began anew', async () => {
    await at.units(2, '未封')
    await owner.query(
      `update history set xact = (xact::text::bigint + 1000000000)::text::xid8 where organisation_id = $1`,
      [org.id],
    )
    await at.units(2, '復元後')
    await at.seal()
    await at.units(1, 'その後')
    await at.seal()
    expect(await at.verify(await at.notes())).toMatchObject({ unsealed: 0, problems: [] })
  })

  it('refuses to sign over leaves that are gone', async () => {
    await owner.query('delete from history_leaf where organisation_id = $1 and index >= 4', [org.id])
    await expect(sealHistory(app.services, org.id)).rejects.toThrow('leaves are missing')
  })
})

describe('the application’s role', () => {
  it.each([
    'update history_leaf set index = index',
    'delete from history_leaf',
    'truncate history_leaf',
    'update checkpoint set note = note',
    'delete from checkpoint',
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
    const leaves = await inScope(app.services.db, other.id, (tx) =>
      tx.selectFrom('historyLeaf').select('index').execute(),
    )
    expect(leaves).toEqual([])
  })
})

describe('checkpoints over HTTP', () => {
  it('lists the last of every month, and hands out one for the printed page', async () => {
    const { client } = await org.signIn('securityOffice')
    app.setTime('2027-01-15T10:00')
    await at.units(1, '新年')
    await sealHistory(app.services, org.id)
    const list = await client.history.checkpoints({})
    expect(list.organisation).toMatchObject({ code: org.code })
    expect(list.checkpoints.map((one) => one.at.slice(0, 7))).toEqual(['2027-01', '2026-11'])
    const [latest] = list.checkpoints
    const { checkpoint, verifierKey } = await client.history.checkpoint({ size: String(latest?.size) })
    expect(checkpoint).toEqual(latest)
    expect(signedBy(checkpoint.note, verifierKey)).toBe(true)
    expect((await at.verify([checkpoint.note])).compared).toEqual([checkpoint.size])
    for (const size of ['0', '999999', 'x', '1e3'])
      await expect(client.history.checkpoint({ size })).rejects.toMatchObject({ status: 404 })
  })

  it('are not for everybody', async () => {
    const { client } = await org.signIn('staff')
    await expect(client.history.checkpoints({})).rejects.toMatchObject({ status: 403 })
  })
})
