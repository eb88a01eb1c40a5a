import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FieldProblem, Fields, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { type ConnectionProblem, connectionProblems } from './connection-problems.labels.ts'
import { plainTexts } from './connection-texts.rules.ts'

/** Syntax of addresses and ports, order of days, exactly one other end, and a decision that exists. One statement. */
export async function checkConnections(tx: Tx, _ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> {
  const decisions = await decisionIds(
    tx,
    rows.map(({ after }) => after),
  )
  return rows.map(({ after }) => {
    const number = String(after['decisionNumber'] ?? '')
    return [
      ...plainTexts(after).problems,
      ...ownProblems(after),
      ...(number !== '' && !decisions.has(number) ? [problem('noDecision', 'decisionNumber')] : []),
    ]
  })
}

const problem = (code: ConnectionProblem, key: string): FieldProblem => ({ key, ...connectionProblems[code] })

function ownProblems(after: Fields): FieldProblem[] {
  const day = (key: string) => (typeof after[key] === 'string' ? after[key] : null)
  const before = (first: string | null, second: string | null) => first !== null && second !== null && second < first
  const zone = Boolean(after['toZoneId'])
  const peer = after['peer'] !== ''
  return [
    ...(before(day('validFrom'), day('validTo')) ? [problem('endBeforeStart', 'validTo')] : []),
    ...(before(day('approvedOn'), day('expiresOn')) ? [problem('expiryBeforeApproval', 'expiresOn')] : []),
    ...(!zone && !peer ? [problem('noOtherEnd', 'peer')] : []),
    ...(zone && peer ? [problem('twoOtherEnds', 'peer')] : []),
    ...(zone && after['toZoneId'] === after['fromZoneId'] ? [problem('sameZone', 'toZoneId')] : []),
  ]
}

/** Decisions by the document number of their record. */
export async function decisionIds(tx: Tx, rows: readonly Fields[]): Promise<Map<string, string>> {
  const numbers = [...new Set(rows.map((fields) => String(fields['decisionNumber'] ?? '')))].filter(Boolean)
  if (numbers.length === 0) return new Map()
  const { rows: found } = await sql<{ id: string; number: string }>`
    select d.id, r.document_number as number from decision d join record r on r.organisation_id = d.organisation_id and r.id = d.id
    where r.document_number = any(${numbers}::text[]) order by d.recorded_at`.execute(tx)
  return new Map(found.map(({ id, number }) => [number, id]))
}
