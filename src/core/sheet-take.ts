import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Locale } from './context.ts'
import { defineErrors, type Message } from './errors.ts'
import type { SheetPreview } from './sheet-preview.schema.ts'
import { findTable, type WantedColumn } from './sheet-table.ts'
import { readSheets, SheetReadError } from './sheets-read.ts'

export type SheetRow<Key extends string> = { sheet: string; row: number; values: Record<Key, string> }
/** A row that cannot be taken: which cell, why, and what to do; `detail` fills both texts. */
export type SheetProblem<Code extends string> = {
  sheet: string
  row: number
  column: string
  value: string
  code: Code
  detail: string
}
export type ProblemWording = { reason: Message; remedy: Message }

/** Why a file is no readable sheet, as whoever reads one words it: spread into the refusals of a feature. */
export const sheetProblemWords = {
  notASheet: {
    status: 422,
    ja: '表計算のファイルではありません。Excel（.xlsx）かCSVで保存し直してください。',
    en: 'This is no spreadsheet. Save it as Excel (.xlsx) or CSV.',
  },
  oldExcelOrPassword: {
    status: 422,
    ja: '古い形式（.xls）か、パスワードのかかったファイルです。パスワードを外し、.xlsx で保存し直してください。',
    en: 'This is an old .xls or a file with a password. Remove the password and save it as .xlsx.',
  },
  damaged: {
    status: 422,
    ja: 'ファイルが壊れていて読めません。Excel で開いて保存し直してください。',
    en: 'The file is damaged. Open it in Excel and save it again.',
  },
  undecodable: {
    status: 422,
    ja: '文字コードを読めません。CSV は UTF-8 か Shift_JIS で保存し直してください。',
    en: 'The character set cannot be read. Save the CSV as UTF-8 or Shift_JIS.',
  },
  tooLarge: {
    status: 422,
    ja: '行が多すぎます（2万行まで）。余分な行やシートを消してください。',
    en: 'Too many rows (at most 20,000). Delete surplus rows or sheets.',
  },
} as const

export const sheetErrors = defineErrors('sheet', {
  ...sheetProblemWords,
  noTable: {
    status: 422,
    ja: '見出しの行が見つかりません。「{headings}」の見出しを付けてください。',
    en: 'No header row was found. The headings are {headings}.',
  },
  nothingToTake: {
    status: 409,
    ja: '取り込む変更はありません。すべて登録済みか、取り込めない行です。',
    en: 'There is nothing to take: every row is registered already or refused.',
  },
})

/**
 * Every row of every shown sheet that has the table; remarks below it are left out.
 * @throws {AppError} 422 with what to do where the file cannot be read or no table is in it
 */
export async function readTable<Key extends string>(
  bytes: Uint8Array,
  columns: readonly WantedColumn<Key>[],
): Promise<{ rows: SheetRow<Key>[]; hidden: readonly string[] }> {
  const book = await readSheets(bytes).catch((error: unknown) => {
    if (error instanceof SheetReadError) throw sheetErrors(error.problem)
    throw error
  })
  const tables = book.sheets.flatMap((sheet) => findTable(sheet, columns) ?? [])
  if (tables.length === 0)
    throw sheetErrors('noTable', { headings: columns.flatMap(({ names }) => names.slice(0, 1)).join('、') })
  const rows = tables.flatMap(({ sheet, lines }) =>
    lines.filter(({ values }) => !isRemark(Object.values(values))).map((line) => ({ sheet, ...line })),
  )
  return { rows, hidden: book.hidden }
}

/** 「※ …」「以上」「合計」 below a table: one text, however many merged cells repeat it. */
function isRemark(values: readonly unknown[]): boolean {
  const texts = [...new Set(values.filter((value) => value !== ''))]
  return texts.length === 1 && /^(※|＊|\*|注|（注|\(注|以上|備考|合計|計)/.test(String(texts[0]))
}

type Line = { sheet: string; row: number; outcome: 'add' | 'change' | 'unchanged' }

/** The plan as a person looks at it; its digest stands for the rows, the problems and what they are held against. */
export function sheetPreviewOf<L extends Line, Code extends string>(
  { lines, problems }: { lines: readonly L[]; problems: readonly SheetProblem<Code>[] },
  words: {
    hidden: readonly string[]
    locale: Locale
    wording: Record<Code, ProblemWording>
    describe: (line: L) => { name: string; detail: string }
  },
): SheetPreview {
  const { hidden, locale, wording, describe } = words
  const count = (outcome: Line['outcome']) => lines.filter((line) => line.outcome === outcome).length
  const fill = (text: string, detail: string) => text.replaceAll('{detail}', detail)
  return {
    plan: planDigest({ lines, problems }),
    hiddenSheets: [...hidden],
    counts: {
      add: count('add'),
      change: count('change'),
      unchanged: count('unchanged'),
      refused: problems.length,
    },
    rows: lines.map((line) => ({ sheet: line.sheet, row: line.row, outcome: line.outcome, ...describe(line) })),
    refusals: problems.map(({ sheet, row, column, value, code, detail }) => ({
      sheet,
      row,
      column,
      value,
      reason: fill(wording[code].reason[locale], detail),
      remedy: fill(wording[code].remedy[locale], detail),
    })),
  }
}

export const planDigest = (plan: { lines: readonly unknown[]; problems: readonly unknown[] }): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify({ lines: plan.lines, problems: plan.problems }))))
    .digest('hex')
