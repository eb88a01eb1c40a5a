import { z } from 'zod'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { withOverride } from '../dual-roles/dual-roles.schema.ts'
import { doublyActing } from '../dual-roles/require-other-hand.ts'
import { ruleVersions } from './attach-evidence.ts'
import { evidenceErrors } from './evidence.errors.ts'
import { handOf } from '../people/own.ts'
import { evidenceSubject } from './evidence.subject.ts'

/**
 * Another person has looked at the evidence: with its record it becomes assurance C (states.md R7, R12). Who attached it may only do so under an
 * approved 兼務: then it is kept, shown and listed, and stays a declaration (D) until somebody else confirms.
 */
export const confirmEvidence = command(
  'evidence.confirm',
  z.object({ id: z.uuid(), ...withOverride }),
  async (scope) => {
    const { tx, ctx, input, load, record } = scope
    const row = await load(evidenceSubject, input.id, 'confirm')
    if (row.withdrawnAt) throw evidenceErrors('withdrawn')
    if (row.dutyIds.length === 0) throw evidenceErrors('noDuty')
    if (row.confirmedBy) throw evidenceErrors('alreadyConfirmed')
    const about = { kind: 'evidence', id: row.id, name: row.name }
    const dualRole =
      row.attachedBy === handOf(ctx) ? await doublyActing(scope, 'evidenceConfirm', about, input.override) : null
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
      detail: JSON.stringify(dualRole === null ? {} : { dualRole }),
    }))
    await tx.insertInto('signal').values(confirmations).execute()
    record({
      action: 'evidence.confirm',
      kind: 'evidence',
      id: row.id,
      before: { confirmedBy: null },
      after: { confirmedBy: handOf(ctx), confirmation: id, ...(dualRole === null ? {} : { dualRole }) },
    })
    return { ok: true as const }
  },
)
