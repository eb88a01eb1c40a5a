import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { inUnitScope } from '../../../core/permission.ts'
import { query, withinReach } from '../../../core/query.ts'
import { planDigest } from '../import/import.schema.ts'
import { readersOf } from '../import/plan-import.ts'
import { unitOf } from '../import/plan-lines.rules.ts'
import { columnName } from '../import/preview-import.ts'
import { listCondition } from '../list/list-condition.ts'
import { lockRegister } from '../write/lock-register.ts'
import { registerErrors } from '../registers.errors.ts'
import { problemOf } from '../sheet/cell-problems.labels.ts'
import type { FieldProblem, PlannedRow, RegisterBook } from '../sheet/register-book.types.ts'
import type { BulkInput, BulkPreview } from './bulk.schema.ts'

const MOST_ROWS = 20_000
const MOST_TOLD = 200

type BulkPlan = {
  rows: PlannedRow[]
  unchanged: number
  refused: { row: PlannedRow; problem: FieldProblem }[]
  show: (row: PlannedRow['after']) => string
  digest: string
}

async function planBulk(tx: Tx, ctx: Context, book: RegisterBook, input: BulkInput): Promise<BulkPlan> {
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  const column = book.columns.find(({ key, single }) => key === input.key && !single)
  if (!column) throw registerErrors('notEditable')
  const reader = readersOf(book, await book.references(tx, ctx, reach)).readers.get(column.key)
  const read = reader?.read(input.value)
  if (!reader || !read) throw registerErrors('notEditable')
  if ('problem' in read)
    throw fail('invalidInput', {}, [
      { path: 'value', message: `${read.problem.reason[ctx.locale]}${read.problem.remedy[ctx.locale]}` },
    ])
  const wanted = input.ids
    ? sql<boolean>`(${withinReach(reach, 'o.unitId')} and o.id = any(${input.ids}::uuid[]))`
    : await listCondition(tx, ctx, book.list(ctx), reach, input)
  const known = await book.rows(tx, ctx, wanted)
  if (known.length > MOST_ROWS) throw registerErrors('tooMany', { n: MOST_ROWS })
  const all = known.map(({ id, fields }): PlannedRow => ({
    id,
    before: fields,
    after: { ...fields, [column.key]: read.value },
  }))
  const changing = all.filter(({ before, after }) => before?.[column.key] !== after[column.key])
  const problems = await book.check(tx, ctx, changing)
  const plan: BulkPlan = {
    rows: [],
    unchanged: all.length - changing.length,
    refused: [],
    show: (fields) => reader.show(fields[column.key] ?? null),
    digest: '',
  }
  for (const [index, row] of changing.entries()) {
    const problem = inUnitScope(reach, unitOf(row.after))
      ? problems[index]?.[0]
      : { key: 'unitId', ...problemOf('unitNeeded') }
    if (problem) plan.refused.push({ row, problem })
    else plan.rows.push(row)
  }
  plan.digest = createHash('sha256')
    .update(JSON.stringify([plan.rows, plan.refused]))
    .digest('hex')
  return plan
}

/** What setting one field of many rows would change. Writes nothing. */
export const previewBulk = (ctx: Context, book: RegisterBook, input: BulkInput): Promise<BulkPreview> =>
  query(ctx, 'registers.write', async (tx) => {
    const { rows, unchanged, refused, show, digest } = await planBulk(tx, ctx, book, input)
    const { locale } = ctx
    const shown = ({ id, before, after }: PlannedRow) => ({
      id,
      number: String(after['number'] ?? ''),
      name: String(after['name'] ?? ''),
      before: show(before ?? {}),
      after: show(after),
    })
    return {
      plan: digest,
      column: columnName(book, input.key, locale),
      counts: { change: rows.length, unchanged, refused: refused.length },
      rows: rows.slice(0, MOST_TOLD).map(shown),
      refused: refused
        .slice(0, MOST_TOLD)
        .map(({ row, problem }) => ({ ...shown(row), reason: problem.reason[locale], remedy: problem.remedy[locale] })),
    }
  })

/** Sets the field as previewed, one history row for each changed row. @throws {AppError} 409 where the rows have changed since */
export const confirmBulk = (ctx: Context, book: RegisterBook, { plan, ...input }: BulkInput & { plan: string }) =>
  command('registers.write', z.object({ plan: planDigest }), async (scope) => {
    await lockRegister(scope.tx, ctx.organisationId, book.register)
    const planned = await planBulk(scope.tx, ctx, book, input)
    if (planned.digest !== scope.input.plan) throw fail('changedMeanwhile')
    if (planned.rows.length === 0) throw registerErrors('nothingToChange')
    await book.write(scope, planned.rows)
    return { changed: planned.rows.length, refused: planned.refused.length }
  })(ctx, { plan })
