import { stateShortLabels, type State } from '../../../web/kit/states.labels.ts'
import { useLocale } from '../../../web/locale.ts'
import type { Counts } from '../states.types.ts'

// As in the bars of the kit, so that word and colour stand in the same order.
const order: readonly State[] = ['met', 'exempted', 'partly', 'unmet', 'unknown', 'notApplicable']

/** Counts in words: 適2・未1. */
export const useCountWords = (): ((counts: Counts) => string) => {
  const locale = useLocale()
  return (counts) =>
    order
      .filter((state) => counts[state] > 0)
      .map((state) => `${stateShortLabels[state][locale]}${counts[state]}`)
      .join(locale === 'ja' ? '・' : ', ')
}
