import { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { foldName } from '../../core/fold-text.ts'
import { inUnitScope } from '../../core/permission.ts'
import type { ApprovalEffect, EffectScope } from '../approvals/effects.types.ts'
import { classNames } from '../levels/class-names.queries.ts'
import { isApplicant, type TakeOut, takeOutSubject } from './take-out.subject.ts'
import { takeOutErrors } from './take-outs.errors.ts'
import { takeOutStates } from './take-outs.labels.ts'
import { moveOn } from './write-take-out.ts'

const proposal = z.object({ takeOutId: z.uuid() })

async function found(tx: Tx, given: unknown): Promise<TakeOut> {
  const parsed = proposal.safeParse(given)
  const row = parsed.success ? await takeOutSubject.find(tx, parsed.data.takeOutId) : undefined
  if (!row) throw fail('notFound')
  return row
}

const open = async ({ tx }: EffectScope, given: unknown): Promise<TakeOut> => {
  const row = await found(tx, given)
  if (row.state !== 'asked')
    throw takeOutErrors('decidedAlready', { number: row.number, state: takeOutStates[row.state].ja })
  return row
}
const levels = ['3A', '3B', '3C', '2', '1'] as const

/** 持出し by 起案: permitted from the day of decision. Refused, it is refused; a draft that is withdrawn leaves what was asked for as it is. */
export const takeOutApproval: ApprovalEffect = {
  asked: async (scope, given) => {
    const { tx, ctx } = scope
    const row = await found(tx, given)
    const reach = ctx.access.get('takeOuts.ask')
    if (!isApplicant(ctx, row) && !(reach !== undefined && inUnitScope(reach, row.unitId))) throw fail('notFound')
    await open(scope, given)
    const classes = [...(await classNames(tx, row.objectIds, ctx.clock.today())).values()]
    const known = classes.length === row.objectIds.length
    const least = Math.min(...classes.map(({ guideline }) => levels.findIndex((level) => level === guideline)))
    return { unitId: row.unitId, facts: { confidentiality: known ? (levels[least] ?? null) : null } }
  },
  decided: async (scope, { decidedOn, decidedBy, documentNumber, proposal: given }) => {
    const row = await open(scope, given)
    if (foldName(decidedBy).includes(foldName(row.applicant))) throw takeOutErrors('sameHand')
    const change = { state: 'permitted' as const, decidedOn, decidedBy, decisionNumber: documentNumber }
    await moveOn(scope.tx, scope.record, 'takeOut.permit', row, change)
  },
  ended: async (scope, _approvalId, how, given) => {
    if (how === 'withdrawn') return
    const row = await found(scope.tx, given)
    if (row.state !== 'asked') return
    const { actor, clock } = scope.ctx
    const change = { state: 'refused' as const, decidedOn: clock.today(), decidedBy: actor.name }
    await moveOn(scope.tx, scope.record, 'takeOut.refuse', row, change)
  },
  matter: async (tx, _ctx, given) => {
    const { id, number, purpose, destination, fromOn, toOn } = await found(tx, given)
    return [{ text: `${number}　${purpose}（${destination}、${fromOn}～${toOn}）`, href: `/take-outs/${id}` }]
  },
}
