import { command } from '../../core/command.ts'
import type { Context, Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { z } from 'zod'
import { fullAccess } from '../../core/permission.ts'
import { log } from '../../core/log.ts'
import { fillSample } from './load-sample.ts'
import { sampleErrors } from './sample.errors.ts'

export const SAMPLE_TASK = 'sample.load'

/** Asks for the long part of the loading as a job, with a task in the sample itself that shows how far it is. */
export async function enqueueFill(services: Services, organisationId: string, actor: Context['actor']): Promise<void> {
  await enqueue({ ...services, organisationId, actor, access: fullAccess, locale: 'ja' }, {})
}

const enqueue = command('sample.write', z.object({}), async ({ tx, ctx, record, enqueue: ask }) => {
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('task')
    .values({ organisationId: ctx.organisationId, id, kind: SAMPLE_TASK, createdAt: now })
    .execute()
  record({ action: 'sample.load', kind: 'task', id, before: null, after: { id, kind: SAMPLE_TASK } })
  await ask('sample.load', { taskId: id })
})

/** The job. A second try finds a task that is no longer waiting, and stops: half a sample is deleted, not mended. */
export async function runSampleTask(services: Services, organisationId: string): Promise<void> {
  const task = await claim(services, organisationId)
  if (!task) return
  try {
    await fillSample(services, organisationId, (done, total) => update(services, organisationId, task, { done, total }))
    await update(services, organisationId, task, { state: 'done', finishedAt: services.clock.now() })
  } catch (error) {
    log.error({ error }, 'sample.load')
    const { text } = sampleErrors('stopped')
    await update(services, organisationId, task, {
      state: 'failed',
      error: JSON.stringify(text),
      finishedAt: services.clock.now(),
    })
  }
}

async function claim({ db, clock }: Services, organisationId: string): Promise<string | null> {
  return inScope(db, organisationId, async (tx) => {
    const task = await tx
      .selectFrom('task')
      .select(['id', 'state'])
      .where('kind', '=', SAMPLE_TASK)
      .forUpdate()
      .executeTakeFirst()
    if (!task || (task.state !== 'queued' && task.state !== 'running')) return null
    const stopped = task.state === 'running'
    const values = stopped
      ? { state: 'failed' as const, error: JSON.stringify(sampleErrors('stopped').text), finishedAt: clock.now() }
      : { state: 'running' as const }
    await tx.updateTable('task').set(values).where('id', '=', task.id).execute()
    return stopped ? null : task.id
  })
}

type Values = { state?: 'done' | 'failed'; done?: number; total?: number; error?: string; finishedAt?: Date }

async function update({ db }: Services, organisationId: string, id: string, values: Values): Promise<void> {
  await inScope(db, organisationId, (tx) => tx.updateTable('task').set(values).where('id', '=', id).execute())
}
