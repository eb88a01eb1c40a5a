import type { BulkField } from './register-list.types.ts'

type Words = { ja: string; en: string }
type Editable = { key: string; label: Words; kind: string; single?: boolean; choices?: Record<string, Words> }

/** Columns of a book that can be set for many rows at once; values as they would stand in a cell of the sheet. */
export const bulkFields = (columns: readonly Editable[], locale: 'ja' | 'en'): BulkField[] =>
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
