import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../core/db/migrate.ts'
import { startEmbedded } from '../core/postgres/embedded.ts'

/** One PostgreSQL for the whole run, migrated once; every test file clones its own database from the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'sakimori-test-'))
  const server = await startEmbedded(folder, 'test', { fsync: false })
  const admin = new pg.Client({ connectionString: server.url('template1') })
  await admin.connect()
  await admin.query('create database template_app')
  await migrate(server.url('template_app'))
  await admin.query(`create role sakimori_test login in role sakimori_app password 'test'`)
  await admin.end()
  project.provide('postgres', server.url('postgres'))
  project.provide('sampleFolder', join(folder, 'sample'))
  return async () => {
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    await client.end()
    await server.stopIfUnused()
    rmSync(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
    /** Where the first test that needs the sample lays its files for the others. */
    sampleFolder: string
  }
}
