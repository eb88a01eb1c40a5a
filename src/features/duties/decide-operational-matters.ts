import { command } from '../../core/command.ts'
import { requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { applyOperationalMatters, requireDuties } from './apply-operational-matters.ts'
import { dutiesContract } from './duties.contract.ts'
import { enterDecision } from './enter-decision.ts'

const input = dutiesContract.decideOperationalMatters['~orpc'].inputSchema!

/**
 * One 決裁 turns what the system supplied by itself (既定値) into decisions of the organisation: a new version of each duty's terms,
 * valid from the day of decision, so that what was shown before stays reproducible (states.md R15).
 */
export const decideOperationalMatters = command('duties.decide', input, async (scope) => {
  const { tx, ctx, input } = scope
  requireEverywhere(ctx, 'duties.decide')
  await requireDuties(scope, input.items)
  const decisionId = await enterDecision(tx, ctx, '運用事項の決定', input.decision)
  const about = { kind: 'decision', id: decisionId, name: '運用事項の決定' }
  await requireOtherDecider(scope, 'operationalMatters', input.decision, about, input.override)
  const { decidedOn } = input.decision
  const decided = await applyOperationalMatters(scope, input.items, { decisionId, decidedOn, shown: input.decision })
  return { decided }
})
