import { sql } from 'kysely'
import type { CommandScope } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { inUnitScope } from '../../../core/permission.ts'
import { plainNumber, unitOf } from '../import/plan-lines.rules.ts'
import { registerErrors } from '../registers.errors.ts'
import type { PlannedRow, RegisterBook } from '../sheet/register-book.types.ts'
import { lockRegister } from './lock-register.ts'

/**
 * One row of a register, new or changed, by the form: the same rules and the same writing as an import's.
 * @throws {AppError} 422 by field where a rule is broken, 409 where the number is taken
 */
export async function saveRow(
  scope: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  book: RegisterBook,
  row: PlannedRow,
): Promise<void> {
  const { tx, ctx } = scope
  await lockRegister(tx, ctx.organisationId, book.register)
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  if (!inUnitScope(reach, unitOf(row.after))) throw registerErrors('unitNeeded', {}, [{ path: 'unitId', message: '' }])
  const number = String(row.after['number'] ?? '')
  if (number !== '' && plainNumber(number) !== plainNumber(String(row.before?.['number'] ?? ''))) {
    const column = book.list(ctx).columns['number']?.sql ?? sql`null`
    const [taken] = await book.rows(tx, ctx, sql<boolean>`${column} = ${number}`)
    if (taken) throw registerErrors('numberTaken', { number }, [{ path: 'number', message: '' }])
  }
  const [problems = []] = await book.check(tx, ctx, [row])
  if (problems.length > 0)
    throw fail(
      'invalidInput',
      {},
      problems.map(({ key, reason, remedy }) => ({
        path: key,
        message: `${reason[ctx.locale]}${ctx.locale === 'en' ? ' ' : ''}${remedy[ctx.locale]}`,
      })),
    )
  await book.write(scope, [row])
}
