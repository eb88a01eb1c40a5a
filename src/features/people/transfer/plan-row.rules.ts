import { addDays, type Day } from '../../../core/dates/days.ts'
import { bearsTitle, findPerson, findPost, findUnit, found, type Found, wrong } from './find-in-roster.rules.ts'
import { isUndecided, lastDayOf, personKindOf, plainNumber } from './read-values.rules.ts'
import type {
  KnownAssignment,
  KnownPerson,
  KnownPost,
  Planned,
  Roster,
  TransferKind,
  TransferRow,
} from './transfer.types.ts'

/** A row whose kind and day could be read. `key` is the id that what it brings has until it is written. */
export type ReadRow = TransferRow & { kind: TransferKind; day: Day; key: string }
/** The roster as the rows before this one leave it. */
export type Working = Roster & { usedUndecided: Set<string> }

const holds = (row: { validFrom: Day | null; validTo: Day | null }, day: Day): boolean =>
  (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || row.validTo >= day)

/** What one row comes to; the working roster follows it. A row with a problem leaves it as it is. */
export function planRow(state: Working, row: ReadRow): Found<Planned> {
  if (isUndecided(row.values.name)) return planUndecided(state, row)
  const seen = findPerson(state.people, row.values)
  if (!seen.ok) return seen
  if (row.kind === 'retire' || row.kind === 'leave')
    return seen.value ? planLeave(state, row, seen.value) : wrong('name', 'unknownPerson')
  return planArrival(state, row, seen.value)
}

const base = (row: ReadRow, person: { id: string; name: string; staffNumber: string | null } | null): Planned => ({
  sheet: row.sheet,
  row: row.row,
  outcome: 'unchanged',
  day: row.day,
  personId: person?.id ?? null,
  name: person?.name ?? row.values.name,
  number: person?.staffNumber ?? null,
  newPerson: null,
  lastDay: null,
  ends: [],
  starts: null,
  moveTo: null,
  undecided: null,
  fills: null,
  unitId: null,
})

/** A post whose next holder is not known: it stays vacant. An opening announced before is the same one. */
function planUndecided(state: Working, row: ReadRow): Found<Planned> {
  const unit = findUnit(state, row.values.unit)
  if (!unit.ok) return unit
  const post = findPost(state, row.values.newPost, unit.value, row.day)
  if (!post.ok) return post
  if (!post.value) return wrong('newPost', 'empty')
  const postId = post.value.id
  const known = useUndecided(state, postId, (one) => one.on === row.day, [false, true])
  return found({
    ...base(row, null),
    outcome: known ? 'unchanged' : 'undecided',
    undecided: known ? null : { postId },
    unitId: post.value.unitId,
  })
}

/** Takes an opening of the post that no other row of the file stands for; `order` says whether filled ones are looked for, and when. */
function useUndecided(
  state: Working,
  postId: string,
  fits: (one: { on: Day }) => boolean,
  order: readonly boolean[],
): string | null {
  const open = state.undecided.filter((one) => one.postId === postId && fits(one) && !state.usedUndecided.has(one.id))
  const one = order.map((filled) => open.find((each) => each.filled === filled)).find((each) => each !== undefined)
  if (one) state.usedUndecided.add(one.id)
  return one?.id ?? null
}

function planLeave(state: Working, row: ReadRow, person: KnownPerson): Found<Planned> {
  const lastDay = lastDayOf(row.kind, row.day)
  if (person.validTo !== null && person.validTo < lastDay) return wrong('day', 'alreadyLeft', person.validTo)
  if (person.validFrom !== null && person.validFrom > lastDay)
    return wrong('day', 'reversedDates', `${person.validFrom} > ${lastDay}`)
  const own = state.assignments.filter(({ personId }) => personId === person.id)
  const later = own.find(({ validFrom }) => validFrom > lastDay)
  if (later) return wrong('day', 'laterAssignment', later.validFrom)
  const held = own.filter((one) => holds(one, lastDay))
  if (row.values.oldPost !== '' && !held.some((one) => isPost(state, one, row.values.oldPost)))
    return wrong('oldPost', 'notHolding', titles(state, held))
  const ends = endAll(held, lastDay)
  const changed = person.validTo !== lastDay || ends.length > 0
  person.validTo = lastDay
  return found({ ...base(row, person), outcome: changed ? 'leave' : 'unchanged', lastDay, ends, unitId: person.unitId })
}

/** 転入・昇任・異動・兼務: what ends, what begins, where the person stands. */
function planArrival(state: Working, row: ReadRow, known: KnownPerson | null): Found<Planned> {
  const unit = findUnit(state, row.values.unit)
  if (!unit.ok) return unit
  const post = findPost(state, row.values.newPost, unit.value, row.day)
  if (!post.ok) return post
  if (!known && row.kind !== 'join') return wrong(row.values.number === '' ? 'name' : 'number', 'unknownPerson')
  if (!unit.value && !post.value && !(row.kind === 'concurrent' && row.values.oldPost !== ''))
    return wrong('newPost', 'noDestination')
  const target = unit.value?.id ?? post.value?.unitId ?? null
  const arrival = known ? knownArrival(state, row, known) : newcomer(state, row, target)
  if (!arrival.ok) return arrival
  const { person, isNew, isBack } = arrival.value
  const old = isNew || isBack || row.kind === 'join' ? found([]) : oldPosts(state, row, person, post.value)
  if (!old.ok) return old
  const start = post.value ? begin(state, row, person, post.value, old.value) : found(null)
  if (!start.ok) return start
  if (isNew) state.people.push(person)
  const ends = endAll(old.value, addDays(row.day, -1))
  const moveTo = row.kind === 'concurrent' || isNew ? null : moveOf(state, row, person, target, isBack)
  const filled = start.value === null
  const fits = ({ on }: { on: Day }) => (filled ? on === row.day : on <= row.day)
  const fills = post.value ? useUndecided(state, post.value.id, fits, [filled]) : null
  const changed = isNew || ends.length > 0 || start.value !== null || moveTo !== null
  const outcome = !changed
    ? 'unchanged'
    : row.kind === 'join'
      ? 'join'
      : row.kind === 'concurrent'
        ? 'concurrent'
        : 'move'
  return found({
    ...base(row, person),
    outcome,
    newPerson: isNew ? { kana: person.kana, kind: person.kind, unitId: person.unitId } : null,
    ends,
    starts: start.value,
    moveTo,
    fills: start.value === null ? null : fills,
    unitId: target ?? person.unitId,
  })
}

