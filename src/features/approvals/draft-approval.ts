import { command } from '../../core/command.ts'
import { requireReason } from '../records/require-reason.ts'
import { approvalErrors } from './approvals.errors.ts'
import { newApproval } from './approvals.schema.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { insertDraft } from './insert-draft.ts'
import { requireOwnUnit } from './require-own-unit.ts'

/** 起案. What is to take effect is looked at by its own kind before anybody stamps it; 'other' has a free subject and no effect. */
export const makeDraftApproval = (effects: ApprovalEffects) =>
  command('approvals.draft', newApproval, async (scope) => {
    const { tx, ctx, input } = scope
    const { documentNumber, retentionYears, disclosure, disclosureReason, facts, ...draft } = input
    const record = { documentNumber, retentionYears, disclosure, disclosureReason }
    requireReason(record)
    const asked = effects[input.kind]?.asked
    if (input.kind !== 'other' && !asked) throw approvalErrors('kindElsewhere', {}, [{ path: 'kind', message: '' }])
    if (asked) {
      const { proposal = input.proposal, ...matter } = await asked(scope, input.proposal)
      await requireOwnUnit(tx, ctx, matter.unitId)
      const id = await insertDraft(scope, { ...draft, ...matter, proposal, record })
      await effects[input.kind]?.drafted?.(scope, id, proposal)
      return { id }
    }
    await requireOwnUnit(tx, ctx, input.unitId)
    return { id: await insertDraft(scope, { ...draft, proposal: { facts }, facts, record }) }
  })
