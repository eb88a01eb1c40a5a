import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../testing/database.ts'
import { type JobData, type JobRunner, openJobs } from './jobs.ts'

let database: TestDatabase
let jobs: JobRunner
const seen: JobData[] = []
let failures = 1
const organisationId = '00000000-0000-7000-8000-000000000001'

beforeAll(async () => {
  database = await cloneDatabase()
  jobs = await openJobs(database.appUrl)
  await jobs.work({
    'files.sweep': async (data) => {
      if (data.fails === true && failures-- > 0) throw new Error('first try')
      seen.push(data)
    },
  })
})
afterAll(async () => {
  await jobs.stop()
  await database.drop()
})

const until = async (fits: () => boolean) => {
  for (let tries = 0; tries < 200 && !fits(); tries++) await new Promise((done) => setTimeout(done, 100))
}

it('a committed job runs as the restricted role, a rolled back one never existed, a failed one is tried again', async () => {
  await database.db.transaction().execute((tx) => jobs.enqueue(tx, 'files.sweep', { organisationId, fails: true }))
  await expect(
    database.db.transaction().execute(async (tx) => {
      await jobs.enqueue(tx, 'files.sweep', { organisationId, rolledBack: true })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await database.db.transaction().execute((tx) => jobs.enqueue(tx, 'files.sweep', { organisationId, last: true }))
  await until(() => seen.length === 2)
  expect(
    seen
      .map((data) => Object.keys(data).filter((key) => key !== 'organisationId'))
      .flat()
      .toSorted(),
  ).toEqual(['fails', 'last'])
})
