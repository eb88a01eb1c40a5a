import { implement } from '@orpc/server'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { requireEverywhere } from '../../features/organisation/organisation.policy.ts'
import { organisationErrors } from '../../features/organisation/organisation.errors.ts'
import { sampleContract } from '../sample.contract.ts'
import { isSetUp, setupTokenHash, tokenFits } from '../setup-token.ts'
import { deleteSample, findSample } from './delete-sample.ts'
import { loadModel } from './load-model.ts'
import { startSample } from './load-sample.ts'
import { enqueueFill, SAMPLE_TASK } from './sample-task.ts'

const os = implement(sampleContract).$context<RequestContext>().use(guard)
const message = z.object({ ja: z.string(), en: z.string() })

/** Who may load or delete: whoever holds `sample.write`, or the set-up token while nobody can. @throws {AppError} 401, 403 */
async function requireRight(
  { services, identify }: RequestContext,
  token: string | undefined,
): Promise<Context['actor']> {
  const ctx = await identify()
  if (ctx) {
    requireEverywhere(ctx, 'sample.write')
    return ctx.actor
  }
  if (await isSetUp(services.db)) throw fail('signedOut')
  if (!tokenFits(token ?? '', await setupTokenHash(services.db))) throw organisationErrors('wrongToken')
  return { kind: 'console', name: 'setup' }
}

export const sampleRouter = os.router({
  start: os.start.handler(async ({ context, input }) => {
    const actor = await requireRight(context, input.token)
    const { organisationId, ...hint } = await startSample(context.services)
    await enqueueFill(context.services, organisationId, actor)
    return hint
  }),
  progress: os.progress.handler(async ({ context: { services } }) => {
    const sample = await findSample(services)
    if (!sample) return { state: 'none' as const, done: 0, total: 0, code: null, error: null }
    const task = await inScope(services.db, sample.organisationId, (tx) =>
      tx
        .selectFrom('task')
        .select(['state', 'done', 'total', 'error'])
        .where('kind', '=', SAMPLE_TASK)
        .executeTakeFirst(),
    )
    // Loaded at the command line: there was nothing to wait for.
    if (!task) return { state: 'done' as const, done: 0, total: 0, code: sample.code, error: null }
    return { ...task, code: sample.code, error: task.error === null ? null : message.parse(task.error) }
  }),
  delete: os.delete.handler(async ({ context, input }) => {
    await deleteSample(context.services, await requireRight(context, input.token))
    return { ok: true as const }
  }),
  model: os.model.handler(({ context: { ctx } }) => loadModel(ctx)),
})
