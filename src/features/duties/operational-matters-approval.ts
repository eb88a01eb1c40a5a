import { sql } from 'kysely'
import type { ApprovalEffect } from '../approvals/effects.types.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { applyOperationalMatters, requireDuties } from './apply-operational-matters.ts'
import { dutiesContract } from './duties.contract.ts'
import { dutyErrors } from './duty.errors.ts'
import { frequencyText } from './frequency.labels.ts'
import type { Every } from './signals.types.ts'

/** The items of `decideOperationalMatters`, as they are asked for by an 起案. */
const proposal = dutiesContract.decideOperationalMatters['~orpc'].inputSchema!.pick({ items: true })

const parse = (given: unknown) => {
  const parsed = proposal.safeParse(given)
  if (!parsed.success) throw dutyErrors('proposalUnread', {}, [{ path: 'proposal', message: '' }])
  return parsed.data.items
}

/** 運用事項 by 起案: drafted by whoever keeps the duties, in force from the day of decision. */
export const operationalMattersApproval: ApprovalEffect = {
  asked: async (scope, given) => {
    requireEverywhere(scope.ctx, 'duties.write')
    await requireDuties(scope, parse(given))
    return { unitId: null, facts: { provenance: '既定値' } }
  },
  decided: async (scope, { decisionId, decidedOn, decidedBy, documentNumber, proposal: given }) => {
    const shown = { decidedOn, decidedBy, documentNumber }
    await applyOperationalMatters(scope, parse(given), { decisionId, decidedOn, shown })
  },
  matter: async (tx, ctx, given) => {
    const wanted = new Map(parse(given).map(({ dutyId, every }) => [dutyId, every]))
    const { rows } = await sql<{ id: string; title: string; every: Every | null; trigger: string | null }>`
      select d.id, d.title, v.every, v.trigger from duty d join lateral (select * from duty_version v where v.organisation_id = d.organisation_id
        and v.duty_id = d.id and v.retracted_at is null order by v.recorded_at desc limit 1) v on true
      where d.id = any(${[...wanted.keys()]}::uuid[]) order by d.measure_id nulls last, d.title`.execute(tx)
    return rows.map(({ id, title, every, trigger }) => ({
      text: `${title}：${frequencyText({ every: wanted.get(id) ?? every, trigger }, ctx.locale) || '－'}`,
      href: `/duties/${id}`,
    }))
  },
}
