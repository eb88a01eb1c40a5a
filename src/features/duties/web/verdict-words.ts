import type { Locale } from '../../../web/locale.ts'
import { stateNames } from '../states.labels.ts'
import type { State, Verdict } from '../states.types.ts'

/** An object's verdict in the words and the shape of the states. */
export const stateOfVerdict = {
  positive: 'met',
  negative: 'unmet',
  none: 'unknown',
  exempted: 'exempted',
  notApplicable: 'notApplicable',
} as const satisfies Record<Verdict, State>

export const verdicts = ['negative', 'none', 'exempted', 'positive', 'notApplicable'] as const satisfies Verdict[]

/** 不適合2・未確認12・適合47 */
export const verdictParts = (objects: readonly { verdict: Verdict }[], locale: Locale): string =>
  verdicts
    .map((verdict) => ({ verdict, n: objects.filter((object) => object.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => `${stateNames[locale][stateOfVerdict[verdict]]}${locale === 'ja' ? '' : ' '}${n}`)
    .join(locale === 'ja' ? '・' : ', ')
