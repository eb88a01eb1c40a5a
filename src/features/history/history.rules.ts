/** One changed field, both sides as text; null: there was or is nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null }

/** Fields that say nothing to a reader: keys of the row itself. */
const silent = new Set(['organisationId', 'id', 'createdAt', 'recordedAt', 'createdBy'])
const LONGEST = 400

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** A value as a reader would write it; lists are joined, nested records named by their fields. */
function wordOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value))
    return value.length === 0 ? null : shorten(value.map((item) => wordOf(item) ?? '–').join('、'))
  if (isRecord(value)) {
    const parts = Object.entries(value).flatMap(([key, item]) => {
      const word = wordOf(item)
      return word === null ? [] : [`${key}: ${word}`]
    })
    return parts.length === 0 ? null : shorten(parts.join(' / '))
  }
  return shorten(typeof value === 'string' ? value : JSON.stringify(value))
}

/** Nested records are opened: `decision.record.documentNumber`. */
function flatten(payload: unknown, above = ''): [string, string | null][] {
  if (!isRecord(payload)) return []
  return Object.entries(payload).flatMap(([key, value]): [string, string | null][] => {
    if (silent.has(key)) return []
    return isRecord(value) ? flatten(value, `${above}${key}.`) : [[`${above}${key}`, wordOf(value)]]
  })
}

const naming = ['name', 'nameJa', 'title', 'displayName', 'username', 'person', 'post', 'fileName', 'documentNumber']

/** Names first: the database keeps no order of fields. */
const rank = (field: string): number => {
  const place = naming.indexOf(field)
  return place < 0 ? naming.length : place
}

/** What changed between two payloads of one record, names first; what stayed the same is left out. */
export function diffOf(before: unknown, after: unknown): FieldChange[] {
  const was = new Map(flatten(before))
  const is = new Map(flatten(after))
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => rank(a.field) - rank(b.field))
}

/** What the record is called, from its own payload: it may be gone by now. */
export function nameOf(before: unknown, after: unknown): string {
  for (const payload of [after, before]) {
    if (!isRecord(payload)) continue
    for (const key of naming) {
      const value = payload[key]
      if (typeof value === 'string' && value !== '') return value
    }
  }
  return ''
}

const bareId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id that has no name for this reader says nothing: such a change is left out. */
export const withoutBareIds = (changes: readonly FieldChange[]): FieldChange[] =>
  changes.filter(({ before, after }) => ![before, after].every((text) => text === null || bareId.test(text)))

/** Payloads often hold an id beside the name of the same thing; once both read alike, one of them is enough. */
export const withoutTwins = (changes: readonly FieldChange[]): FieldChange[] =>
  changes.filter(
    ({ field, before, after }) =>
      !changes.some((other) => field === `${other.field}Id` && other.before === before && other.after === after),
  )
