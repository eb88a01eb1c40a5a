import pg from 'pg'
import { startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { createUnit } from '../../organisation/create-unit.ts'
import { sealHistory } from './seal-history.ts'
import { type HistoryReport, verifyDatabase } from './verify-database.ts'

/** An application with the owner of its database at hand, who may do what the application may not. */
export type SealCase = {
  app: TestApp
  owner: pg.Client
  /** A new organisation whose history was sealed and signed twice; two minutes pass with every sealing. */
  begin: () => Promise<TestOrganisation>
  org: () => TestOrganisation
  /** Seals until nothing is left: a transaction of another test may hold the order of commits open for a moment. */
  seal: () => Promise<number>
  units: (count: number, name: string) => Promise<void>
  verify: (notes?: string[]) => Promise<HistoryReport>
  notes: () => Promise<string[]>
  stop: () => Promise<void>
}

export async function startSealCase(): Promise<SealCase> {
  const app = await startTestApp('2026-11-23T09:00')
  const owner = new pg.Client({ connectionString: app.database.ownerUrl })
  await owner.connect()
  let current: TestOrganisation | undefined
  let minute = 0
  const org = () => {
    if (!current) throw new Error('begin() first')
    return current
  }
  const verify = (notes: string[] = []) => verifyDatabase(app.services, org().id, notes)
  const units = async (count: number, name: string) => {
    for (let n = 0; n < count; n++) await createUnit(org().ctx, { name: `${name}${n}`, validFrom: null })
  }
  const seal = async () => {
    minute += 2
    app.setTime(new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString().slice(0, 16))
    for (let tries = 0; tries < 200; tries++) {
      const { size } = await sealHistory(app.services, org().id)
      if ((await verify()).unsealed === 0) return size
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error('rows stay unsealed')
  }
  return {
    app,
    owner,
    org,
    seal,
    units,
    verify,
    begin: async () => {
      current = await app.organisation()
      await units(5, '課')
      await seal()
      await units(5, '係')
      await seal()
      return current
    },
    notes: async () => {
      const { rows } = await owner.query<{ note: string }>(
        'select note from checkpoint where organisation_id = $1 order by size',
        [org().id],
      )
      return rows.map(({ note }) => note)
    },
    stop: async () => {
      await owner.end()
      await app.stop()
    },
  }
}
