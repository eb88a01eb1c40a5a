import { implement } from '@orpc/server'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { requireEverywhere } from '../../features/organisation/organisation.policy.ts'
import { backupsContract, backupTasks } from '../backups.contract.ts'
import { backupErrors } from './backup.errors.ts'
import { startBackupTask } from './backup-task.ts'
import { PROOF_AGE_DAYS, proofIsStale } from './keep.rules.ts'

const os = implement(backupsContract).$context<RequestContext>().use(guard)
const message = z.object({ ja: z.string(), en: z.string() })

const lastTask = (ctx: Context) =>
  inScope(ctx.db, ctx.organisationId, (tx) =>
    tx
      .selectFrom('task')
      .select(['kind', 'state', 'error'])
      .where('kind', 'in', backupTasks)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

async function overview(ctx: Context) {
  const [backups, proofs, task] = await Promise.all([ctx.backups.list(), ctx.backups.proofs(), lastTask(ctx)])
  const lastGood = proofs.find((proof) => proof.ok) ?? null
  const kind = backupTasks.find((one) => one === task?.kind)
  return {
    backups: backups.map(({ madeAt, ...backup }) => ({
      ...backup,
      madeAt: madeAt.toISOString(),
      proof: proofs.find((proof) => proof.name === backup.name) ?? null,
    })),
    lastGood,
    last: proofs[0] ?? null,
    stale: proofIsStale(lastGood && new Date(lastGood.at), ctx.clock.today()),
    staleAfterDays: PROOF_AGE_DAYS,
    task:
      task && kind ? { kind, state: task.state, error: task.error === null ? null : message.parse(task.error) } : null,
  }
}

/** A backup holds the whole installation: a right that is limited to a unit does not reach it. */
export const backupsRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => {
    requireEverywhere(ctx, 'organisation.write')
    return overview(ctx)
  }),
  make: os.make.handler(({ context: { ctx } }) => {
    requireEverywhere(ctx, 'organisation.write')
    return startBackupTask(ctx, { kind: 'backup.daily' })
  }),
  prove: os.prove.handler(async ({ context: { ctx } }) => {
    requireEverywhere(ctx, 'organisation.write')
    if (!(await ctx.backups.list()).some(({ kind }) => kind === 'made')) throw backupErrors('noBackup')
    return startBackupTask(ctx, { kind: 'backup.prove' })
  }),
})
