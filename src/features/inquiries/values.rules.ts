import { parseJapaneseDate } from '../../core/dates/wareki.ts'
import type { Column } from './inquiries.schema.ts'
import type { Oddity, Values } from './inquiries.types.ts'

const MOST = 2000

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s　]/g, '')
    .toLowerCase()

/** The listed word that somebody meant: width, spaces and case do not matter. */
export const choiceOf = (text: string, choices: readonly string[]): string | undefined =>
  choices.find((choice) => plain(choice) === plain(text))

type Read = { value: string; oddity: Oddity | null }
const odd = (code: Oddity['code'], column: Column, value: string): Read => ({
  value,
  oddity: { code, column: column.header, value },
})

/** One cell as a person filled it, in the form in which it is kept: days as YYYY-MM-DD, numbers in plain digits, choices as listed. */
export function readValue(column: Column, typed: string): Read {
  const value = typed.trim()
  if (value === '') return column.required && !column.fixed ? odd('empty', column, '') : { value, oddity: null }
  if (value.length > MOST) return odd('tooLong', column, value.slice(0, MOST))
  switch (column.kind) {
    case 'choice': {
      const choice = choiceOf(value, column.choices)
      return choice === undefined ? odd('notAChoice', column, value) : { value: choice, oddity: null }
    }
    case 'number': {
      const digits = value.normalize('NFKC').replaceAll(',', '')
      return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(digits)
        ? { value: digits, oddity: null }
        : odd('notANumber', column, value)
    }
    case 'day': {
      const read = parseJapaneseDate(value)
      return read.ok && read.precision === 'day' ? { value: read.day, oddity: null } : odd('notADay', column, value)
    }
    case 'text':
      return { value, oddity: null }
  }
}

/** Columns that are asked and differ from what was sent. What is only written differently is no difference. */
export const changedColumns = (columns: readonly Column[], sent: Values, now: Values): string[] =>
  columns.filter(({ fixed, key }) => !fixed && plain(sent[key] ?? '') !== plain(now[key] ?? '')).map(({ key }) => key)
