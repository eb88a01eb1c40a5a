import { benchActivities } from './activities.ts'
import { type BenchApp, startBenchApp } from './bench-app.ts'
import type { BenchRow } from './bench-row.ts'
import { benchHomePage } from './home-page.ts'

/** The year's activities at the size of a large body: making them, then the pages that show them, each on a database of its own. */
export async function run(): Promise<BenchRow[]> {
  return [...(await alone(benchActivities)), ...(await alone(benchHomePage))]
}

async function alone(measure: (app: BenchApp) => Promise<BenchRow[]>): Promise<BenchRow[]> {
  const app = await startBenchApp()
  try {
    return await measure(app)
  } finally {
    await app.stop()
  }
}
