import { z } from 'zod'
import type { Day } from '../../../core/dates/days.ts'
import { foldName } from '../../../core/fold-text.ts'
import { findPerson, findUnit, found, type Found, numbersOfTwo, tooLong, wrong } from './find-in-roster.rules.ts'
import { dayOfCell, personKindOf, plainNumber } from './read-values.rules.ts'
import type { RosterColumn, RosterRow } from './roster-columns.ts'
import type { KnownPerson, Place, Problem, Roster } from './transfer.types.ts'

export type RosterFields = Pick<
  KnownPerson,
  'name' | 'kana' | 'staffNumber' | 'unitId' | 'kind' | 'covered' | 'email' | 'validFrom' | 'validTo'
>
export type RosterLine = Place & {
  outcome: 'add' | 'change' | 'unchanged'
  personId: string | null
  before: RosterFields | null
  after: RosterFields
}
export type RosterPlan = { lines: RosterLine[]; problems: Problem[] }

const address = z.email()
type Columns = ReadonlySet<RosterColumn>

/** What a roster file adds and changes. Columns that the file has not stay as they are; people whom it does not name stay too. */
export function planRoster(roster: Roster, rows: readonly RosterRow[], columns: Columns): RosterPlan {
  const people = roster.people.map((person) => ({ ...person }))
  const state = { ...roster, people }
  const lines: RosterLine[] = []
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  const twice = numbersOfTwo(rows)
  for (const row of rows) {
    const answer = planLine(state, row, columns, seen, twice)
    if (answer.ok) lines.push(answer.value)
    else {
      const { column, code, detail } = answer
      const value = Object.entries(row.values).find(([key]) => key === column)?.[1] ?? ''
      problems.push({ sheet: row.sheet, row: row.row, column, value, code, detail })
    }
  }
  return { lines, problems }
}

function planLine(
  state: Roster,
  row: RosterRow,
  columns: Columns,
  seen: Map<string, number>,
  twice: ReadonlyMap<string, string>,
): Found<RosterLine> {
  const { values } = row
  if (values.name === '') return wrong('name', 'empty')
  const long = tooLong(values)
  if (long) return wrong(long, 'tooLong')
  const two = twice.get(plainNumber(values.number))
  if (two !== undefined) return wrong('number', 'twoPeopleOneNumber', two)
  const who = personOf(state.people, row)
  if (!who.ok) return who
  const key = who.value?.id ?? `${foldName(values.name)} ${plainNumber(values.number)}`
  const same = seen.get(key)
  if (same !== undefined) return wrong('name', 'duplicateRow', `${same}`)
  seen.set(key, row.row)
  const fields = readFields(state, row, columns, who.value)
  if (!fields.ok) return fields
  const before = who.value ? fieldsOf(who.value) : null
  const after = fields.value
  const changed =
    before === null ||
    Object.keys(after).some((name) => before[name as keyof RosterFields] !== after[name as keyof RosterFields])
  const taken = state.people.find(
    (person) => person !== who.value && person.staffNumber !== null && person.staffNumber === after.staffNumber,
  )
  if (taken) return wrong('number', 'nameDiffers', taken.hidden ? '' : taken.name)
  if (who.value) Object.assign(who.value, after)
  else state.people.push({ ...after, id: `${row.sheet}:${row.row}`, hidden: false })
  return found({
    sheet: row.sheet,
    row: row.row,
    outcome: before === null ? 'add' : changed ? 'change' : 'unchanged',
    personId: who.value?.id ?? null,
    before,
    after,
  })
}

/** By the id of the export, else by number or name; a number that nobody has is a newcomer's. */
function personOf(people: readonly KnownPerson[], { values }: RosterRow): Found<KnownPerson | null> {
  if (values.id === '') return findPerson(people, values)
  const person = people.find(({ id, hidden }) => id === values.id && !hidden)
  return person ? found(person) : wrong('id', 'unknownPerson')
}

function readFields(
  roster: Roster,
  { values }: RosterRow,
  columns: Columns,
  known: KnownPerson | null,
): Found<RosterFields> {
  const unit = findUnit(roster, values.unit)
  if (!unit.ok) return unit
  const unitId = columns.has('unit') ? (unit.value?.id ?? null) : (known?.unitId ?? null)
  if (roster.unitNeeded && unitId === null) return wrong('unit', 'unitNeeded')
  const kind = columns.has('personKind') ? personKindOf(values.personKind) : (known?.kind ?? 'regular')
  if (kind === null) return wrong('personKind', 'unknownPersonKind')
  const validFrom = dayField(columns, values, 'from', known?.validFrom ?? null)
  if (!validFrom.ok) return validFrom
  const validTo = dayField(columns, values, 'to', known?.validTo ?? null)
  if (!validTo.ok) return validTo
  if (validFrom.value !== null && validTo.value !== null && validTo.value < validFrom.value)
    return wrong('to', 'reversedDates', `${validFrom.value} > ${validTo.value}`)
  const email = columns.has('email') ? values.email || null : (known?.email ?? null)
  if (email !== null && email !== known?.email && !address.safeParse(email).success) return wrong('email', 'badEmail')
  return found({
    name: values.name,
    kana: columns.has('kana') ? values.kana : (known?.kana ?? ''),
    staffNumber: columns.has('number') ? numberOf(values.number, known) : (known?.staffNumber ?? null),
    unitId,
    kind,
    covered: columns.has('covered')
      ? !/^(×|✕|x|いいえ|含まない|対象外|no|false|0)$/i.test(values.covered.normalize('NFKC'))
      : (known?.covered ?? true),
    email,
    validFrom: validFrom.value,
    validTo: validTo.value,
  })
}

/** A number that only differs in width from the one kept is the one kept. */
const numberOf = (text: string, known: KnownPerson | null): string | null =>
  text === ''
    ? null
    : known?.staffNumber && plainNumber(known.staffNumber) === plainNumber(text)
      ? known.staffNumber
      : plainNumber(text)

function dayField(
  columns: Columns,
  values: RosterRow['values'],
  key: 'from' | 'to',
  known: Day | null,
): Found<Day | null> {
  if (!columns.has(key)) return found(known)
  if (values[key] === '') return found(null)
  const day = dayOfCell(values[key])
  return day === null ? wrong(key, 'badDay') : found(day)
}

const fieldsOf = ({
  name,
  kana,
  staffNumber,
  unitId,
  kind,
  covered,
  email,
  validFrom,
  validTo,
}: KnownPerson): RosterFields => ({
  name,
  kana,
  staffNumber,
  unitId,
  kind,
  covered,
  email,
  validFrom,
  validTo,
})
