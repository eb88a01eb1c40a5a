import type { Day } from '../../core/dates/days.ts'
import type { Override } from '../dual-roles/dual-roles.schema.ts'
import { doublyActing, requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import type { Approval } from './approval-row.ts'
import type { ActScope } from './write-act.ts'

const aboutOf = ({ id, subject, unitId }: Approval) => ({ kind: 'approval', id, name: subject, unitId })
const drafterOf = ({ id, draftedBy, draftedByName, enteredBy }: Approval) => ({
  personId: draftedBy,
  id: enteredBy ?? id,
  name: draftedByName,
})

/** Who decides here is not who drafted it, unless another person has approved that they are. @throws {AppError} 409 */
export async function requireOtherThanDrafter(
  scope: ActScope,
  row: Approval,
  decider: { personId: string | null; name: string },
  override: Override | undefined,
): Promise<void> {
  const { actor } = scope.ctx
  const same =
    row.draftedBy === null ? actor.kind === 'user' && actor.id === row.enteredBy : row.draftedBy === decider.personId
  if (same) await doublyActing(scope, 'approval', aboutOf(row), override)
}

/** The same for a decision that is entered: neither the name nor a post or role of the drafter on that day stands as the one who decided. */
export async function requireNamedOther(
  scope: ActScope,
  row: Approval,
  decision: { decidedBy: string; decidedOn: Day },
  override: Override | undefined,
): Promise<void> {
  await requireOtherDecider(scope, 'approval', decision, aboutOf(row), override, drafterOf(row))
}
