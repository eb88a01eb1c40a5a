import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { inUnitScope } from '../../core/permission.ts'
import { requireReason } from '../records/require-reason.ts'
import { approvalErrors } from './approvals.errors.ts'
import { newApproval } from './approvals.schema.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { insertDraft } from './insert-draft.ts'

/** 起案. What is to take effect is looked at by its own kind before anybody stamps it; 'other' has a free subject and no effect. */
export const makeDraftApproval = (effects: ApprovalEffects) =>
  command('approvals.draft', newApproval, async (scope) => {
    const { ctx, input } = scope
    const { documentNumber, retentionYears, disclosure, disclosureReason, facts, ...draft } = input
    const record = { documentNumber, retentionYears, disclosure, disclosureReason }
    requireReason(record)
    const asked = effects[input.kind]?.asked
    if (input.kind !== 'other' && !asked) throw approvalErrors('kindElsewhere', {}, [{ path: 'kind', message: '' }])
    if (asked) {
      const { proposal = input.proposal, ...matter } = await asked(scope, input.proposal)
      requireOwnUnit(ctx, matter.unitId)
      const id = await insertDraft(scope, { ...draft, ...matter, proposal, record })
      await effects[input.kind]?.drafted?.(scope, id, proposal)
      return { id }
    }
    requireOwnUnit(ctx, input.unitId)
    return { id: await insertDraft(scope, { ...draft, proposal: { facts }, facts, record }) }
  })

function requireOwnUnit(ctx: Context, unitId: string | null): void {
  if (!inUnitScope(ctx.access.get('approvals.draft') ?? new Set(), unitId))
    throw approvalErrors('unitNeeded', {}, [{ path: 'unitId', message: '' }])
}
