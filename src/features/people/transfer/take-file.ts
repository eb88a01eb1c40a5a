import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import type { Override } from '../../dual-roles/dual-roles.schema.ts'
import { lockAccounts } from '../accounts.policy.ts'
import { peopleErrors } from '../people.errors.ts'
import { applyDueMoves } from './apply-due-moves.ts'
import { planFile, previewOf } from './preview.ts'
import { plannedDualRoles } from './planned-dual-roles.queries.ts'
import { readPeopleFile, type ReadPeopleFile } from './read-file.ts'
import { planDigest } from './transfer.schema.ts'
import { writeRoster } from './write-roster.ts'
import { writeTransfer } from './write-transfer.ts'

/** What a file would do, row by row. Writes nothing. */
export async function previewTransfer(ctx: Context, input: { file: File }) {
  const file = await read(ctx, input.file)
  return query(ctx, 'people.write', async (tx) => {
    const plan = await planFile(tx, ctx, file)
    return previewOf(plan, file.hidden, await plannedDualRoles(tx, ctx, plan), ctx.locale)
  })
}

/**
 * Takes the good rows of the file that was previewed; the file comes a second time, so that nothing is kept between the two.
 * @throws {AppError} 409 where the plan is no longer the one that was shown, or where nothing would change
 */
export async function confirmTransfer(
  ctx: Context,
  input: { file: File; plan: string; override?: Override | undefined },
) {
  const file = await read(ctx, input.file)
  const take = command('people.write', z.object({ plan: planDigest }), async (scope) => {
    const { tx } = scope
    // Two files taken at one moment would be planned against the same roster.
    await lockAccounts(tx)
    const planned = await planFile(tx, ctx, file)
    if (planned.digest !== scope.input.plan) throw fail('changedMeanwhile')
    const taken =
      planned.kind === 'transfer'
        ? await writeTransfer(scope, planned, input.override)
        : await writeRoster(scope, planned)
    if (taken === 0) throw peopleErrors('nothingToTake')
    await applyDueMoves(scope)
    // Who has left already is signed out now and not at the next full hour.
    await scope.enqueue('people.midnight', {})
    return { taken, refused: planned.problems.length }
  })
  return take(ctx, { plan: input.plan })
}

async function read(ctx: Context, file: File): Promise<ReadPeopleFile> {
  if (!ctx.access.has('people.write')) throw fail('forbidden')
  return readPeopleFile(new Uint8Array(await file.arrayBuffer()))
}
