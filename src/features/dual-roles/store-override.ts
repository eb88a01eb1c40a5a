import type { CommandScope } from '../../core/command.ts'
import type { Day } from '../../core/dates/days.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { approvedDays, fiscalYearEnd } from './collisions.rules.ts'
import { readApprover } from './approver.queries.ts'
import { dualRoleErrors } from './dual-roles.errors.ts'
import type { Override } from './dual-roles.schema.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>
/** What is approved: a standing pair of roles, or an act on one thing. */
export type Doubled = {
  kind: 'standing' | 'act'
  pair: string
  /** The person of the roster, else the account. */
  hand: string
  personId: string | null
  personName: string
  one: string
  other: string
  aboutKind: string | null
  aboutId: string | null
  aboutName: string
  unitId: string | null
  from: Day
  to: Day | null
}

/** Files the approval of double roles, each as a record of its own with its row in the history. @returns their ids, in order */
export async function storeOverride(scope: Scope, doubled: readonly Doubled[], override: Override): Promise<string[]> {
  const { tx, ctx, record } = scope
  const { approverId, approver } = await readApprover(
    scope,
    override,
    doubled.map(({ personId, personName }) => ({ personId, name: personName })),
  )
  const ids: string[] = []
  for (const { unitId, from, to, ...what } of doubled) {
    const days = approvedDays({ from, to }, override.decidedOn, override.until)
    checkUntil(override.until, days.validFrom)
    const id = newId(ctx.clock.now().getTime())
    await insertRecord(tx, ctx, id, 'decision', override.decidedOn, {
      documentNumber: override.documentNumber,
      retentionYears: 5,
      disclosure: 'partly',
      disclosureReason: '個人に関する情報を含むため',
    })
    const row = {
      id,
      ...what,
      reason: override.reason,
      approverId,
      approver,
      decidedOn: override.decidedOn,
      ...days,
      recordedAt: ctx.clock.now(),
    }
    await tx
      .insertInto('dualRole')
      .values({ organisationId: ctx.organisationId, ...row })
      .execute()
    record({
      action: 'dualRole.approve',
      kind: 'dualRole',
      id,
      unitId,
      before: null,
      after: { person: what.personName, ...row, documentNumber: override.documentNumber },
    })
    ids.push(id)
  }
  return ids
}

function checkUntil(until: Day | null, validFrom: Day): void {
  if (until === null) return
  const at = [{ path: 'override.until', message: '' }]
  if (until > fiscalYearEnd(validFrom)) throw dualRoleErrors('untilTooLate', { day: fiscalYearEnd(validFrom) }, at)
  if (until < validFrom) throw dualRoleErrors('untilTooEarly', {}, at)
}
