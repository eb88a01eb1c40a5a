import { z } from 'zod'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { ruleVersions } from './attach-evidence.ts'
import { evidenceErrors } from './evidence.errors.ts'
import { handOf } from '../people/own.ts'
import { evidenceSubject } from './evidence.subject.ts'

/** Another person has looked at the evidence: with its record it becomes assurance C (states.md R7, R12). */
export const confirmEvidence = command(
  'evidence.confirm',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const row = await load(evidenceSubject, input.id, 'confirm')
    if (row.withdrawnAt) throw evidenceErrors('withdrawn')
    if (row.confirmedBy) throw evidenceErrors('alreadyConfirmed')
    const now = ctx.clock.now()
    const id = newId(now.getTime())
    const versions = await ruleVersions(tx, row.dutyIds)
    const confirmations = row.dutyIds.map((dutyId) => ({
      organisationId: ctx.organisationId,
      rowId: newId(now.getTime()),
      id,
      dutyId,
      kind: 'confirmation' as const,
      validFrom: ctx.clock.today(),
      recordedAt: now,
      ruleVersion: versions.get(dutyId) ?? 'own',
      byId: handOf(ctx),
      aboutId: row.id,
      detail: '{}',
    }))
    await tx.insertInto('signal').values(confirmations).execute()
    record({
      action: 'evidence.confirm',
      kind: 'evidence',
      id: row.id,
      before: { confirmedBy: null },
      after: { confirmedBy: handOf(ctx), confirmation: id },
    })
    return { ok: true as const }
  },
)
