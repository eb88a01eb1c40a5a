import { z } from 'zod'
import { command } from '../../core/command.ts'
import { evidenceErrors } from './evidence.errors.ts'
import { evidenceSubject } from './evidence.subject.ts'

/** Takes evidence back that was attached by mistake: its signals are retracted from now on, nothing is deleted. */
export const withdrawEvidence = command(
  'evidence.attach',
  z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(300) }),
  async ({ tx, ctx, input, load, record }) => {
    const row = await load(evidenceSubject, input.id, 'withdraw')
    if (row.withdrawnAt) throw evidenceErrors('withdrawn')
    const now = ctx.clock.now()
    await tx
      .updateTable('evidence')
      .set({ withdrawnAt: now, withdrawnReason: input.reason })
      .where('id', '=', row.id)
      .execute()
    await tx
      .updateTable('signal')
      .set({ retractedAt: now })
      .where((where) => where.or([where('id', '=', row.id), where('aboutId', '=', row.id)]))
      .where('retractedAt', 'is', null)
      .execute()
    record({
      action: 'evidence.withdraw',
      kind: 'evidence',
      id: row.id,
      before: { withdrawnAt: null },
      after: { withdrawnAt: now, reason: input.reason },
    })
    return { ok: true as const }
  },
)
