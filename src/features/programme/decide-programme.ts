import { command } from '../../core/command.ts'
import { requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { enterDecision } from '../duties/enter-decision.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { loadDraft, requireSeen } from './change-draft.ts'
import { programmeContract } from './programme.contract.ts'
import { yearName } from './programme.subject.ts'
import { takeEffect } from './take-effect.ts'

/** Enters the decision on the programme that was taken on paper or elsewhere: it holds from that day, and the activities of the year are made. */
export const decideProgramme = command(
  'programme.write',
  programmeContract.decide['~orpc'].inputSchema!,
  async (scope) => {
    const { tx, ctx, input } = scope
    requireEverywhere(ctx, 'programme.write')
    const programme = await loadDraft(scope, input.id)
    await requireSeen(tx, programme, input.changes)
    const name = `${yearName(programme.fiscalYear)} 年間計画`
    const about = { kind: 'programme', id: programme.id, name }
    await requireOtherDecider(scope, 'programme', input.decision, about, input.override)
    const { decidedOn, decidedBy } = input.decision
    const decisionId = await enterDecision(tx, ctx, `${name}の決定`, input.decision)
    const activities = await takeEffect(scope, programme, { decisionId, decidedOn, decidedBy })
    return { activities }
  },
)
