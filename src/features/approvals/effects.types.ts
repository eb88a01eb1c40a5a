import type { CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { ApprovalKind } from '../../core/db/db.gen.ts'
import type { Facts } from './class-condition.rules.ts'

export type EffectScope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record' | 'enqueue'>

export type Decided = {
  approvalId: string
  decisionId: string
  /** 決裁日: what follows from the decision holds from this day, not from the click. */
  decidedOn: Day
  /** Post and name of who decided. */
  decidedBy: string
  documentNumber: string
  /** As drafted; the effect parses it again, because matters change between drafting and deciding. */
  proposal: unknown
}

/** A line of what is decided, in words; `href` opens the thing itself. */
export type MatterLine = { text: string; href: string | null }

/** `proposal`: what is kept of it, where the matter as it stands today belongs to what is asked; otherwise it is kept as it was sent. */
type Asked = { unitId: string | null; facts: Facts; proposal?: object }

/**
 * What a decision of one kind brings about. Approvals are a base service and know nothing of programmes or exemptions:
 * the application puts the effects of all kinds together and hands them in.
 */
export type ApprovalEffect = {
  /** @throws {AppError} where it cannot take effect any more; then nothing is decided either */
  decided: (scope: EffectScope, decided: Decided) => Promise<void>
  /** Refused or withdrawn for good. */
  ended?: (scope: EffectScope, approvalId: string, how: 'refused' | 'withdrawn', proposal: unknown) => Promise<void>
  /**
   * Whoever drafts may ask for this, and what is asked for is there; the unit and the facts are those of the matter. A kind without it is drafted
   * from the screen of its own process alone. @throws {AppError}
   */
  asked?: (scope: EffectScope, proposal: unknown) => Promise<Asked>
  /** It has been drafted: whoever asks for it keeps the id of the draft. */
  drafted?: (scope: EffectScope, approvalId: string, proposal: unknown) => Promise<void>
  /** What would be decided, for whoever reads the 伺い. */
  matter?: (tx: Tx, ctx: Context, proposal: unknown) => Promise<MatterLine[]>
}
export type ApprovalEffects = { readonly [kind in ApprovalKind]?: ApprovalEffect }
