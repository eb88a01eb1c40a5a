import { parseJapaneseDate } from '../../../core/dates/wareki.ts'
import type { Day } from '../../../core/dates/days.ts'
import { isMunicipalityCode, municipalityCheckDigit } from '../municipality-code.rules.ts'
import type { MemberColumn } from './member-columns.ts'
import type { MemberProblemCode } from './member-problems.labels.ts'

type Row = { sheet: string; row: number; values: Record<MemberColumn, string> }
type Known = { id: string; code: string; name: string }
export type MemberLine = {
  sheet: string
  row: number
  outcome: 'add' | 'change' | 'unchanged'
  id: string | null
  code: string
  name: string
  before: string | null
  validFrom: Day | null
}
type MemberProblem = {
  sheet: string
  row: number
  column: string
  value: string
  code: MemberProblemCode
  detail: string
}

/** Digits as a sheet holds them: full width, with spaces or hyphens between. */
const plainCode = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '')

/** The six digits that were meant where a sheet took the leading zero or the check digit away. */
function meant(code: string): string {
  if (!/^\d{5}$/.test(code)) return ''
  const withZero = `0${code}`
  return [...(isMunicipalityCode(withZero) ? [withZero] : []), code + municipalityCheckDigit(code)].join('・')
}

/** What a list of member bodies adds and renames. Who is not in the list stays; nobody is ended by a file. */
export function planMembers(
  known: readonly Known[],
  rows: readonly Row[],
): { lines: MemberLine[]; problems: MemberProblem[] } {
  const lines: MemberLine[] = []
  const problems: MemberProblem[] = []
  const codes = new Map<string, number>()
  const names = new Map<string, number>()
  for (const { sheet, row, values } of rows) {
    const refuse = (column: string, value: string, code: MemberProblemCode, detail = '') =>
      void problems.push({ sheet, row, column, value, code, detail })
    const code = plainCode(values.code)
    const name = values.name.trim()
    const from = dayOf(values.from)
    if (code === '') refuse('団体コード', '', 'noCode')
    else if (/^\d{5}$/.test(code)) refuse('団体コード', values.code, 'fiveDigits', meant(code))
    else if (!/^\d{6}$/.test(code)) refuse('団体コード', values.code, 'noSixDigits')
    else if (!isMunicipalityCode(code))
      refuse('団体コード', values.code, 'badCheckDigit', code.slice(0, 5) + municipalityCheckDigit(code.slice(0, 5)))
    else if (name === '') refuse('市町村', '', 'noName')
    else if (name.length > 100) refuse('市町村', name.slice(0, 20), 'longName')
    else if (from === undefined) refuse('始まりの日', values.from, 'badDay')
    else if (codes.has(code)) refuse('団体コード', values.code, 'codeTwice', `${codes.get(code)}`)
    else if (names.has(name)) refuse('市町村', name, 'nameTwice', `${names.get(name)}`)
    else {
      const own = known.find((one) => one.code === code)
      const namesake = known.find((one) => one.name === name && one.code !== code)
      if (namesake) refuse('市町村', name, 'nameTaken', namesake.code)
      else
        lines.push({
          sheet,
          row,
          outcome: !own ? 'add' : own.name === name ? 'unchanged' : 'change',
          id: own?.id ?? null,
          code,
          name,
          before: own && own.name !== name ? own.name : null,
          validFrom: from,
        })
      codes.set(code, row)
      names.set(name, row)
    }
  }
  return { lines, problems }
}

/** Undefined where the text is no full date. */
function dayOf(text: string): Day | null | undefined {
  if (text.trim() === '') return null
  const read = parseJapaneseDate(text.trim())
  return read.ok && read.precision === 'day' ? read.day : undefined
}
