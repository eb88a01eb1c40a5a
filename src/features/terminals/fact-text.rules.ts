import { dayText } from '../../core/dates/day-text.ts'
import { answerLabels } from './terminals.labels.ts'

const answered = new Set(['multiFactor', 'mediaBlocked', 'encrypted', 'malwareProtection'])

/** A fact of a list or of the register as a reader knows it: answers by word, days in the reader's calendar. */
export function factText(key: string, value: string, locale: 'ja' | 'en'): string {
  if (value === '') return '–'
  if (answered.has(key) && value in answerLabels) return answerLabels[value as keyof typeof answerLabels][locale]
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, locale) : value
}
