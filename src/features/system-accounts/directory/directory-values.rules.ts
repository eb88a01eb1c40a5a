import { type Day, dayOf } from '../../../core/dates/days.ts'
import { dayOfCell } from '../../registers/sheet/cells.rules.ts'

/** Between 1601-01-01, from which Windows counts, and 1970-01-01, in milliseconds. */
const EPOCH_MS = 11_644_473_600_000n
/** What Active Directory writes for "never": 0, and the greatest of 64 bits. */
const NEVER = new Set(['0', '9223372036854775807'])

/** A Windows FILETIME (hundreds of nanoseconds since 1601-01-01 UTC) as the Japanese day; null: never. */
export function dayOfFiletime(text: string): Day | null {
  if (NEVER.has(text)) return null
  const ms = BigInt(text) / 10_000n - EPOCH_MS
  return ms < -EPOCH_MS || ms > 7_258_118_400_000n ? null : dayOf(new Date(Number(ms)).toISOString())
}

const pad = (text: string): string => text.padStart(2, '0')

export type ReadDay = { ok: true; day: Day | null } | { ok: false }
const found = (day: Day | null): ReadDay => (day === null ? { ok: false } : { ok: true, day })

/**
 * The day of a last use as directories export it: FILETIME, generalised time (20260401012345.0Z), ISO 8601, 2026/04/01 9:12:34,
 * 4/1/2026 9:12:34 AM, 和暦. Empty, 0 and "never" are no day; what cannot be read is told.
 */
export function readStampDay(given: string): ReadDay {
  const text = given.normalize('NFKC').trim()
  if (text === '' || /^(never|なし|未使用|未ログイン|-+|ー|―|‐)$/i.test(text) || NEVER.has(text))
    return { ok: true, day: null }
  if (/^\d{17,19}$/.test(text)) return found(dayOfFiletime(text))
  const [, year = '', month = '', date = '', hour = '', minute = '', second = ''] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d+)?Z$/.exec(text) ?? []
  const stamp = year === '' ? text : `${year}-${month}-${date}T${hour}:${minute}:${second}Z`
  if (/^\d{4}-\d{2}-\d{2}[T ].*(Z|[+-]\d{2}:?\d{2})$/.test(stamp)) {
    const at = Date.parse(stamp)
    return Number.isNaN(at) ? { ok: false } : { ok: true, day: dayOf(new Date(at).toISOString()) }
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) .*[AP]M$/i.exec(text)
  if (american) return found(dayOfCell(`${american[3]}-${pad(american[1] ?? '')}-${pad(american[2] ?? '')}`))
  return found(dayOfCell(text.replace(/[T ]\d{1,2}[:時].*$/, '').replaceAll('/', '-')) ?? dayOfCell(text))
}

const on = new Set([
  'true',
  'yes',
  '1',
  '有効',
  '有',
  '可',
  '○',
  '〇',
  '利用中',
  '使用中',
  '在職',
  '有効中',
  'enabled',
  'active',
  '現役',
  '利用可',
])
const off = new Set([
  'false',
  'no',
  '0',
  '無効',
  '無',
  '不可',
  '×',
  '停止',
  '停止中',
  '利用停止',
  '失効',
  'disabled',
  'inactive',
  '退職',
  'ロック',
  '利用不可',
  '削除',
])

/** Whether the account can be used, by a word of its column; null: not said; undefined: unreadable. */
export function readEnabled(given: string): boolean | null | undefined {
  const text = given.normalize('NFKC').trim().toLowerCase()
  if (text === '') return null
  return on.has(text) ? true : off.has(text) ? false : undefined
}

/** Bit 2 of userAccountControl (ACCOUNTDISABLE, MS-ADTS 2.2.16); null: no number. */
export function enabledByControl(given: string): boolean | null {
  const text = given.trim()
  return /^\d{1,10}$/.test(text) ? (Math.floor(Number(text) / 2) & 1) === 0 : null
}

/** Names of groups: `CN=Domain Admins,OU=…;CN=総務課,…` (csvde), joined by line ends, `|` or `、`, or plain names. */
export function readGroups(given: string): string[] {
  const parts = /(^|[;|\n])\s*CN=/i.test(given) ? given.split(/[;|\n]+/) : given.split(/[;|\n、,，]+/)
  const names = parts.map((part) => /^\s*CN=((?:\\.|[^,\\])+)/i.exec(part)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? part)
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))]
}
