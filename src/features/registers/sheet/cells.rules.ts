import { addDays, type Day } from '../../../core/dates/days.ts'
import { parseJapaneseDate } from '../../../core/dates/wareki.ts'
import type { Message } from '../../../core/errors.ts'
import { foldSearch } from '../../../core/fold-text.ts'
import { type CellProblem, problemOf } from './cell-problems.labels.ts'
import type { BookColumn, FieldValue, ReferenceOption } from './register-book.types.ts'
import { timeOfCell } from './times.rules.ts'

export type ReadCell = { value: FieldValue } | { problem: { reason: Message; remedy: Message } }
/** Reads and shows the cells of one column; what a choice or reference may be is looked up in tables made once. */
export type CellReader = { read: (text: string) => ReadCell; show: (value: FieldValue) => string }

const refused = (problem: CellProblem, detail?: Message): ReadCell => ({ problem: problemOf(problem, detail) })
const same = (text: string): Message => ({ ja: text, en: text })

/** A cell that says 該当なし by a dash of whatever length is as good as an empty one. */
const DASH = /^[-－‐‑–—―−ー]+$/
export const plainCell = (text: string): string => {
  const plain = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
  return DASH.test(plain) ? '' : plain
}

const yes = new Set(
  ['○', '〇', '◯', '●', '✓', '✔', 'レ', '有', 'あり', 'はい', '該当', '該当する', 'yes', 'true', '1', 'y', 'o'].map(
    foldSearch,
  ),
)
const no = new Set(
  ['×', '✕', '✗', '無', 'なし', 'いいえ', '非該当', '該当しない', '該当なし', 'no', 'false', '0', 'n', 'x'].map(
    foldSearch,
  ),
)

/** Days since 1899-12-30, as a spreadsheet keeps a day whose format was lost. */
const SERIAL = /^[2-7]\d{4}$/

/** A day as a cell holds it; null where it names none between 1868 and 2199 exactly. */
export function dayOfCell(text: string): Day | null {
  // A spreadsheet's day may carry a time along.
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, '')
  if (SERIAL.test(plain)) return addDays('1899-12-30', Number(plain))
  const read = parseJapaneseDate(plain.replace(/(付け?|現在|時点)$/, ''))
  return read.ok && read.precision === 'day' && read.day < '2200-01-01' ? read.day : null
}

/** 約1,200件, １２００, 30年 → a whole number; null where there is none or more than one. */
export function numberOfCell(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  const [, digits] = /^約?(-?\d{1,9})(?:\.0+)?(?:件|人|名|冊|簿冊|年|年間|箱|台|枚|部|か月|ヶ月|月)?$/.exec(plain) ?? []
  return digits === undefined ? null : Number(digits)
}

function choiceReader({ choices = {} }: BookColumn): CellReader {
  const values = new Map<string, string>()
  for (const [value, { ja, en, also = [] }] of Object.entries(choices))
    for (const word of [ja, en, value, ...also]) values.set(foldSearch(word), value)
  const words = {
    ja: Object.values(choices)
      .map(({ ja }) => ja)
      .join('、'),
    en: Object.values(choices)
      .map(({ en }) => en)
      .join(', '),
  }
  return {
    show: (value) => choices[String(value)]?.ja ?? '',
    read: (text) => {
      const value = values.get(foldSearch(text))
      return value === undefined ? refused('notAChoice', words) : { value }
    },
  }
}

const flagReader: CellReader = {
  show: (value) => (value === true ? '○' : value === false ? '×' : ''),
  read: (text) => {
    const plain = foldSearch(text)
    return yes.has(plain) ? { value: true } : no.has(plain) ? { value: false } : refused('notAFlag')
  },
}

const dayReader: CellReader = {
  show: (value) => String(value ?? ''),
  read: (text) => {
    const value = dayOfCell(text)
    return value === null ? refused('notADay') : { value }
  },
}

const timeReader: CellReader = {
  show: (value) => String(value ?? '').replace('T', ' '),
  read: (text) => {
    const value = timeOfCell(text, dayOfCell)
    return value === null ? refused('notATime') : { value }
  },
}

function numberReader({ range: [least, most] = [0, 999_999_999] }: BookColumn): CellReader {
  return {
    show: (value) => (value === null ? '' : String(value)),
    read: (text) => {
      const value = numberOfCell(text)
      return value === null || value < least || value > most
        ? refused('notANumber', { ja: `${least}から${most}まで`, en: `${least} to ${most}` })
        : { value }
    },
  }
}

function textReader({ longest = 2000 }: BookColumn): CellReader {
  return {
    show: (value) => String(value ?? ''),
    read: (text) => (text.length > longest ? refused('tooLong', same(String(longest))) : { value: text }),
  }
}

/** Between parts of a path people write what they like, so it does not count. */
const foldLabel = (text: string): string => foldSearch(text).replaceAll(/[>＞/・:：]/g, '')
const SHOWN = 5

function referenceReader(options: readonly ReferenceOption[]): CellReader {
  const byId = new Map(options.map((option) => [option.id, option]))
  const exact = Map.groupBy(options, ({ label }) => foldLabel(label))
  const loose = Map.groupBy(
    options.flatMap((option) =>
      [...new Set([option.label, ...option.names].map(foldLabel))].map((name) => ({ name, option })),
    ),
    ({ name }) => name,
  )
  return {
    show: (value) => byId.get(String(value))?.label ?? '',
    read: (text) => {
      const name = foldLabel(text)
      const found = exact.get(name) ?? loose.get(name)?.map(({ option }) => option) ?? []
      const [first] = found
      if (first && found.length === 1) return { value: first.id }
      if (first)
        return refused(
          'ambiguousReference',
          same(
            found
              .slice(0, SHOWN)
              .map(({ label }) => label)
              .join('、'),
          ),
        )
      const near = options.filter(({ label }) => name.length > 1 && foldLabel(label).includes(name)).slice(0, SHOWN)
      return refused(
        'unknownReference',
        near.length === 0
          ? same('')
          : {
              ja: `近いもの：${near.map(({ label }) => label).join('、')}`,
              en: `Near: ${near.map(({ label }) => label).join(', ')}`,
            },
      )
    },
  }
}

/** How one column is read and shown. An empty cell is what the column says it is; a needed one is refused. */
export function cellReader(column: BookColumn, options: readonly ReferenceOption[] = []): CellReader {
  const inner =
    column.kind === 'choice'
      ? choiceReader(column)
      : column.kind === 'flag'
        ? flagReader
        : column.kind === 'day'
          ? dayReader
          : column.kind === 'time'
            ? timeReader
            : column.kind === 'number'
              ? numberReader(column)
              : column.kind === 'reference'
                ? referenceReader(options)
                : textReader(column)
  const empty = column.empty ?? (column.kind === 'text' || column.kind === 'time' ? '' : null)
  // The same words come again and again down a column.
  const read = new Map<string, ReadCell>()
  return {
    show: inner.show,
    read: (given) => {
      const text = plainCell(given)
      if (text === '') return column.required ? refused('missing') : { value: empty }
      const known = read.get(text)
      if (known) return known
      const cell = inner.read(text)
      read.set(text, cell)
      return cell
    },
  }
}
