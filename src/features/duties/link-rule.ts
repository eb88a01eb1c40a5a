import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { handOf } from '../people/own.ts'
import { dutyErrors } from './duty.errors.ts'
import { dutySubject } from './duty.subject.ts'

export const tierNames = { basicPolicy: '基本方針', standard: '対策基準', procedure: '実施手順', plan: '計画' } as const

export type RuleClause = { id: string; tier: keyof typeof tierNames; effectiveFrom: string | null; state: string }

/** Says that a clause in force states the duty in the tier its measure asks for (整備, states.md R2). */
export const linkRule = command(
  'duties.write',
  z.object({ id: z.uuid(), clauseId: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const duty = await load(dutySubject, input.id, 'write')
    const clause = await findClause(tx, input.clauseId)
    if (clause.tier !== duty.tier) throw dutyErrors('wrongTier', { tier: tierNames[duty.tier] })
    if ((await linkedRules(tx, duty.id)).includes(clause.id)) throw dutyErrors('alreadyLinked')
    const anchored = await tx
      .selectFrom('anchor')
      .select('id')
      .where('dutyId', '=', duty.id)
      .where('clauseId', '=', clause.id)
      .where('retractedAt', 'is', null)
      .executeTakeFirst()
    if (!anchored) {
      await tx
        .insertInto('anchor')
        .values({
          organisationId: ctx.organisationId,
          id: newId(),
          dutyId: duty.id,
          clauseId: clause.id,
          validFrom: startOf(clause, ctx),
          recordedAt: ctx.clock.now(),
          why: '',
        })
        .execute()
    }
    const signal = ruleSignal(ctx, duty, clause)
    await tx.insertInto('signal').values(signal).execute()
    record({
      action: 'duty.linkRule',
      kind: 'duty',
      id: duty.id,
      before: null,
      after: { title: duty.title, clauseId: clause.id, tier: clause.tier, signal: signal.id },
    })
    return { ok: true as const }
  },
)

/** Takes a wrongly linked rule back; the anchor goes with it, the history keeps both. */
export const unlinkRule = command(
  'duties.write',
  z.object({ id: z.uuid(), clauseId: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const duty = await load(dutySubject, input.id, 'write')
    if (!(await linkedRules(tx, duty.id)).includes(input.clauseId)) throw dutyErrors('notLinked')
    const retractedAt = ctx.clock.now()
    await tx
      .updateTable('signal')
      .set({ retractedAt })
      .where('dutyId', '=', duty.id)
      .where('clauseId', '=', input.clauseId)
      .where('kind', '=', 'ruleInForce')
      .where('retractedAt', 'is', null)
      .execute()
    await tx
      .updateTable('anchor')
      .set({ retractedAt })
      .where('dutyId', '=', duty.id)
      .where('clauseId', '=', input.clauseId)
      .where('retractedAt', 'is', null)
      .execute()
    record({
      action: 'duty.unlinkRule',
      kind: 'duty',
      id: duty.id,
      before: { title: duty.title, clauseId: input.clauseId },
      after: null,
    })
    return { ok: true as const }
  },
)

async function findClause(tx: Tx, id: string): Promise<RuleClause> {
  const clause = await tx
    .selectFrom('clause as c')
    .innerJoin('revision as r', (join) =>
      join.onRef('r.organisationId', '=', 'c.organisationId').onRef('r.id', '=', 'c.revisionId'),
    )
    .select(['c.id', 'c.tier', 'r.effectiveFrom', 'r.state'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!clause || clause.state !== 'confirmed') throw dutyErrors('foreignClause')
  return clause
}

const linkedRules = async (tx: Tx, dutyId: string): Promise<(string | null)[]> =>
  (
    await tx
      .selectFrom('signal')
      .select('clauseId')
      .where('dutyId', '=', dutyId)
      .where('kind', '=', 'ruleInForce')
      .where('retractedAt', 'is', null)
      .execute()
  ).map((row) => row.clauseId)

const startOf = (clause: RuleClause, ctx: Context): string => clause.effectiveFrom ?? ctx.clock.today()

/** The row that says 整備: in force from the day the revision is. */
export function ruleSignal(ctx: Context, duty: { id: string; ruleVersion: string }, clause: RuleClause) {
  const id = newId(ctx.clock.now().getTime())
  return {
    organisationId: ctx.organisationId,
    rowId: id,
    id,
    dutyId: duty.id,
    kind: 'ruleInForce' as const,
    validFrom: startOf(clause, ctx),
    recordedAt: ctx.clock.now(),
    ruleVersion: duty.ruleVersion,
    byId: handOf(ctx),
    clauseId: clause.id,
    tier: clause.tier,
    detail: '{}',
  }
}
