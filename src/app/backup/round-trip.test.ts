import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeAppLock } from '../../core/app-lock.ts'
import { filesDir } from '../../core/config.ts'
import { inScope } from '../../core/db/database.ts'
import { migrate } from '../../core/db/migrate.ts'
import { createPerson } from '../../features/people/create-person.ts'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts'
import { PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { startServices } from '../start-services.ts'
import { withClient } from './catalog.ts'
import { forgeArchive } from './forge-archive.fixture.ts'
import { withOwner } from './installation.ts'
import { loadBackup } from './load-backup.ts'
import { makeBackup } from './make-backup.ts'
import type { Manifest } from './manifest.ts'
import { verifyArchive } from './read-archive.ts'
import { restoreInstallation } from './restore-installation.ts'

let app: TestApp
let organisation: TestOrganisation
let folder: string
let archive: string
let manifest: Manifest
const stored = Buffer.from('証跡の中身')
const day = '2026-11-23'
const place = (name: string, databaseUrl: string | null = null) => ({ dataDir: join(folder, name), databaseUrl })
const wish = (over: object = {}) => ({ archive, keys: undefined, replace: false, ...over })
const bytes = (path: string): string => readFileSync(path, 'base64')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sakimori-backup-'))
  app = await startTestApp(`${day}T09:00`)
  organisation = await app.organisation('kawabe')
  await createUnit(organisation.ctx, { name: '総務課\t\\N 髙﨑\n二行目', validFrom: null })
  await createPerson(organisation.ctx, { name: '葛󠄀城 太郎' })
  await organisation.signIn('administrator', { username: 'saeki' })
  const { sha256, size } = await app.services.files.put(organisation.id, stored)
  const row = { organisationId: organisation.id, sha256, size, mediaType: 'text/plain', createdAt: new Date(0) }
  await inScope(app.services.db, organisation.id, (tx) => tx.insertInto('file').values(row).execute())
  archive = join(folder, 'backup.tar.gz')
  const made = await makeBackup(source(), archive, day)
  expect(made).toMatchObject({ files: 1, missing: [], damaged: [] })
  manifest = await verifyArchive(archive)
}, 60_000)
afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

const filesOf = (): string => filesDir({ dataDir: app.dataDir })
const source = () => ({ ownerUrl: app.database.ownerUrl, filesDir: filesOf() })

describe('what a backup holds', () => {
  it('every table of public and auth but who is signed in, no secret, nothing of the queues', async () => {
    const names = manifest.tables.map(({ schema, name }) => `${schema}.${name}`)
    expect(names).toEqual(expect.arrayContaining(['auth.user', 'auth.account', 'public.history', 'public.migration']))
    expect(names.filter((name) => /session|verification|rateLimit|pgboss/.test(name))).toEqual([])
    expect(manifest.files).toHaveLength(1)
    expect(manifest.createdOn).toBe(day)
  })

  it('says which stored files are gone or damaged', async () => {
    const [file] = manifest.files
    const path = join(filesOf(), organisation.id, file!.name)
    writeFileSync(path, 'bit rot')
    const damaged = await makeBackup(source(), join(folder, 'damaged.tar.gz'), day)
    rmSync(path)
    const missing = await makeBackup(source(), join(folder, 'missing.tar.gz'), day)
    writeFileSync(path, stored)
    expect(damaged).toMatchObject({ files: 1, missing: [], damaged: [`${organisation.id}/${file!.name}`] })
    expect(missing).toMatchObject({ files: 0, missing: [`${organisation.id}/${file!.name}`], damaged: [] })
  })
})

