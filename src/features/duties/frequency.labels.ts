import type { Locale } from '../../core/context.ts'
import { frequencyLabels } from '../measures/measures.labels.ts'
import type { Every } from './signals.types.ts'

/** How often, in words: a period, an occasion, or both. */
export const frequencyText = (terms: { every: Every | null; trigger: string | null }, locale: Locale): string =>
  [terms.every ? frequencyLabels[terms.every][locale] : '', terms.trigger ?? '']
    .filter(Boolean)
    .join(locale === 'ja' ? '・' : '; ')
