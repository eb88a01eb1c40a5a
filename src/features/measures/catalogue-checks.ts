import { errorAt, type CatalogueError, type Located } from './catalogue-error.ts'
import { findNearTwins } from './measure-similarity.ts'
import type { Measure, OutlineEntry } from './measures.schema.ts'

type MeasureRow = Located<Measure>

const NEAR_TWIN = 0.8

/** Pairs each entry that repeats an earlier one with the first that bore the same key. */
const repeats = <T>(entries: readonly T[], keyOf: (entry: T) => string): [T, T][] => {
  const first = new Map<string, T>()
  return entries.flatMap((entry): [T, T][] => {
    const earlier = first.get(keyOf(entry))
    if (earlier === undefined) first.set(keyOf(entry), entry)
    return earlier === undefined ? [] : [[entry, earlier]]
  })
}

const place = <T>(entry: Located<T>) => `${entry.file}:${entry.lineOf([])}`

const checkIds = (rows: readonly MeasureRow[]): CatalogueError[] =>
  repeats(rows, (row) => row.value.id).map(([row, earlier]) =>
    errorAt(
      row,
      ['id'],
      row.value.id,
      `id「${row.value.id}」は${place(earlier)}で使われています。別のidにしてください。`,
      `Id "${row.value.id}" is already used at ${place(earlier)}. Choose another.`,
    ),
  )

const checkTitles = (rows: readonly MeasureRow[]): CatalogueError[] =>
  repeats(rows, (row) => row.value.title.ja).map(([row, earlier]) =>
    errorAt(
      row,
      ['title', 'ja'],
      row.value.id,
      `表題「${row.value.title.ja}」は${earlier.value.id}と同じです。違いが分かる表題にしてください。`,
      `Title "${row.value.title.ja}" is the same as that of ${earlier.value.id}. Make the difference visible.`,
    ),
  )

const checkTexts = (rows: readonly MeasureRow[]): CatalogueError[] =>
  findNearTwins(
    rows.map((row) => row.value.text),
    NEAR_TWIN,
  ).flatMap(([later, earlier]) => {
    const row = rows[later]
    const twin = rows[earlier]?.value.id ?? ''
    if (!row) return []
    return errorAt(
      row,
      ['text'],
      row.value.id,
      `本文が${twin}とほぼ同じです。一つにまとめるか、違いを書いてください。`,
      `The text is nearly that of ${twin}. Merge the two or write what differs.`,
    )
  })

const checkConfusedWith = (rows: readonly MeasureRow[]): CatalogueError[] => {
  const ids = new Set(rows.map((row) => row.value.id))
  return rows.flatMap((row) =>
    row.value.confusedWith.flatMap((other, at) => {
      const path = ['confusedWith', at]
      if (other === row.value.id)
        return errorAt(
          row,
          path,
          row.value.id,
          'confusedWith が自分自身を指しています。',
          'confusedWith names the row itself.',
        )
      if (ids.has(other)) return []
      return errorAt(
        row,
        path,
        row.value.id,
        `confusedWith の「${other}」という行はありません。`,
        `confusedWith names "${other}", which no row has.`,
      )
    }),
  )
}

/** 附則2 of 令和8年総務省令第80号 spares existing systems and outsourcing for heads 5 and 7, and for no other. */
const checkTransitions = (rows: readonly MeasureRow[]): CatalogueError[] =>
  rows.flatMap((row) =>
    row.value.heads.flatMap((entry, at) => {
      const wanted = entry.head === 5 || entry.head === 7 ? 'existingSystemsAndOutsourcing' : 'none'
      if (entry.transition === wanted) return []
      return errorAt(
        row,
        ['heads', at, 'transition'],
        row.value.id,
        `第${entry.head}号の経過措置は「${wanted}」です（附則2）。`,
        `The transition of head ${entry.head} is "${wanted}" (supplementary provision 2).`,
      )
    }),
  )

const checkSources = (rows: readonly MeasureRow[], keys: ReadonlySet<string>): CatalogueError[] =>
  rows.flatMap((row) => {
    const { id, outline, sources } = row.value
    if (outline === null && sources.length === 0)
      return errorAt(
        row,
        ['outline'],
        id,
        'outline が無い行には、根拠の法令を sources に書いてください。',
        'A row without an outline key must name a law in sources.',
      )
    if (outline === null || keys.has(outline)) return []
    return errorAt(
      row,
      ['outline'],
      id,
      `outline「${outline}」は見出し一覧にありません。`,
      `Outline key "${outline}" is not in the outline.`,
    )
  })

const checkOutline = (outline: readonly Located<OutlineEntry>[], rows: readonly MeasureRow[]): CatalogueError[] => {
  const answered = rows.flatMap((row) => row.value.outline ?? [])
  const repeated = repeats(outline, (entry) => entry.value.key).map(([entry]) =>
    errorAt(
      entry,
      ['key'],
      entry.value.key,
      `見出し「${entry.value.key}」が二度あります。`,
      `Outline key "${entry.value.key}" appears twice.`,
    ),
  )
  // A heading above others is answered by the rows below it.
  const silent = outline.filter(
    ({ value }) => !answered.some((key) => key === value.key || key.startsWith(`${value.key}.`)),
  )
  return [
    ...repeated,
    ...silent.map((entry) =>
      errorAt(
        entry,
        ['key'],
        entry.value.key,
        `見出し「${entry.value.key} ${entry.value.heading}」に対策項目がありません。`,
        `No row answers to outline entry ${entry.value.key}.`,
      ),
    ),
  ]
}

/** What no single row can show: repeats, near-twins, dead links, headings without a row, wrong transition rules. */
export const checkCatalogue = (
  rows: readonly MeasureRow[],
  outline: readonly Located<OutlineEntry>[],
): CatalogueError[] => [
  ...checkIds(rows),
  ...checkTitles(rows),
  ...checkTexts(rows),
  ...checkConfusedWith(rows),
  ...checkTransitions(rows),
  ...checkSources(rows, new Set(outline.map((entry) => entry.value.key))),
  ...checkOutline(outline, rows),
]
