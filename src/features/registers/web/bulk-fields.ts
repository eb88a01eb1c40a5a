import type { BookColumn } from '../sheet/register-book.types.ts'
import type { BulkField } from './register-list.types.ts'

/** Fields that can be set for many rows at once; values as they would stand in a cell of the sheet. */
export const bulkFields = (columns: readonly BookColumn[], locale: 'ja' | 'en'): BulkField[] =>
  columns
    .filter(({ single }) => !single)
    .map(({ key, label, kind, choices }) => {
      const options =
        kind === 'choice'
          ? Object.entries(choices ?? {}).map(([value, words]) => ({ value, label: words[locale] }))
          : kind === 'flag'
            ? ['○', '×'].map((value) => ({ value, label: value }))
            : undefined
      return { key, label: label[locale], ...(options ? { options } : {}) }
    })