describe('a restore into an empty folder', () => {
  it('gives the same bytes when backed up again, and the application goes on from there', async () => {
    const to = place('restored')
    const restored = await restoreInstallation(to, wish(), app.services.clock)
    expect(restored).toMatchObject({ missing: [], damaged: [], secret: 'new', before: null })
    const again = join(folder, 'again.tar.gz')
    await withOwner(to, (ownerUrl) => makeBackup({ ownerUrl, filesDir: filesDir(to) }, again, day))
    expect(bytes(again) === bytes(archive)).toBe(true)

    const running = await startServices({ ...to, port: 0, host: '127.0.0.1', mode: 'web', https: false })
    try {
      const ctx = { ...organisation.ctx, ...running.services }
      await createUnit(ctx, { name: '復元後の課', validFrom: null })
      expect(await running.services.files.read(organisation.id, manifest.files[0]!.name)).toEqual(stored)
      const body = JSON.stringify({ username: 'kawabe/saeki', password: PASSWORD })
      const headers = { 'content-type': 'application/json' }
      const answer = await running.auth.handler(
        new Request('http://localhost/auth/sign-in/username', { method: 'POST', body, headers }),
      )
      expect(answer.status).toBe(200)
    } finally {
      await running.stop()
    }

    // Now the place is taken; with --replace it is backed up first.
    await expect(restoreInstallation(to, wish(), app.services.clock)).rejects.toMatchObject({ code: 'backup.occupied' })
    const unlock = await takeAppLock(to.dataDir)
    await expect(restoreInstallation(to, wish({ replace: true }), app.services.clock)).rejects.toThrow(/動いています/)
    unlock()
    const secret = bytes(join(to.dataDir, 'secret.key'))
    const second = await restoreInstallation(to, wish({ replace: true }), app.services.clock)
    expect(second.secret).toBe('kept')
    expect(bytes(join(to.dataDir, 'secret.key'))).toBe(secret)
    const before = await verifyArchive(second.before ?? '')
    const units = ({ tables }: Manifest) => tables.find(({ name }) => name === 'unit')?.rows ?? 0
    expect(units(before)).toBe(units(manifest) + 1)
    expect(existsSync(join(to.dataDir, 'db', 'postmaster.pid'))).toBe(false)
  }, 60_000)

  it('touches nothing where the backup is not whole', async () => {
    const cut = join(folder, 'cut.tar.gz')
    writeFileSync(cut, readFileSync(archive).subarray(0, -1000))
    const to = place('untouched')
    await expect(restoreInstallation(to, wish({ archive: cut }), app.services.clock)).rejects.toMatchObject({
      code: 'backup.altered',
    })
    await expect(restoreInstallation(to, wish({ keys: cut }), app.services.clock)).rejects.toMatchObject({
      code: 'backup.badKeys',
    })
    expect(existsSync(to.dataDir)).toBe(false)
  })
})

describe('a restore into an existing server', () => {
  let target: TestDatabase
  const clean = (url: string) =>
    withClient(url, (client) =>
      client.query(
        'drop schema public cascade; drop schema auth cascade; drop schema pgboss cascade; create schema public',
      ),
    )
  const codes = () =>
    withClient(target.ownerUrl, async (client) =>
      (await client.query<{ code: string }>('select code from organisation')).rows.map(({ code }) => code),
    )
  beforeAll(async () => {
    target = await cloneDatabase()
    await clean(target.ownerUrl)
    await Promise.all([target.db.destroy(), target.authPool.end()])
  })
  afterAll(() =>
    withClient(app.database.ownerUrl, (client) =>
      client.query(`drop database ${new URL(target.ownerUrl).pathname.slice(1)} with (force)`),
    ),
  )

  it('loads it there, and backs the same up again', async () => {
    const to = place('external', target.ownerUrl)
    await restoreInstallation(to, wish(), app.services.clock)
    const again = join(folder, 'external.tar.gz')
    await makeBackup({ ownerUrl: target.ownerUrl, filesDir: filesDir(to) }, again, day)
    expect(bytes(again) === bytes(archive)).toBe(true)
  })

  it('brings back what was there when the rows do not fit together', async () => {
    const to = place('external', target.ownerUrl)
    await withClient(target.ownerUrl, (client) => client.query(`update organisation set code = 'mine'`))
    // A unit of no object: each line is well-formed, the foreign key does not hold.
    const dangling = await forgeArchive(archive, join(folder, 'dangling.tar.gz'), (path, content) =>
      path.endsWith('public.object.copy') ? Buffer.alloc(0) : content,
    )
    await expect(verifyArchive(dangling)).resolves.toBeDefined()
    await expect(
      restoreInstallation(to, wish({ archive: dangling, replace: true }), app.services.clock),
    ).rejects.toMatchObject({ code: 'backup.cannotLoad' })
    expect(await codes()).toEqual(['mine'])
    app.setTime(`${day}T09:01`)
    await restoreInstallation(to, wish({ replace: true }), app.services.clock)
    expect(await codes()).toEqual(['kawabe'])
  })

  it('migrates an older schema up after loading, and refuses a newer one', async () => {
    const migrations = join(folder, 'migrations')
    cpSync('migrations', migrations, { recursive: true })
    writeFileSync(
      join(migrations, '0099_next.sql'),
      `-- Up Migration\nalter table organisation add column motto text not null default '一';\n`,
    )
    await clean(target.ownerUrl)
    await loadBackup(target.ownerUrl, archive, manifest, { migrations })
    const newer = join(folder, 'newer.tar.gz')
    await makeBackup({ ownerUrl: target.ownerUrl, filesDir: filesOf() }, newer, day)
    expect((await verifyArchive(newer)).migrations.at(-1)).toBe('0099_next')
    expect(await migrate(target.ownerUrl, migrations)).toEqual([])
    const refused = restoreInstallation(place('newer'), wish({ archive: newer }), app.services.clock)
    await expect(refused).rejects.toMatchObject({ code: 'backup.newer' })
    expect(existsSync(join(folder, 'newer'))).toBe(false)
  })
})
