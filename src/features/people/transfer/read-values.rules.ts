import { addDays, type Day } from '../../../core/dates/days.ts'
import { parseJapaneseDate } from '../../../core/dates/wareki.ts'
import type { PersonKind } from '../../../core/db/db.gen.ts'
import { foldName } from '../../../core/fold-text.ts'
import type { TransferKind } from './transfer.types.ts'

const kinds: readonly (readonly [RegExp, TransferKind])[] = [
  [/退職|辞職|任期満了|免職|死亡/, 'retire'],
  [/転出|派遣(終了|解除)|出向|帰任|復帰/, 'leave'],
  [/転入|採用|新任|派遣(受入)?$|着任/, 'join'],
  [/昇任|昇格|降任/, 'promote'],
  [/兼務|兼任|併任|事務取扱/, 'concurrent'],
  [/異動|配置(換|替)|所属(替|換)/, 'move'],
]

/** 異動種別 as people write it: 転入（派遣）, 定年退職, 配置換. */
export const transferKindOf = (text: string): TransferKind | null =>
  kinds.find(([pattern]) => pattern.test(text.normalize('NFKC').replaceAll(/\s/g, '')))?.[1] ?? null

const personKinds: readonly (readonly [RegExp, PersonKind])[] = [
  [/会計年度/, 'fiscalYear'],
  [/派遣/, 'dispatched'],
  [/議員|委員/, 'member'],
  [/委託|請負/, 'contractor'],
  [/正規|一般職|常勤|職員|再任用|任期付/, 'regular'],
]

/** 区分 of a person; empty is the usual kind. */
export function personKindOf(text: string): PersonKind | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  return plain === '' ? 'regular' : (personKinds.find(([pattern]) => pattern.test(plain))?.[1] ?? null)
}

/** Days since 1899-12-30, as a spreadsheet stores a day whose format was lost. */
const serial = /^[2-7]\d{4}$/

/** @returns null where the text is no full date between 1868 and 2199. */
export function dayOfCell(text: string): Day | null {
  const plain = text.normalize('NFKC').trim()
  if (serial.test(plain)) return addDays('1899-12-30', Number(plain))
  const read = parseJapaneseDate(plain.replace(/付け?$|発令$/, ''))
  return read.ok && read.precision === 'day' && read.day < '2200-01-01' ? read.day : null
}

export const isUndecided = (name: string): boolean =>
  /^(\(?(未定|調整中|後任未定|選考中|欠員|TBD)\)?)$/i.test(foldName(name))

/** Staff numbers are told apart by what they say, not by the width of their digits. */
export const plainNumber = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()

/**
 * The last day in office: the day before, as for every transfer; but who retires on the last day of a month (3月31日付け退職) is in office that day.
 */
export const lastDayOf = (kind: TransferKind, day: Day): Day => {
  const next = addDays(day, 1)
  return kind === 'retire' && next.endsWith('-01') ? day : addDays(day, -1)
}
