import { sql } from 'kysely'
import type { Locale } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { CheckMethod } from './check.types.ts'
import { checks } from './checks.ts'

export type DutyCheck = {
  code: string
  title: string
  method: CheckMethod
  proves: boolean
  population: number
  negatives: number
  ranAt: Date | null
  reconciledOn: string | null
}

/** The checks that speak for a measure's duty, each with its N (states.md R6). */
export async function loadDutyChecks(tx: Tx, measureId: string | null, locale: Locale): Promise<DutyCheck[]> {
  const own = checks.flatMap((check) => {
    const link = check.links.find((each) => each.measureId === measureId)
    return link ? [{ check, proves: link.proves }] : []
  })
  const codes = own.map(({ check }) => check.code)
  const { rows } = await sql<{
    code: string
    population: number
    negatives: number
    ranAt: Date
    reconciledOn: string | null
  }>`
    select distinct on (check_code) check_code as code, population, negatives, ran_at, reconciled_on from check_run
    where check_code = any(${codes}::text[]) order by check_code, seq desc`.execute(tx)
  const runs = new Map(rows.map((row) => [row.code, row]))
  return own.map(({ check: { code, title, method }, proves }) => {
    const run = runs.get(code)
    return {
      code,
      title: title[locale],
      method,
      proves,
      population: run?.population ?? 0,
      negatives: run?.negatives ?? 0,
      ranAt: run?.ranAt ?? null,
      reconciledOn: run?.reconciledOn ?? null,
    }
  })
}
