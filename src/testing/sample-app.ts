import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { loadSample, type SampleStarted } from '../app/sample/load-sample.ts'
import { PASSWORD, startTestApp, type TestApp } from './test-app.ts'

export const SAMPLE_TIME = '2026-11-23T09:00'
const TEMPLATE = 'template_sample'
/** One process at a time looks for the template and makes it; any number will do, as long as it is this one. */
const LOCK = 20_261_123

/** The application with the whole sample loaded: once in a run, then every test file takes a copy of database and files. */
export async function startSampleApp(): Promise<{ app: TestApp; sample: SampleStarted }> {
  await makeTemplate()
  const folder = inject('sampleFolder')
  const app = await startTestApp(SAMPLE_TIME, { template: TEMPLATE })
  await cp(join(folder, 'data'), app.dataDir, { recursive: true })
  return { app, sample: JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8')) as SampleStarted }
}

async function makeTemplate(): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('postgres') })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [TEMPLATE])
    if (rowCount) return
    const app = await startTestApp(SAMPLE_TIME)
    const sample = await loadSample(app.services, { password: PASSWORD })
    await app.runJobs()
    const folder = inject('sampleFolder')
    await mkdir(folder, { recursive: true })
    await cp(app.dataDir, join(folder, 'data'), { recursive: true })
    await writeFile(join(folder, 'sample.json'), JSON.stringify(sample))
    await app.database.close()
    await analyze(app.database.ownerUrl)
    await admin.query(`alter database ${app.database.name} rename to ${TEMPLATE}`)
  } finally {
    await admin.end()
  }
}

/** A copy inherits what the planner knows; without it every query over the sample is planned as over empty tables. */
async function analyze(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('analyze')
  await owner.end()
}
