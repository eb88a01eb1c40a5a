import { sql } from 'kysely'
import { command, type CommandScope } from '../../core/command.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { catalogue } from '../measures/catalogue.ts'
import { measureHash } from '../measures/sync-measures.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { dutyErrors } from './duty.errors.ts'
import { fail } from '../../core/errors.ts'
import { type RuleClause, ruleSignal } from './link-rule.ts'
import { matchingContract } from './matching.contract.ts'
import { takeUpMeasures } from './take-up-measures.ts'
import type { z } from 'zod'

const input = matchingContract.confirm['~orpc'].inputSchema!
type Pair = { clauseId: string; measureId: string }
type Scope = CommandScope<z.output<typeof input>>

/**
 * Confirms which measures answer to which clause: makes the duties that are new, anchors them, and where the clause stands in the tier
 * that the measure asks for, records the rule as in force. What was turned down is remembered.
 */
export const confirmMatching = command('duties.write', input, async (scope) => {
  const { tx, ctx, input, record } = scope
  requireEverywhere(ctx, 'duties.write')
  const clauses = await revisionClauses(tx, input.id)
  const { byId } = await catalogue()
  for (const { clauseId, measureId } of [...input.accepted, ...input.rejected]) {
    if (!clauses.has(clauseId)) throw dutyErrors('foreignClause')
    if (!byId.has(measureId)) throw dutyErrors('unknownMeasure', { id: measureId })
  }
  const body = await tx.selectFrom('boundBody').select('id').limit(1).executeTakeFirst()
  if (!body) throw dutyErrors('noMainBody')
  const before = await tx
    .selectFrom('duty')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const measures = [...new Set(input.accepted.map((pair) => pair.measureId))].map((id) => byId.get(id)!)
  const from = [...clauses.values()][0]?.effectiveFrom ?? ctx.clock.today()
  const dutyIds = await takeUpMeasures(tx, ctx, measures, from, record)
  await retractAnchors(scope, input.rejected, dutyIds)
  const fresh = await unanchored(tx, input.accepted, dutyIds)
  await insertAnchors(scope, fresh, dutyIds, clauses)
  const rules = fresh.flatMap(({ clauseId, measureId }) => {
    const clause = clauses.get(clauseId)!
    const measure = byId.get(measureId)!
    return clause.tier === measure.tier
      ? [ruleSignal(ctx, { id: dutyIds.get(measureId)!, ruleVersion: measureHash(measure) }, clause)]
      : []
  })
  await inChunks(rules, 2000, (chunk) => tx.insertInto('signal').values(chunk).execute())
  await rememberDecisions(scope)
  const after = await tx
    .selectFrom('duty')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const outcome = { duties: Number(after.n) - Number(before.n), anchors: fresh.length, rules: rules.length }
  record({
    action: 'matching.confirm',
    kind: 'revision',
    id: input.id,
    before: null,
    after: { ...outcome, accepted: input.accepted, rejected: input.rejected },
  })
  return outcome
})

async function revisionClauses(tx: Tx, revisionId: string): Promise<Map<string, RuleClause>> {
  const revision = await tx
    .selectFrom('revision')
    .select(['state', 'effectiveFrom'])
    .where('id', '=', revisionId)
    .executeTakeFirst()
  if (!revision) throw fail('notFound')
  if (revision.state !== 'confirmed') throw dutyErrors('notConfirmed')
  const rows = await tx.selectFrom('clause').select(['id', 'tier']).where('revisionId', '=', revisionId).execute()
  return new Map(rows.map((row) => [row.id, { ...row, ...revision }]))
}

async function unanchored(tx: Tx, pairs: readonly Pair[], dutyIds: ReadonlyMap<string, string>): Promise<Pair[]> {
  const clauseIds = [...new Set(pairs.map((pair) => pair.clauseId))]
  if (clauseIds.length === 0) return []
  const rows = await tx
    .selectFrom('anchor')
    .select(['dutyId', 'clauseId'])
    .where('clauseId', 'in', clauseIds)
    .where('retractedAt', 'is', null)
    .execute()
  const held = new Set(rows.map((row) => `${row.clauseId} ${row.dutyId}`))
  return pairs.filter(
    (pair, index) =>
      !held.has(`${pair.clauseId} ${dutyIds.get(pair.measureId)}`) &&
      pairs.findIndex((other) => other.clauseId === pair.clauseId && other.measureId === pair.measureId) === index,
  )
}

async function insertAnchors(
  { tx, ctx }: Scope,
  pairs: readonly Pair[],
  dutyIds: ReadonlyMap<string, string>,
  clauses: ReadonlyMap<string, RuleClause>,
): Promise<void> {
  const rows = pairs.map((pair) => ({
    organisationId: ctx.organisationId,
    id: newId(),
    dutyId: dutyIds.get(pair.measureId)!,
    clauseId: pair.clauseId,
    validFrom: clauses.get(pair.clauseId)?.effectiveFrom ?? ctx.clock.today(),
    recordedAt: ctx.clock.now(),
    why: '',
  }))
  await inChunks(rows, 2000, (chunk) => tx.insertInto('anchor').values(chunk).execute())
}

async function retractAnchors(
  { tx, ctx }: Scope,
  pairs: readonly Pair[],
  dutyIds: ReadonlyMap<string, string>,
): Promise<void> {
  const held = pairs.flatMap((pair) =>
    dutyIds.has(pair.measureId) ? [{ clause_id: pair.clauseId, duty_id: dutyIds.get(pair.measureId)! }] : [],
  )
  if (held.length === 0) return
  const list = JSON.stringify(held)
  for (const table of ['anchor', 'signal'] as const) {
    await sql`update ${sql.table(table)} t set retracted_at = ${ctx.clock.now()} from jsonb_to_recordset(${list}::jsonb) as p(clause_id uuid, duty_id uuid)
      where t.clause_id = p.clause_id and t.duty_id = p.duty_id and t.retracted_at is null`.execute(tx)
  }
}

async function rememberDecisions({ tx, ctx, input }: Scope): Promise<void> {
  const decided = [
    ...input.accepted.map((pair) => ({ ...pair, accepted: true })),
    ...input.rejected.map((pair) => ({ ...pair, accepted: false })),
  ]
  const unique = [...new Map(decided.map((row) => [`${row.clauseId} ${row.measureId}`, row])).values()]
  for (let at = 0; at < unique.length; at += 2000) {
    await tx
      .insertInto('matchDecision')
      .values(
        unique
          .slice(at, at + 2000)
          .map((row) => ({ organisationId: ctx.organisationId, ...row, decidedAt: ctx.clock.now() })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['organisationId', 'clauseId', 'measureId'])
          .doUpdateSet((set) => ({ accepted: set.ref('excluded.accepted'), decidedAt: set.ref('excluded.decidedAt') })),
      )
      .execute()
  }
}
