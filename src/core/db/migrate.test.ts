import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts'
import { migrate, shippedMigrations } from './migrate.ts'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await cloneDatabase()
  folder = mkdtempSync(join(tmpdir(), 'sakimori-migrations-'))
  cpSync('migrations', folder, { recursive: true })
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

const has = async (table: string) => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
  await client.end()
  return rows[0]?.there
}

describe('migrations', () => {
  it('a migrated database has nothing pending', async () => {
    expect(await migrate(database.ownerUrl)).toEqual([])
    expect(shippedMigrations()).toHaveLength(readdirSync('migrations').length)
  })

  it('a failing one stops the start, and nothing of the batch is left', async () => {
    writeFileSync(join(folder, '0098_good.sql'), '-- Up Migration\ncreate table good (n int);\n')
    writeFileSync(join(folder, '0099_bad.sql'), '-- Up Migration\ncreate table worse (n nosuchtype);\n')
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(/何も変更していません/)
    expect(await has('good')).toBe(false)
  })

  it('a database of a newer release is refused', async () => {
    writeFileSync(join(folder, '0099_next.sql'), '-- Up Migration\ncreate table next_release (n int);\n')
    expect(await migrate(database.ownerUrl, folder)).toEqual(['0099_next'])
    await expect(migrate(database.ownerUrl)).rejects.toThrow(/新しい版/)
  })
})
