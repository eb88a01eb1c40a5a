import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { startEmbedded } from '../../core/postgres/embedded.ts'
import { jobHandlers } from '../worker.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  organisation = await app.organisation()
  client = (await organisation.signIn('administrator')).client
})
afterAll(() => app.stop())

const folder = () => join(app.dataDir, 'backups')

describe('backups on their page', () => {
  it('warn while there is none, and prove nothing then', async () => {
    expect(await client.backups.list({})).toMatchObject({ backups: [], lastGood: null, stale: true, task: null })
    await expect(client.backups.prove({})).rejects.toMatchObject({ code: 'backup.noBackup' })
  })

  it('are made when asked for, one at a time, and proven by a restore', async () => {
    await client.backups.make({})
    expect((await client.backups.list({})).task).toEqual({ kind: 'backup.daily', state: 'queued', error: null })
    await expect(client.backups.make({})).rejects.toMatchObject({ code: 'backup.underWay', status: 409 })
    await app.runJobs()
    const made = await client.backups.list({})
    const [backup] = made.backups
    expect(backup).toMatchObject({
      name: 'backup-2026-11-23-090000.tar.gz',
      kind: 'made',
      madeAt: '2026-11-23T00:00:00.000Z',
      proof: null,
    })
    expect(backup?.size).toBeGreaterThan(1000)
    expect(made).toMatchObject({ stale: true, task: { state: 'done' } })

    // A proof that was killed has left its server running.
    mkdirSync(join(folder(), '.proving-dead'))
    const dead = realpathSync(join(folder(), '.proving-dead'))
    await startEmbedded(dead, 'x', { fsync: false })
    const pid = Number(readFileSync(join(dead, 'db', 'postmaster.pid'), 'utf8').split('\n')[0])

    app.setTime('2026-11-23T09:01')
    await client.backups.prove({})
    await app.runJobs()
    const proven = await client.backups.list({})
    expect(proven.lastGood).toMatchObject({
      name: backup?.name,
      ok: true,
      problem: null,
      at: '2026-11-23T00:01:00.000Z',
    })
    expect(proven.lastGood?.rows).toBeGreaterThan(20)
    expect(proven.backups[0]?.proof).toEqual(proven.lastGood)
    expect(proven).toMatchObject({ stale: false, task: { kind: 'backup.prove', state: 'done' } })
    expect(readdirSync(folder()).toSorted()).toEqual(['backup-2026-11-23-090000.tar.gz', 'proofs.json'])
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    expect((await client.history.list({})).rows.filter(({ action }) => action === 'task.start')).toHaveLength(2)
  })

  it('say so when one does not restore, and warn when the last good proof is too old', async () => {
    app.setTime('2026-11-24T09:00')
    await client.backups.make({})
    await app.runJobs()
    const { name } = (await client.backups.list({})).backups[0]!
    const bytes = readFileSync(join(folder(), name))
    writeFileSync(join(folder(), name), bytes.subarray(0, bytes.byteLength - 100))
    await client.backups.prove({})
    await app.runJobs()
    const found = await client.backups.list({})
    expect(found.backups[0]?.proof).toMatchObject({
      ok: false,
      problem: { ja: expect.stringContaining('途中で切れている') },
    })
    expect(found.last?.ok).toBe(false)
    expect(found).toMatchObject({ stale: false, lastGood: { name: 'backup-2026-11-23-090000.tar.gz' } })
    app.setTime('2026-12-29T09:00')
    expect((await client.backups.list({})).stale).toBe(true)
  })

  it('are nobody’s whose right is limited to a unit, and hold nothing a reader may ask for', async () => {
    const unit = await createUnit(organisation.ctx, { name: '総務課', validFrom: null })
    const limited = await organisation.signIn('administrator', { scopeId: unit.id })
    await expect(limited.client.backups.list({})).rejects.toMatchObject({ status: 403 })
    await expect(limited.client.backups.make({})).rejects.toMatchObject({ status: 403 })
    const staff = await organisation.signIn('staff')
    await expect(staff.client.backups.list({})).rejects.toMatchObject({ status: 403 })
  })
})

describe('backups by the clock', () => {
  it('are made once a night, proven once a week, and let go by age', async () => {
    for (let day = 10; day < 18; day++) writeFileSync(join(folder(), `backup-2027-01-${day}-020000.tar.gz`), '')
    const handlers = jobHandlers(app.services)
    const run = (name: 'backup.daily' | 'backup.prove') => handlers[name]?.({ organisationId: '' })
    for (const time of ['18T02:00', '18T03:00', '19T01:00', '19T02:00', '19T23:00']) {
      app.setTime(`2027-01-${time}`)
      await run('backup.daily')
    }
    const names = (await app.services.backups.list()).map(({ name }) => name)
    expect(names.filter((name) => name.includes('2027-01'))).toEqual([
      ...[19, 18, 17, 16, 15, 14, 13].map((day) => `backup-2027-01-${day}-020000.tar.gz`),
      // The last of its week.
      'backup-2027-01-10-020000.tar.gz',
    ])
    // What cannot be restored counts as tried: it is not tried again every hour.
    writeFileSync(join(folder(), names[0]!), '')
    const proofs = (await app.services.backups.proofs()).length
    await run('backup.prove')
    await run('backup.prove')
    expect(await app.services.backups.proofs()).toHaveLength(proofs + 1)
  }, 30_000)
})
