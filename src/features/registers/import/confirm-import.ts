import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { lockRegister } from '../write/lock-register.ts'
import { registerErrors } from '../registers.errors.ts'
import type { RegisterBook } from '../sheet/register-book.types.ts'
import { planDigest, transferFields } from './import.schema.ts'
import { planImport } from './plan-import.ts'
import { refusalOf } from './preview-import.ts'
import { recordImport, rememberMapping } from './record-import.ts'
import { readBookFile, readLayouts, readLines } from './read-import.ts'

const confirmation = z.object({ plan: planDigest, ...transferFields })

/**
 * Takes the good rows of the file that was previewed; the file comes a second time, so that nothing is kept between the two. One transaction:
 * rows, their history, the import as a record of a transfer between zones, and the assignment of columns for the next file of this form.
 * @throws {AppError} 409 where the plan is no longer the one that was shown
 */
export async function confirmImport(
  ctx: Context,
  book: RegisterBook,
  { file, layout, ...input }: { file: File; layout: string } & z.input<typeof confirmation>,
) {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  const content = await readBookFile(book, file)
  const layouts = readLayouts(book, layout)
  const { lines } = readLines(content, layouts)
  const take = command('registers.write', confirmation, async (scope) => {
    const { tx } = scope
    await lockRegister(tx, ctx.organisationId, book.register)
    const plan = await planImport(tx, ctx, book, lines)
    if (plan.digest !== scope.input.plan) throw fail('changedMeanwhile')
    const wanted = plan.planned.filter(({ outcome }) => outcome !== 'unchanged')
    if (wanted.length === 0) throw registerErrors('nothingToTake')
    const now = ctx.clock.now().getTime()
    await book.write(
      scope,
      wanted.map(({ id, before, after }) => ({ id: id ?? newId(now), before, after })),
    )
    await rememberMapping(scope, book.register, content, layouts)
    const of = (outcome: string) => plan.planned.filter((one) => one.outcome === outcome).length
    const importId = await recordImport(scope, file, {
      register: book.register,
      title: book.title.ja,
      counts: { add: of('add'), change: of('change'), unchanged: of('unchanged'), refused: plan.refused.length },
      refusals: plan.refused.flatMap(({ problems }) => problems.map((problem) => refusalOf(book, ctx.locale, problem))),
    })
    const added = wanted.filter(({ outcome }) => outcome === 'add').length
    return { importId, added, changed: wanted.length - added, refused: plan.refused.length }
  })
  return take(ctx, input)
}
