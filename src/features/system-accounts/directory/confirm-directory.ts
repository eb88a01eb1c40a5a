import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { planDigest, transferFields } from '../../registers/import/import.schema.ts'
import { readBookFile, readLayouts, readLines } from '../../registers/import/read-import.ts'
import { recordImport, rememberMapping } from '../../registers/import/confirm-import.ts'
import type { PlannedRow } from '../../registers/sheet/register-book.types.ts'
import { registerErrors } from '../../registers/registers.errors.ts'
import { lockRegister } from '../../registers/write/lock-register.ts'
import { writeAccounts } from '../write-accounts.ts'
import { directoryExport } from './directory-columns.ts'
import { type DirectoryAsked, directoryPlan } from './directory-plan.ts'
import { readRules, rememberRules } from './import-rules.ts'
import { refusalOf } from './preview-directory.ts'
import type { PlannedAccount } from './plan-directory.rules.ts'

const confirmation = z.object({ plan: planDigest, ...transferFields })

/**
 * Takes in an export as previewed. Accounts that it does not list any more get the day of the export as `gone_on` and stay; those that came
 * back lose it. That an account was seen, and used, is written without a change of the history: it is what was observed.
 * @throws {AppError} 409 where the register is no longer as it was previewed
 */
export async function confirmDirectory(
  ctx: Context,
  {
    file,
    layout,
    rules: rulesText,
    systemId,
    unitId,
    day,
    ...input
  }: { file: File; layout: string; rules: string; systemId: string; unitId: string; day: string } & z.input<
    typeof confirmation
  >,
) {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  const content = await readBookFile(file, directoryExport)
  const layouts = readLayouts(directoryExport, layout)
  const { lines } = readLines(content, layouts)
  const asked: DirectoryAsked = { systemId, unitId: unitId || null, day, rules: readRules(rulesText) }
  const take = command('registers.write', confirmation, async (scope) => {
    const { tx } = scope
    await lockRegister(tx, ctx.organisationId, 'system-accounts')
    const plan = await directoryPlan(tx, ctx, asked, lines)
    if (plan.digest !== scope.input.plan) throw fail('changedMeanwhile')
    // A list of which nothing can be read would tell of every account that it is gone.
    if (plan.planned.length === 0) throw registerErrors('nothingToTake')
    const now = ctx.clock.now().getTime()
    const of = (...outcomes: PlannedAccount['outcome'][]) =>
      plan.planned.filter(({ outcome }) => outcomes.includes(outcome))
    const written = of('add', 'change', 'back').map(({ id, before, after }): PlannedRow => ({
      id: id ?? newId(now),
      before,
      after,
    }))
    const gone = plan.gone.map(({ id, fields }): PlannedRow => ({
      id,
      before: fields,
      after: { ...fields, goneOn: laterOf(day, fields['grantedOn']) },
    }))
    await observe(tx, of('used', 'unchanged'), day)
    await writeAccounts(scope, [...written, ...gone])
    await rememberMapping(scope, directoryExport.register, content, layouts)
    await rememberRules(tx, ctx, systemId, asked.rules)
    const counts = {
      add: of('add').length,
      change: of('change').length,
      back: of('back').length,
      unchanged: of('used', 'unchanged').length,
      gone: gone.length,
      refused: new Set(plan.refused.map(({ line }) => line.row)).size,
    }
    const importId = newId(now)
    await recordImport(scope, importId, file, {
      register: directoryExport.register,
      recordKind: 'import',
      title: 'システムの利用者ID',
      counts,
      refusals: plan.refused.map((one) => refusalOf(ctx, one)),
    })
    return { importId, ...counts }
  })
  return take(ctx, input)
}

/** An account is never gone before it was granted, whatever day the export says. */
const laterOf = (day: string, granted: unknown): string =>
  typeof granted === 'string' && granted > day ? granted : day

/** One statement: when each was last seen and used. */
const observe = (tx: Tx, rows: readonly PlannedAccount[], day: string) =>
  sql`
    update system_account a set seen_on = ${day}::date, last_used_on = w.last_used_on
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ after }) => after['lastUsedOn'] ?? null)}::date[]) as w(id, last_used_on)
    where a.id = w.id`.execute(tx)
