import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { foldName } from '../../../core/fold-text.ts'
import { inUnitScope } from '../../../core/permission.ts'
import { withinReach } from '../../../core/query.ts'
import { cellReader } from '../sheet/cells.rules.ts'
import type { Fields, References, RegisterBook } from '../sheet/register-book.types.ts'
import { type BookReaders, type LineProblem, type LinesPlan, planLines } from './plan-lines.rules.ts'
import { ID_KEY, type ImportLine } from './read-import.ts'

export type Twin = { id: string; number: string; name: string }
export type ImportPlan = LinesPlan & { readers: BookReaders; twins: Map<ImportLine, Twin[]>; digest: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const readersOf = (book: RegisterBook, references: References): BookReaders => ({
  columns: book.columns,
  readers: new Map(book.columns.map((column) => [column.key, cellReader(column, references[column.key])])),
})

/** What the lines of a file come to against the register as it is in this transaction; a fixed number of statements. */
export async function planImport(
  tx: Tx,
  ctx: Context,
  book: RegisterBook,
  lines: readonly ImportLine[],
): Promise<ImportPlan> {
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  const references = await book.references(tx, ctx, reach)
  const readers = readersOf(book, references)
  const ids = lines.map(({ cells }) => cells[ID_KEY] ?? '').filter((id) => UUID.test(id))
  const numbers = lines.flatMap(({ cells: { number = '' } }) =>
    number === '' ? [] : [number, number.normalize('NFKC')],
  )
  const number = book.list(ctx).columns['number']?.sql ?? sql`null`
  const rows = await book.rows(
    tx,
    ctx,
    sql<boolean>`(o.id = any(${ids}::uuid[]) or ${number} = any(${[...new Set(numbers)]}::text[]))`,
  )
  const [onlyUnit, ...otherUnits] = references['unitId'] ?? []
  const plan = planLines(
    readers,
    {
      rows,
      mayWrite: (unitId) => inUnitScope(reach, unitId),
      ...(book.unitOf ? { unitOf: (fields: Fields) => book.unitOf?.(fields, references) ?? null } : {}),
      // Who answers for one unit only need not write it in every row.
      blank:
        reach !== 'all' && onlyUnit && otherUnits.length === 0 ? { ...book.blank, unitId: onlyUnit.id } : book.blank,
    },
    lines,
  )
  await applyRules(tx, ctx, book, plan)
  const twins = await twinsOf(tx, ctx, book, reach, plan)
  return { ...plan, readers, twins, digest: digestOf(plan) }
}

/** The register's own rules, over all rows that would be written at once. */
async function applyRules(tx: Tx, ctx: Context, book: RegisterBook, plan: LinesPlan): Promise<void> {
  const wanted = plan.planned.filter(({ outcome }) => outcome !== 'unchanged')
  const problems = await book.check(
    tx,
    ctx,
    wanted.map(({ id, before, after }) => ({ id: id ?? '', before, after })),
  )
  const refused = new Map(
    wanted.flatMap((one, index) => {
      const found = problems[index] ?? []
      return found.length === 0
        ? []
        : [
            [
              one,
              found.map((problem): LineProblem => ({
                ...problem,
                sheet: one.line.sheet,
                row: one.line.row,
                value: one.line.cells[problem.key] ?? '',
              })),
            ] as const,
          ]
    }),
  )
  if (refused.size === 0) return
  plan.refused.push(...[...refused].map(([{ line }, found]) => ({ line, problems: found })))
  plan.planned = plan.planned.filter((one) => !refused.has(one))
}

/** Rows within reach that bear the name of a new one: perhaps it is registered already under another number. */
async function twinsOf(
  tx: Tx,
  ctx: Context,
  book: RegisterBook,
  reach: 'all' | ReadonlySet<string>,
  plan: LinesPlan,
): Promise<Map<ImportLine, Twin[]>> {
  const added = plan.planned.filter(({ outcome }) => outcome === 'add')
  if (added.length === 0) return new Map()
  const names = [
    ...new Set(
      added.flatMap(({ after }) => {
        const name = String(after['name'] ?? '')
        return [name, name.normalize('NFKC')]
      }),
    ),
  ]
  const { columns, from } = book.list(ctx)
  const number = columns['number']?.sql ?? sql`''`
  const { rows } = await sql<Twin>`
    select o.id, o.name, ${number} as number from ${from}
    where ${withinReach(reach, 'o.unitId')} and o.name = any(${names}::text[])`.execute(tx)
  const byName = Map.groupBy(rows, ({ name }) => foldName(name))
  return new Map(
    added.flatMap(({ line, after }) => {
      const found = byName.get(foldName(String(after['name'] ?? '')))
      return found ? [[line, found.slice(0, 3)] as const] : []
    }),
  )
}

/** Two plans with one digest do the same to the same rows: it names ids, what was before and what is wanted, and every refusal. */
const digestOf = ({ planned, refused }: LinesPlan): string => {
  const hash = createHash('sha256')
  for (const { line, outcome, id, before, after } of planned)
    hash.update(JSON.stringify([line.sheet, line.row, outcome, id, before, after]))
  for (const { problems } of refused) hash.update(JSON.stringify(problems))
  return hash.digest('hex')
}
