import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { AppError } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import type { JobData } from '../../core/jobs.ts'
import { log } from '../../core/log.ts'
import { backupTasks } from '../backups.contract.ts'
import { backupErrors, whyOf } from './backup.errors.ts'

type BackupTask = (typeof backupTasks)[number]
/** A task that is older was left behind by a process that died. */
const GIVEN_UP_MS = 6 * 60 * 60 * 1000

/** Asks for a backup or a proof as a job, with a task that the page follows. @throws {AppError} 409 while one is under way. */
export const startBackupTask = command(
  'organisation.write',
  z.object({ kind: z.enum(backupTasks) }),
  async ({ tx, ctx, input: { kind }, record, enqueue }) => {
    const now = ctx.clock.now()
    const busy = await tx
      .selectFrom('task')
      .select('id')
      .where('kind', 'in', backupTasks)
      .where('state', 'in', ['queued', 'running'])
      .where('createdAt', '>', new Date(now.getTime() - GIVEN_UP_MS))
      .executeTakeFirst()
    if (busy) throw backupErrors('underWay')
    const id = newId(now.getTime())
    await tx.insertInto('task').values({ organisationId: ctx.organisationId, id, kind, createdAt: now }).execute()
    record({ action: 'task.start', kind: 'task', id, before: null, after: { id, kind } })
    await enqueue(kind, { taskId: id })
    return { taskId: id }
  },
)

async function update(services: Services, organisationId: string, id: string, values: object): Promise<void> {
  await inScope(services.db, organisationId, (tx) => tx.updateTable('task').set(values).where('id', '=', id).execute())
}

async function runScheduled({ backups }: Services, kind: BackupTask): Promise<void> {
  if (kind === 'backup.daily' && (await backups.makeIsDue())) await backups.make()
  if (kind === 'backup.prove' && (await backups.proveIsDue())) {
    const proof = await backups.prove()
    if (!proof.ok) log.error({ proof }, 'backup.prove')
  }
}

/** The job: by the clock when it is due, or because somebody asked. What was asked for and failed is said on the page and not tried again. */
export async function runBackupTask(
  services: Services,
  kind: BackupTask,
  { organisationId, taskId }: JobData,
): Promise<void> {
  if (typeof taskId !== 'string') return runScheduled(services, kind)
  await update(services, organisationId, taskId, { state: 'running' })
  const finish = (values: object) =>
    update(services, organisationId, taskId, { ...values, finishedAt: services.clock.now() })
  try {
    if (kind === 'backup.daily') await services.backups.make()
    else await services.backups.prove()
    await finish({ state: 'done' })
  } catch (error) {
    log.error({ error }, kind)
    const { text } = error instanceof AppError ? error : backupErrors('stopped', { why: whyOf(error) })
    await finish({ state: 'failed', error: JSON.stringify(text) })
  }
}
