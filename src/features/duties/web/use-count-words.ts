import { stateShortLabels, states } from '../../../web/kit/states.labels.ts'
import { useLocale } from '../../../web/locale.ts'
import type { Counts } from '../states.types.ts'

/** Counts in words: 適2・未1. */
export const useCountWords = (): ((counts: Counts) => string) => {
  const locale = useLocale()
  return (counts) =>
    states
      .filter((state) => counts[state] > 0)
      .map((state) => `${stateShortLabels[state][locale]}${counts[state]}`)
      .join(locale === 'ja' ? '・' : ', ')
}
