import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clockFrom } from '../../core/clock.ts'
import { migrate, shippedMigrations } from '../../core/db/migrate.ts'
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts'
import { migrationsOf, withClient } from './catalog.ts'
import { backUpBeforeMigration } from './open-backups.ts'
import { verifyArchive } from './read-archive.ts'

let database: TestDatabase
let folder: string
let migrations: string
const clock = clockFrom(() => new Date('2026-11-23T00:00:00Z'))
beforeAll(async () => {
  database = await cloneDatabase()
  folder = mkdtempSync(join(tmpdir(), 'sakimori-before-'))
  migrations = join(folder, 'migrations')
  cpSync('migrations', migrations, { recursive: true })
  writeFileSync(join(migrations, '0099_next.sql'), '-- Up Migration\ncreate table next_release (n int primary key);\n')
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

it('an older schema is not migrated where it cannot be backed up', async () => {
  const dataDir = join(folder, 'occupied')
  writeFileSync(dataDir, 'a file where the folder should be')
  await expect(migrate(database.ownerUrl, migrations, backUpBeforeMigration({ dataDir }, clock))).rejects.toMatchObject(
    {
      name: 'StartError',
      message: expect.stringContaining('起動しません'),
    },
  )
  expect(await withClient(database.ownerUrl, migrationsOf)).toEqual(shippedMigrations())
})

it('an older schema is backed up as it was, and then migrated', async () => {
  const dataDir = join(folder, 'data')
  const before = backUpBeforeMigration({ dataDir }, clock)
  expect(await migrate(database.ownerUrl, migrations, before)).toEqual(['0099_next'])
  const names = readdirSync(join(dataDir, 'backups'))
  expect(names).toEqual(['before-0099_next-2026-11-23-090000.tar.gz'])
  expect((await verifyArchive(join(dataDir, 'backups', names[0]!))).migrations).toEqual(shippedMigrations())
  expect(await migrate(database.ownerUrl, migrations, before)).toEqual([])
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1)
})
