import type { CommandScope } from '../../core/command.ts'
import type { Day } from '../../core/dates/days.ts'
import type { ApprovalKind } from '../../core/db/db.gen.ts'

export type EffectScope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record' | 'enqueue'>

export type Decided = {
  approvalId: string
  decisionId: string
  /** 決裁日: what follows from the decision holds from this day, not from the click. */
  decidedOn: Day
  /** Post and name of who decided. */
  decidedBy: string
  /** As drafted; the effect parses it again, because matters change between drafting and deciding. */
  proposal: unknown
}

/**
 * What a decision of one kind brings about. Approvals are a base service and know nothing of programmes or exemptions:
 * the application puts the effects of all kinds together and hands them in.
 */
export type ApprovalEffect = {
  /** @throws {AppError} where it cannot take effect any more; then nothing is decided either */
  decided: (scope: EffectScope, decided: Decided) => Promise<void>
  /** Refused or withdrawn for good. */
  ended?: (scope: EffectScope, approvalId: string, how: 'refused' | 'withdrawn') => Promise<void>
}
export type ApprovalEffects = { readonly [kind in ApprovalKind]?: ApprovalEffect }
