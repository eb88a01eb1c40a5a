import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { dutiesContract } from './duties.contract.ts'
import { dutyErrors } from './duty.errors.ts'

const input = dutiesContract.create['~orpc'].inputSchema!

/** A duty that the body's own text asks for and no measure covers, anchored to its clause (decisions 2); its terms are the body's own decision. */
export const createOwnDuty = command('duties.write', input, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'duties.write')
  const { organisationId } = ctx
  const clause = await tx
    .selectFrom('clause as c')
    .innerJoin('revision as r', (join) =>
      join.onRef('r.organisationId', '=', 'c.organisationId').onRef('r.id', '=', 'c.revisionId'),
    )
    .select(['c.id', 'c.tier', 'r.effectiveFrom'])
    .where('c.id', '=', input.clauseId)
    .where('r.state', '=', 'confirmed')
    .executeTakeFirst()
  if (!clause) throw dutyErrors('foreignClause')
  const now = ctx.clock.now()
  const validFrom = clause.effectiveFrom ?? ctx.clock.today()
  const duty = {
    organisationId,
    id: newId(now.getTime()),
    measureId: null,
    title: input.title,
    objectKind: input.objectKind,
    createdAt: now,
  }
  const version = {
    organisationId,
    id: newId(now.getTime()),
    dutyId: duty.id,
    validFrom,
    recordedAt: now,
    text: input.text,
    subjectRole: input.subjectRole,
    strength: input.strength,
    critical: false,
    provenance: '組織の決定' as const,
    tier: clause.tier,
    every: input.every,
    frequencyProvenance: '組織の決定' as const,
    least: 'C' as const,
    maxAgeMonths: null,
    heads: [],
  }
  await tx.insertInto('duty').values(duty).execute()
  await tx.insertInto('dutyVersion').values(version).execute()
  await tx
    .insertInto('anchor')
    .values({ organisationId, id: newId(), dutyId: duty.id, clauseId: clause.id, validFrom, recordedAt: now, why: '' })
    .execute()
  const signal = newId(now.getTime())
  await tx
    .insertInto('signal')
    .values({
      organisationId,
      rowId: signal,
      id: signal,
      dutyId: duty.id,
      kind: 'ruleInForce',
      validFrom,
      recordedAt: now,
      ruleVersion: version.id,
      clauseId: clause.id,
      tier: clause.tier,
      detail: '{}',
    })
    .execute()
  record({
    action: 'duty.create',
    kind: 'duty',
    id: duty.id,
    before: null,
    after: { ...duty, version, clauseId: clause.id },
  })
  return { id: duty.id }
})
