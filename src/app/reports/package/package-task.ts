import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context, Services } from '../../../core/context.ts'
import { enteredDay } from '../../../core/dates/entered-day.ts'
import { inScope } from '../../../core/db/database.ts'
import { AppError, fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import type { JobData } from '../../../core/jobs.ts'
import { log } from '../../../core/log.ts'
import { accountContext } from '../../../features/auth/identify.ts'
import { loadBodies } from '../../../features/duties/fold-input.ts'
import { lockRegister } from '../../../features/registers/write/lock-register.ts'
import { reportErrors } from '../reports.errors.ts'
import { makePackage } from './make-package.ts'
import { PACKAGE_TASK, taskResult, type TaskResult } from './packages.schema.ts'

const accountOf = ({ actor }: Context): string | null => (actor.kind === 'user' ? actor.id : null)

/** Asks for 監査資料一式 as a job, with a task that the page follows. @throws {AppError} 409 while one's own is under way */
export const startPackage = command(
  'reports.read',
  z.object({ day: enteredDay.optional(), bodyId: z.uuid().optional() }),
  async ({ tx, ctx, input, record, enqueue }) => {
    const now = ctx.clock.now()
    const day = input.day ?? ctx.clock.today()
    if (day > ctx.clock.today()) throw reportErrors('future')
    const bodies = await loadBodies(tx)
    const body = input.bodyId === undefined ? bodies[0] : bodies.find(({ id }) => id === input.bodyId)
    if (!body) throw input.bodyId === undefined ? reportErrors('noBody') : fail('notFound')
    const accountId = accountOf(ctx)
    // Of two requests at one moment the second waits here, and then finds the first.
    await lockRegister(tx, ctx.organisationId, `${PACKAGE_TASK} ${accountId ?? ''}`)
    const busy = await tx
      .selectFrom('task')
      .select('id')
      .where('kind', '=', PACKAGE_TASK)
      .where('accountId', 'is not distinct from', accountId)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst()
    if (busy) throw reportErrors('underWay')
    const id = newId(now.getTime())
    const result: TaskResult = { day, bodyId: body.id, bodyName: body.name, file: null }
    await tx
      .insertInto('task')
      .values({
        organisationId: ctx.organisationId,
        id,
        kind: PACKAGE_TASK,
        accountId,
        createdAt: now,
        result: JSON.stringify(result),
      })
      .execute()
    record({
      action: 'auditPackage.ask',
      kind: 'task',
      id,
      before: null,
      after: { id, kind: PACKAGE_TASK, day, bodyId: body.id },
    })
    await enqueue(PACKAGE_TASK, { taskId: id })
    return { taskId: id }
  },
)

/** The job, in the name of who asked and with what they may see now. A second try finds a task that no longer waits, and stops. */
export async function runPackageTask(services: Services, { organisationId, taskId }: JobData): Promise<void> {
  if (typeof taskId !== 'string') return
  const set = (values: object) =>
    inScope(services.db, organisationId, (tx) => tx.updateTable('task').set(values).where('id', '=', taskId).execute())
  const failed = (error: AppError) =>
    set({ state: 'failed', error: JSON.stringify(error.text), finishedAt: services.clock.now() })
  const task = await inScope(services.db, organisationId, (tx) =>
    tx.selectFrom('task').select(['state', 'result', 'accountId']).where('id', '=', taskId).executeTakeFirst(),
  )
  if (task?.state === 'running') await failed(reportErrors('stopped'))
  if (task?.state !== 'queued') return
  await set({ state: 'running' })
  try {
    const asked = taskResult.parse(task.result)
    const ctx = task.accountId === null ? null : await accountContext(services, organisationId, task.accountId)
    if (!ctx?.access.has('reports.read')) throw reportErrors('noLongerAllowed')
    const made = await makePackage(ctx, asked, async (done, total) => void (await set({ done, total })))
    await keep(services, ctx, taskId, asked, made.bytes)
  } catch (error) {
    if (!(error instanceof AppError)) log.error({ error }, PACKAGE_TASK)
    await failed(error instanceof AppError ? error : reportErrors('stopped'))
  }
}

async function keep(
  services: Services,
  ctx: Context,
  taskId: string,
  asked: TaskResult,
  bytes: Uint8Array,
): Promise<void> {
  const stored = await services.files.put(ctx.organisationId, bytes)
  const now = services.clock.now()
  const file = { name: `監査資料一式_${asked.day}.zip`, ...stored }
  await inScope(services.db, ctx.organisationId, async (tx) => {
    await tx
      .insertInto('file')
      .values({ organisationId: ctx.organisationId, ...stored, mediaType: 'application/zip', createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .updateTable('task')
      .set({ state: 'done', finishedAt: now, result: JSON.stringify({ ...asked, file } satisfies TaskResult) })
      .where('id', '=', taskId)
      .execute()
  })
}
