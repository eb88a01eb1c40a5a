import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { query } from '../../core/query.ts'
import { catalogue } from '../measures/catalogue.ts'
import type { Measure } from '../measures/measures.schema.ts'
import type { networkModelContract } from './network-model.contract.ts'
import {
  appliesUnder,
  factsOf,
  isModelFact,
  modelFacts,
  needsExternalAudit,
  type NetworkModel,
  networkModels,
} from './network-model.rules.ts'

type Answer = z.output<NonNullable<(typeof networkModelContract)['get']['~orpc']['outputSchema']>>
export const MODEL_FACT = 'networkModel'

/** Facts of the model as they hold today, by name. */
export async function modelFactsNow(tx: Tx, ctx: Context) {
  const today = ctx.clock.today()
  const rows = await tx
    .selectFrom('factVersion')
    .select(['id', 'fact', 'value', 'validFrom', 'validTo'])
    .where('fact', 'in', [MODEL_FACT, ...modelFacts])
    .where('retractedAt', 'is', null)
    .where('validFrom', '<=', today)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', today)]))
    .orderBy('validFrom')
    .orderBy('recordedAt')
    .execute()
  return new Map(rows.map((row) => [row.fact, row]))
}

/** The chosen model and what follows from it, or from another one before it is chosen. */
export const readNetworkModel = (ctx: Context, { model }: { model?: NetworkModel | undefined }): Promise<Answer> =>
  query(ctx, 'duties.read', async (tx) => {
    const facts = await modelFactsNow(tx, ctx)
    const stored = facts.get(MODEL_FACT)
    const chosen = networkModels.find((one) => one === stored?.value) ?? null
    const shown = model ?? chosen
    const { rows } = await catalogue()
    const duties = await tx.selectFrom('duty').select(['id', 'measureId']).where('measureId', 'is not', null).execute()
    const dutyOf = new Map(duties.map((duty) => [duty.measureId, duty.id]))
    const view = (measure: Measure) => ({
      measureId: measure.id,
      title: measure.title[ctx.locale],
      dutyId: dutyOf.get(measure.id) ?? null,
    })
    const dependent = rows.filter((row) => isModelFact(row.appliesIf))
    return {
      chosen,
      since: stored?.validFrom ?? null,
      facts:
        shown === null
          ? []
          : modelFacts.map((fact) => {
              const before = facts.get(fact)
              return { fact, before: before ? before.value === 'yes' : null, after: factsOf(shown)[fact] }
            }),
      applying: shown === null ? [] : dependent.filter((row) => appliesUnder(shown, row)).map(view),
      ceasing:
        shown === null ? [] : dependent.filter((row) => !appliesUnder(shown, row) && dutyOf.has(row.id)).map(view),
      externalAudit: shown !== null && needsExternalAudit(shown),
    }
  })
