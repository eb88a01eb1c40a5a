import { z } from 'zod'
import { command, type CommandScope } from '../../core/command.ts'
import { evidenceErrors } from './evidence.errors.ts'
import { evidenceSubject } from './evidence.subject.ts'

/** Takes evidence back that was attached by mistake: its signals are retracted from now on, nothing is deleted. */
export const withdrawEvidence = command(
  'evidence.attach',
  z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(300) }),
  async ({ tx, ctx, input, load, record }) => {
    const row = await load(evidenceSubject, input.id, 'withdraw')
    if (row.withdrawnAt) throw evidenceErrors('withdrawn')
    await retractEvidence({ tx, ctx, record }, row.id, input.reason)
    return { ok: true as const }
  },
)

/** Takes a piece of evidence back with all that it says; the caller has made sure that it may be. Does nothing where it was taken back already. */
export async function retractEvidence(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  id: string,
  reason: string,
): Promise<void> {
  const now = ctx.clock.now()
  const taken = await tx
    .updateTable('evidence')
    .set({ withdrawnAt: now, withdrawnReason: reason })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!taken) return
  await tx
    .updateTable('signal')
    .set({ retractedAt: now })
    .where((where) => where.or([where('id', '=', id), where('aboutId', '=', id)]))
    .where('retractedAt', 'is', null)
    .execute()
  record({
    action: 'evidence.withdraw',
    kind: 'evidence',
    id,
    before: { withdrawnAt: null },
    after: { withdrawnAt: now, reason },
  })
}
