import { benchActivities } from './activities.ts'
import { startBenchApp } from './bench-app.ts'
import type { BenchRow } from './bench-row.ts'

/** The year's activities at the size of a large body: making them. */
export async function run(): Promise<BenchRow[]> {
  const app = await startBenchApp()
  try {
    return await benchActivities(app)
  } finally {
    await app.stop()
  }
}