type Arrival = { person: KnownPerson; isNew: boolean; isBack: boolean }

function newcomer(state: Working, row: ReadRow, unitId: string | null): Found<Arrival> {
  if (state.unitNeeded && unitId === null) return wrong('unit', 'unitNeeded')
  const { name, kana, number } = row.values
  const staffNumber = number === '' ? null : plainNumber(number)
  const kind = personKindOf(row.values.personKind)
  if (kind === null) return wrong('personKind', 'unknownPersonKind')
  const person = {
    id: row.key,
    name,
    kana,
    staffNumber,
    unitId,
    kind,
    covered: true,
    email: null,
    validFrom: row.day,
    validTo: null,
    hidden: false,
  }
  return found({ person, isNew: true, isBack: false })
}

function knownArrival(state: Working, row: ReadRow, person: KnownPerson): Found<Arrival> {
  const planned = state.moves.some(({ personId, on }) => personId === person.id && on === row.day)
  const isBack = row.kind === 'join' && person.validTo !== null && person.validTo < row.day
  if (row.kind === 'join' && !isBack && !planned && person.validFrom !== row.day)
    return wrong('kind', 'alreadyHere', person.name)
  if (!isBack && person.validTo !== null && person.validTo < row.day) return wrong('day', 'alreadyLeft', person.validTo)
  if (person.validFrom !== null && person.validFrom > row.day)
    return wrong('day', 'reversedDates', `${person.validFrom} > ${row.day}`)
  return found({ person, isNew: false, isBack })
}

/** The assignments that a move ends. 兼務 ends one only where no new post is given. */
function oldPosts(state: Working, row: ReadRow, person: KnownPerson, next: KnownPost | null): Found<KnownAssignment[]> {
  if (row.kind === 'concurrent' && next) return found([])
  const own = state.assignments.filter(({ personId }) => personId === person.id)
  const held = own.filter((one) => holds(one, addDays(row.day, -1)))
  const { oldPost } = row.values
  if (oldPost === '') return held.length > 1 ? wrong('oldPost', 'whichOldPost', titles(state, held)) : found(held)
  const named = held.filter((one) => isPost(state, one, oldPost))
  if (named.length > 0)
    return named.some(({ postId }) => postId === next?.id) ? wrong('newPost', 'samePost') : found(named.slice(0, 1))
  const later = own.find((one) => isPost(state, one, oldPost) && one.validFrom >= row.day)
  return later
    ? wrong('day', 'reversedDates', `${later.validFrom} ≧ ${row.day}`)
    : wrong('oldPost', 'notHolding', titles(state, held))
}

/** The new assignment; null where it is there already. One person never holds one post twice on a day. */
function begin(
  state: Working,
  row: ReadRow,
  person: KnownPerson,
  post: KnownPost,
  ending: readonly KnownAssignment[],
): Found<Planned['starts']> {
  const same = state.assignments.filter((one) => one.personId === person.id && one.postId === post.id)
  if (same.some(({ validFrom }) => validFrom === row.day)) return found(null)
  const overlap = same.find((one) => !ending.includes(one) && (one.validTo === null || one.validTo >= row.day))
  if (overlap || ending.some(({ postId }) => postId === post.id))
    return wrong('newPost', 'overlap', overlap ? `${overlap.validFrom}～${overlap.validTo ?? ''}` : '')
  state.assignments.push({ id: row.key, personId: person.id, postId: post.id, validFrom: row.day, validTo: null })
  return found({ postId: post.id, assignmentId: row.key })
}

/** Where the person stands from the day on, unless it is where they stand or will stand by then anyway. */
function moveOf(
  state: Working,
  row: ReadRow,
  person: KnownPerson,
  unitId: string | null,
  isBack: boolean,
): Planned['moveTo'] {
  const own = state.moves.filter(({ personId }) => personId === person.id)
  if (own.some(({ on }) => on > row.day) || own.some((move) => move.on === row.day && move.unitId === unitId))
    return null
  if (unitId === null && !isBack) return null
  const before = own
    .filter(({ on }) => on <= row.day)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)
  if (!isBack && (before ? before.unitId : person.unitId) === unitId) return null
  state.moves.push({ personId: person.id, unitId, on: row.day })
  return { unitId }
}

function endAll(rows: readonly KnownAssignment[], lastDay: Day): Planned['ends'] {
  return rows.flatMap((one) => {
    if (one.validTo !== null && one.validTo <= lastDay) return []
    one.validTo = lastDay
    return [{ assignmentId: one.id, postId: one.postId, lastDay }]
  })
}

const isPost = (state: Working, { postId }: KnownAssignment, text: string): boolean =>
  state.posts.some((post) => post.id === postId && bearsTitle(state, post, text))

const titles = (state: Working, held: readonly KnownAssignment[]): string =>
  held.map(({ postId }) => state.posts.find(({ id }) => id === postId)?.title ?? '').join('・') || 'なし'
