import { sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import type { Tx } from '../../core/db/database.ts'
import type { CheckDefinition } from './check.types.ts'
import { checks } from './checks.ts'
import { keepRun, reconciliationMoved, runCheck, type RunOf } from './run-check.ts'
import { loadSettings } from './settings.queries.ts'
import { tellFalsePositives, tellSignals } from './tell-signals.ts'
import { takeTouched } from './touched.queries.ts'

/** All runs of an organisation stand in one line: two at once would tell the same signal twice. */
const inLine = (tx: Tx, organisationId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 8))`.execute(tx)

async function go(run: RunOf, which: readonly CheckDefinition[], tellAll: (check: CheckDefinition) => boolean) {
  for (const check of which) {
    const ran = await runCheck(run, check)
    const whole = run.touched === null || tellAll(check) || (await reconciliationMoved(run.tx, check, ran))
    if (ran.changed > 0 || whole) {
      await keepRun(run, check, ran)
      await tellSignals(whole ? { ...run, touched: null } : run, check, ran)
    }
  }
  await tellFalsePositives(run)
}

/** Every check over every object: at Japanese midnight, since days pass, and after loading much at once. `codes` narrows to some checks. */
export async function runAllChecks(
  tx: Tx,
  organisationId: string,
  clock: Clock,
  codes?: readonly string[],
): Promise<void> {
  await inLine(tx, organisationId)
  if (!codes) await sql`delete from check_dirty`.execute(tx)
  const settings = await loadSettings(tx, clock.today())
  const run: RunOf = { tx, organisationId, clock, settings, touched: null }
  await go(run, codes ? checks.filter(({ code }) => codes.includes(code)) : checks, () => true)
}

/** Looks again at what changed since the last run, and at nothing else. @returns whether anything had. */
export async function runTouchedChecks(tx: Tx, organisationId: string, clock: Clock): Promise<boolean> {
  const { rows } = await sql`select from check_dirty limit 1`.execute(tx)
  if (rows.length === 0) return false
  await inLine(tx, organisationId)
  const touched = await takeTouched(tx)
  if (touched === null) return false
  if (touched.all) {
    await runAllChecks(tx, organisationId, clock)
    return true
  }
  const settings = await loadSettings(tx, clock.today())
  const isNew = ({ links }: CheckDefinition) => links.some(({ measureId }) => touched.dutyMeasures.has(measureId))
  const which = checks.filter((check) => isNew(check) || check.kinds.some((kind) => touched.kinds.has(kind)))
  await go({ tx, organisationId, clock, settings, touched: touched.ids }, which, isNew)
  return true
}
