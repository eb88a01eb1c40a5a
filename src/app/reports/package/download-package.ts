import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import { fail } from '../../../core/errors.ts'
import { reportErrors } from '../reports.errors.ts'
import { PACKAGE_TASK, taskResult } from './packages.schema.ts'

const note = command('reports.read', z.object({ id: z.uuid() }), async ({ tx, ctx, input, record }) => {
  const task = await tx
    .selectFrom('task')
    .select(['state', 'result'])
    .where('id', '=', input.id)
    .where('kind', '=', PACKAGE_TASK)
    .where('accountId', '=', ctx.actor.kind === 'user' ? ctx.actor.id : null)
    .executeTakeFirst()
  if (!task) throw fail('notFound')
  if (task.state !== 'done') throw reportErrors('notReady')
  const { file } = taskResult.parse(task.result)
  if (file === null) throw reportErrors('gone')
  record({
    action: 'auditPackage.download',
    kind: 'task',
    id: input.id,
    before: null,
    after: { id: input.id, fileName: file.name, fileSha256: file.sha256 },
  })
  return file
})

/** Hands out a package to who asked for it; the history says who took which file when. @throws {AppError} 404, 409 */
export async function downloadPackage(ctx: Context, input: { id: string }): Promise<File> {
  const { name, sha256 } = await note(ctx, input)
  const bytes = await ctx.files.read(ctx.organisationId, sha256)
  return new File([new Uint8Array(bytes)], name, { type: 'application/zip' })
}
