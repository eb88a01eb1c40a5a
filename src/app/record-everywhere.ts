import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../core/command.ts'
import type { Actor, Services } from '../core/context.ts'
import type { HistoryAction } from '../core/history-actions.ts'
import { newId } from '../core/ids.ts'
import { fullAccess } from '../core/permission.ts'

export type InstallationAct = {
  actor: Actor
  action: Extract<HistoryAction, 'backup.make' | 'backup.restore' | 'sample.delete'>
  after: object
}

const write = command(
  'self',
  z.object({ action: z.custom<InstallationAct['action']>(), after: z.record(z.string(), z.unknown()) }),
  async ({ ctx, input: { action, after }, record }) =>
    record({
      action,
      kind: action === 'sample.delete' ? 'organisation' : 'backup',
      id: newId(ctx.clock.now().getTime()),
      before: null,
      after,
    }),
)

/** What concerns the whole installation stands in the history of every body on it. */
export async function recordEverywhere(services: Services, { actor, action, after }: InstallationAct): Promise<void> {
  const { rows } = await sql<{ organisationId: string }>`select organisation_id from organisation_list()`.execute(
    services.db,
  )
  for (const { organisationId } of rows)
    await write(
      { ...services, organisationId, actor, access: fullAccess, locale: 'ja' },
      { action, after: { ...after } },
    )
}
