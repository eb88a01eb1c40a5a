import { addMonths, type Day } from '../../core/dates/days.ts'

export const contactAlarms = ['gone', 'vacant', 'noWay', 'holderChanged', 'neverVerified', 'old'] as const
export type ContactAlarm = (typeof contactAlarms)[number]

type Watched = {
  kind: 'post' | 'person' | 'outside'
  /** Who stands behind it on the day: the holders of the post, or the person while on the roster. */
  people: readonly string[]
  ways: number
  verifiedOn: Day | null
  verifiedPeople: readonly string[]
}

/** What is wrong with an entry of the contact tree on a day, the worst first. Verified on day X, it holds through the same day of the n-th month after. */
export function alarmsOf(
  { kind, people, ways, verifiedOn, verifiedPeople }: Watched,
  today: Day,
  months: number,
): ContactAlarm[] {
  const known = new Set(verifiedPeople)
  const changed =
    verifiedOn !== null && kind === 'post' && (people.length !== known.size || people.some((id) => !known.has(id)))
  const found: Record<ContactAlarm, boolean> = {
    gone: kind === 'person' && people.length === 0,
    vacant: kind === 'post' && people.length === 0,
    noWay: ways === 0,
    holderChanged: changed,
    neverVerified: verifiedOn === null,
    old: verifiedOn !== null && addMonths(verifiedOn, months) < today,
  }
  return contactAlarms.filter((alarm) => found[alarm])
}

/** A number as it is dialled: digits, brackets and hyphens of whatever width; 内線 and ext. for extensions. Null: no telephone number. */
export function plainPhone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―−ー]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return /^\+?[0-9][0-9()\- ]*(?: ?\(?(?:内線|ext\.?) ?[0-9-]+\)?)?$/i.test(plain) &&
    plain.replaceAll(/\D/g, '').length >= 3
    ? plain
    : null
}

/** A sheet that took a number for a figure dropped its leading zero: 9 or 10 digits that do not begin with one. */
export const lostZero = (text: string): boolean => /^[1-9][0-9]{8,9}$/.test(text.normalize('NFKC').trim())

type Placed = { id: string; parentId: string | null; position: number }
export type ContactNode<Row extends Placed> = { row: Row; depth: number; children: ContactNode<Row>[] }

/** Who calls whom, in order; one whose caller is not listed stands at the top. */
export function contactTree<Row extends Placed>(rows: readonly Row[]): ContactNode<Row>[] {
  const known = new Set(rows.map(({ id }) => id))
  const below = Map.groupBy(rows, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const grow = (parentId: string | null, depth: number): ContactNode<Row>[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .map((row) => ({ row, depth, children: grow(row.id, depth + 1) }))
  return grow(null, 0)
}

/** The tree line by line, as it is read aloud and printed. */
export const flatTree = <Row extends Placed>(nodes: readonly ContactNode<Row>[]): ContactNode<Row>[] =>
  nodes.flatMap((node) => [node, ...flatTree(node.children)])

/** Whether an entry would be called, however far down, by itself. */
export function callsItself(
  rows: readonly { id: string; parentId: string | null }[],
  id: string,
  parentId: string | null,
): boolean {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]))
  const seen = new Set<string>()
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
