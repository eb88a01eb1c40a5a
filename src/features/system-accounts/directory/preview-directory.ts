import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import { readBookFile, readLayouts, readLines } from '../../registers/import/read-import.ts'
import type { BookColumn, FieldValue } from '../../registers/sheet/register-book.types.ts'
import { accountColumns } from '../account-columns.rules.ts'
import { accountKinds } from '../system-accounts.labels.ts'
import type { directoryPreview } from '../system-accounts.schema.ts'
import { directoryExport } from './directory-columns.ts'
import { directoryPlan } from './directory-plan.ts'
import type { DirectoryOutcome, PlannedAccount, RefusedLine } from './plan-directory.rules.ts'
import { readRules } from './import-rules.ts'

type Preview = z.output<typeof directoryPreview>
/** Of many alike rows so many are told; the counts are of all. */
const MOST_TOLD = 300

/** What an export would do. Writes nothing. */
export async function previewDirectory(
  ctx: Context,
  {
    file,
    layout,
    rules,
    ...asked
  }: { file: File; layout: string; rules: string; systemId: string; unitId: string; day: string },
): Promise<Preview> {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  const content = await readBookFile(file, directoryExport)
  const { lines, skipped, unused } = readLines(content, readLayouts(directoryExport, layout))
  const wanted = { ...asked, unitId: asked.unitId || null, rules: readRules(rules) }
  const plan = await query(ctx, 'registers.write', (tx) => directoryPlan(tx, ctx, wanted, lines))
  const count = (...of: DirectoryOutcome[]) => plan.planned.filter(({ outcome }) => of.includes(outcome)).length
  const stays = plan.planned.map(({ after }) => after)
  const alive = stays.filter(({ enabled }) => enabled === true)
  return {
    plan: plan.digest,
    counts: {
      add: count('add'),
      change: count('change'),
      back: count('back'),
      unchanged: count('unchanged', 'used'),
      gone: plan.gone.length,
      refused: new Set(plan.refused.map(({ line }) => line.row)).size,
      skipped: skipped.length + plan.notUsers,
      privileged: stays.filter(({ privileged }) => privileged === true).length,
      shared: stays.filter(({ kind }) => kind !== 'personal').length,
      unmatched: alive.filter(({ kind, personId }) => kind === 'personal' && personId === null).length,
    },
    rows: (['back', 'change', 'add'] as const).flatMap((outcome) =>
      plan.planned
        .filter((one) => one.outcome === outcome)
        .slice(0, MOST_TOLD)
        .map((one) => rowOf(ctx, one)),
    ),
    gone: plan.gone.slice(0, MOST_TOLD).map(({ id, fields }) => ({
      id,
      login: String(fields['login']),
      name: String(fields['name']),
      affiliation: String(fields['affiliation']),
    })),
    refusals: plan.refused.slice(0, MOST_TOLD).map((one) => refusalOf(ctx, one)),
    unusedHeadings: unused,
  }
}

const columnName = (columns: readonly BookColumn[], key: string, locale: 'ja' | 'en'): string =>
  columns.find((column) => column.key === key)?.label[locale] ?? key

export const refusalOf = ({ locale }: Context, { line, key, value, reason, remedy }: RefusedLine) => ({
  row: line.row,
  column: columnName(directoryExport.columns, key, locale),
  value: value.slice(0, 200),
  reason: reason[locale],
  remedy: remedy[locale],
})

/** Values of ids are names that the reader knows by the login; what is shown is what the export says. */
const hidden = new Set(['unitId', 'personId', 'matchedBy', 'systemId'])

function rowOf(
  { locale }: Context,
  { line, outcome, before, after, changed }: PlannedAccount,
): Preview['rows'][number] {
  const show = (key: string, value: FieldValue | undefined): string =>
    key === 'kind'
      ? (Object.entries(accountKinds).find(([kind]) => kind === value)?.[1][locale] ?? '')
      : value === true
        ? '○'
        : value === false
          ? '×'
          : String(value ?? '')
  return {
    row: line.row,
    outcome: outcome === 'back' || outcome === 'change' ? outcome : 'add',
    login: String(after['login']),
    name: String(after['name']),
    kind: show('kind', after['kind']),
    privileged: after['privileged'] === true,
    matched: after['personId'] !== null,
    changes: before
      ? changed
          .filter((key) => !hidden.has(key))
          .map((key) => ({
            column: columnName(accountColumns, key, locale),
            before: show(key, before[key]),
            after: show(key, after[key]),
          }))
      : [],
  }
}
