import type { Context } from '../../core/context.ts'
import { command } from '../../core/command.ts'
import { addDays, type Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { catalogue } from '../measures/catalogue.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { enterDecision } from './enter-decision.ts'
import { networkModelContract } from './network-model.contract.ts'
import { modelLabels } from './network-model.labels.ts'
import { MODEL_FACT, modelFactsNow } from './network-model.queries.ts'
import { appliesUnder, factsOf } from './network-model.rules.ts'
import { takeUpMeasures } from './take-up-measures.ts'

const input = networkModelContract.choose['~orpc'].inputSchema!

/** The body's decision for a model (三層の対策): its facts hold from the day of decision, and the measures that they ask for become duties. */
export const chooseNetworkModel = command('duties.decide', input, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'duties.decide')
  const { model, decision } = input
  const id = await enterDecision(tx, ctx, `ネットワークのモデル：${modelLabels[model].ja}`, decision)
  const before = await modelFactsNow(tx, ctx)
  const wanted = new Map<string, string>([
    [MODEL_FACT, model],
    ...Object.entries(factsOf(model)).map(([fact, holds]): [string, string] => [fact, holds ? 'yes' : 'no']),
  ])
  await replaceFacts(tx, ctx, before, wanted, decision.decidedOn)
  const { rows } = await catalogue()
  const known = new Set(
    (await tx.selectFrom('duty').select('measureId').where('measureId', 'is not', null).execute()).map(
      ({ measureId }) => measureId,
    ),
  )
  const missing = rows.filter((row) => appliesUnder(model, row) && !known.has(row.id))
  await takeUpMeasures(tx, ctx, missing, decision.decidedOn, record)
  record({
    action: 'networkModel.choose',
    kind: 'decision',
    id,
    before: { networkModel: before.get(MODEL_FACT)?.value ?? null },
    after: { networkModel: model, ...decision, takenUp: missing.map((row) => row.id) },
  })
  return { taken: missing.length }
})

type Known = Awaited<ReturnType<typeof modelFactsNow>>

/** What was said for days before the decision stays said; what it changes ends on the eve. */
async function replaceFacts(
  tx: Tx,
  ctx: Context,
  before: Known,
  wanted: ReadonlyMap<string, string>,
  from: Day,
): Promise<void> {
  const now = ctx.clock.now()
  for (const [fact, value] of wanted) {
    const old = before.get(fact)
    if (old?.value === value) continue
    if (old)
      await tx
        .updateTable('factVersion')
        .set(old.validFrom < from ? { validTo: addDays(from, -1) } : { retractedAt: now })
        .where('id', '=', old.id)
        .execute()
    await tx
      .insertInto('factVersion')
      .values({ organisationId: ctx.organisationId, id: newId(), fact, value, validFrom: from, recordedAt: now })
      .execute()
  }
}
