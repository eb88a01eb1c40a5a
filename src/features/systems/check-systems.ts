import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FieldProblem, Fields, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { systemProblems } from './system-problems.labels.ts'
import { LAW_STARTS } from './systems.schema.ts'

const day = (fields: Fields, key: string): string | null => {
  const value = fields[key]
  return typeof value === 'string' ? value : null
}

/** Rules between the fields of a system. */
export function problemsOf(after: Fields): FieldProblem[] {
  const [from, to] = [day(after, 'validFrom'), day(after, 'validTo')]
  const problems: FieldProblem[] = []
  if (from !== null && to !== null && to < from) problems.push({ key: 'validTo', ...systemProblems.endBeforeStart })
  if (after['existingOnStart'] === true && from !== null && from > LAW_STARTS)
    problems.push({ key: 'existingOnStart', ...systemProblems.begunLater })
  if (after['existingOnStart'] === true && to !== null && to < LAW_STARTS)
    problems.push({ key: 'existingOnStart', ...systemProblems.endedEarlier })
  return problems
}

export const checkSystems = async (_tx: Tx, _ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> =>
  rows.map(({ after }) => problemsOf(after))
