import { z } from 'zod'
import { lostZero, plainPhone } from '../contacts.rules.ts'
import type { ContactColumn } from './contact-columns.ts'
import type { ContactProblemCode } from './contact-problems.labels.ts'

type Phone = { number: string; hours: string; personal: boolean }
type Row = { sheet: string; row: number; values: Record<ContactColumn, string> }
export type KnownContact = {
  id: string
  name: string
  unitId: string | null
  email: string
  note: string
  phones: Phone[]
}
export type KnownMember = { id: string; code: string; name: string }
export type ContactLine = {
  sheet: string
  row: number
  outcome: 'add' | 'change' | 'unchanged'
  id: string | null
  unitId: string | null
  member: string
  name: string
  email: string
  note: string
  phones: Phone[]
}
type Problem = { sheet: string; row: number; column: string; value: string; code: ContactProblemCode; detail: string }

const PRIVATE = '（私用）'
const address = z.email()
const fold = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
const cells = [
  ['phone1', 'hours1', '電話番号1'],
  ['phone2', 'hours2', '電話番号2'],
  ['phone3', 'hours3', '電話番号3'],
] as const

/** Hours as they stand in a cell; a private number says so, so that it comes back as one. */
export const hoursCell = ({ hours, personal }: Phone): string => `${hours}${personal ? PRIVATE : ''}`

/**
 * What a sheet of numbers adds and changes. A row with an ID is that entry; without one it is an entry of a member body. An empty cell
 * leaves what is there, and numbers beyond the third stay: a sheet loses nothing.
 */
export function planContacts(
  known: readonly KnownContact[],
  members: readonly KnownMember[],
  rows: readonly Row[],
): { lines: ContactLine[]; problems: Problem[] } {
  const lines: ContactLine[] = []
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  for (const { sheet, row, values } of rows) {
    const refuse = (column: string, value: string, code: ContactProblemCode, detail = ''): null => {
      problems.push({ sheet, row, column, value, code, detail })
      return null
    }
    const target = targetOf(values, known, members, refuse)
    if (target === null) continue
    const { entry, member, name } = target
    const key = entry?.id ?? `${member?.id ?? ''} ${fold(name)}`
    const before = seen.get(key)
    if (before !== undefined) {
      refuse(
        values.id === '' ? '連絡先' : 'ID',
        values.id || name,
        values.id === '' ? 'nameTwice' : 'idTwice',
        `${before}`,
      )
      continue
    }
    const phones = phonesOf(values, entry?.phones ?? [], refuse)
    if (phones === null) continue
    if (values.email !== '' && !address.safeParse(values.email).success) {
      refuse('メールアドレス', values.email, 'badEmail')
      continue
    }
    const long = [name.length > 100 && '100', values.note.length > 200 && '200'].find((one) => one !== false)
    if (long) {
      refuse(long === '100' ? '連絡先' : '備考', name.slice(0, 20), 'tooLong', long)
      continue
    }
    const email = values.email || (entry?.email ?? '')
    if (phones.length === 0 && email === '') {
      refuse('電話番号1', '', 'noNumber')
      continue
    }
    seen.set(key, row)
    const note = values.note || (entry?.note ?? '')
    const same = entry && email === entry.email && note === entry.note && samePhones(phones, entry.phones)
    lines.push({
      sheet,
      row,
      outcome: !entry ? 'add' : same ? 'unchanged' : 'change',
      id: entry?.id ?? null,
      unitId: entry?.unitId ?? member?.id ?? null,
      member: member?.name ?? '',
      name: entry?.name ?? name,
      email,
      note,
      phones,
    })
  }
  return { lines, problems }
}

type Refuse = (column: string, value: string, code: ContactProblemCode, detail?: string) => null
type Target = { entry: KnownContact | undefined; member: KnownMember | undefined; name: string }

function targetOf(
  values: Row['values'],
  known: readonly KnownContact[],
  members: readonly KnownMember[],
  refuse: Refuse,
): Target | null {
  if (values.id !== '') {
    const entry = known.find(({ id }) => id === values.id)
    return entry ? { entry, member: undefined, name: entry.name } : refuse('ID', values.id, 'unknownId')
  }
  const code = fold(values.code)
  const name = fold(values.member)
  if (code === '' && name === '') return refuse('部署・市町村', '', 'noMember')
  const byCode = members.find((one) => one.code === code)
  const member = code === '' ? members.find((one) => fold(one.name) === name) : byCode
  if (!member) return refuse(code === '' ? '部署・市町村' : '団体コード', values.code || values.member, 'unknownMember')
  if (name !== '' && fold(member.name) !== name)
    return refuse('団体コード', `${values.code} ${values.member}`, 'memberDiffers', member.name)
  const own = known.filter(({ unitId }) => unitId === member.id)
  const wanted = fold(values.name)
  if (wanted === '' && own.length > 1) return refuse('連絡先', '', 'whichEntry', `${own.length}`)
  const entry = wanted === '' ? own[0] : own.find((one) => fold(one.name) === wanted)
  return { entry, member, name: values.name || `${member.name} 担当窓口` }
}

function phonesOf(values: Row['values'], now: readonly Phone[], refuse: Refuse): Phone[] | null {
  const phones: Phone[] = now.map((phone) => ({ ...phone }))
  for (const [index, [numberKey, hoursKey, column]] of cells.entries()) {
    const text = values[numberKey]
    if (text === '') continue
    if (lostZero(text)) return refuse(column, text, 'lostZero', text)
    const number = plainPhone(text)
    if (number === null) return refuse(column, text, 'badNumber')
    if (number.length > 40) return refuse(column, text, 'tooLong', '40')
    const hours = values[hoursKey].replace(PRIVATE, '')
    if (hours.length > 60) return refuse(column, hours, 'tooLong', '60')
    const kept = phones[index]
    const told = values[hoursKey] !== ''
    phones[Math.min(index, phones.length)] = {
      number,
      hours: told ? hours : (kept?.hours ?? ''),
      personal: told ? values[hoursKey].includes(PRIVATE) : (kept?.personal ?? false),
    }
  }
  return phones
}

const samePhones = (a: readonly Phone[], b: readonly Phone[]): boolean =>
  a.length === b.length &&
  a.every(({ number, hours, personal }, index) => {
    const other = b[index]
    return other?.number === number && other.hours === hours && other.personal === personal
  })
