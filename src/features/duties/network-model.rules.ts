import type { AppliesIf, Measure } from '../measures/measures.schema.ts'

export const networkModels = ['none', 'alpha', 'alphaPrime', 'beta', 'betaPrime'] as const
export type NetworkModel = (typeof networkModels)[number]

/** Facts of the body on which measures depend and which the model decides. */
export const modelFacts = ['lgwan', 'internet', 'modelAlphaPrime', 'modelBeta'] as const
export type ModelFact = (typeof modelFacts)[number]
export const isModelFact = (fact: AppliesIf): fact is ModelFact => modelFacts.some((one) => one === fact)

/** What holds of a body that has chosen a model. `internet` is kept where no model says: every body today has the internet somewhere. */
export const factsOf = (model: NetworkModel): Record<ModelFact, boolean> => ({
  lgwan: model !== 'none',
  internet: true,
  modelAlphaPrime: model === 'alphaPrime',
  modelBeta: model === 'beta' || model === 'betaPrime',
})

/** Bodies of these models have to take an external audit and hand its report to J-LIS (総務省ガイドライン 3, 監査). */
export const needsExternalAudit = (model: NetworkModel): boolean =>
  model === 'alphaPrime' || model === 'beta' || model === 'betaPrime'

/** Measures of the models β and β' that only the latter has: the catalogue knows one fact for both. */
const onlyBetaPrime: ReadonlySet<string> = new Set(['m0326'])

/** Whether a measure that depends on the model applies under it. */
export const appliesUnder = (model: NetworkModel, { id, appliesIf }: Pick<Measure, 'id' | 'appliesIf'>): boolean =>
  isModelFact(appliesIf) && factsOf(model)[appliesIf] && (model === 'betaPrime' || !onlyBetaPrime.has(id))
