import type { MatterOwner } from './matter.types.ts'

type Person = { personId: string; name: string }
export type LadderPost = {
  id: string
  title: string
  unitId: string | null
  superiorId: string | null
  holders: readonly Person[]
  acting: { by: readonly Person[] } | null
}
/** Designated on the day. */
type Bearer = { securityRole: string; postId: string }
export type Rung = { personId: string; acting: string }
export type Ladder = {
  /** First who has the matter, then their superiors, each one once. */
  rungs: Rung[][]
  /** Post and names of who has it, to be told to superiors. */
  owner: string
}

/** A matter that reaches nobody comes to whoever oversees the programme, rather than to no one. */
export const LAST_RESORT = 'chiefSecurityOfficer'

/**
 * Who is to be told on a day, step by step upwards: who holds the post and who acts for it. A post at which nobody stands passes its matters on
 * to its superior at once; who was told further down is not told again as a superior.
 */
export function makeLadder(posts: readonly LadderPost[], designated: readonly Bearer[]) {
  const byId = new Map(posts.map((post) => [post.id, post]))
  const inUnit = Map.groupBy(posts, ({ unitId }) => unitId)
  const heldBy = Map.groupBy(
    posts.flatMap((post) => post.holders.map(({ personId }) => ({ personId, post }))),
    ({ personId }) => personId,
  )
  const bearing = Map.groupBy(designated, ({ securityRole }) => securityRole)
  const bearersOf = (role: string) => (bearing.get(role) ?? []).flatMap(({ postId }) => byId.get(postId) ?? [])
  // The head of a unit is whoever answers to nobody of that same unit.
  const headsOf = (unitId: string) =>
    (inUnit.get(unitId) ?? []).filter(({ superiorId }) => byId.get(superiorId ?? '')?.unitId !== unitId)

  const startOf = (owner: MatterOwner): LadderPost[] =>
    'postId' in owner
      ? [byId.get(owner.postId)].filter((post) => post !== undefined)
      : 'unitId' in owner
        ? headsOf(owner.unitId)
        : 'securityRole' in owner
          ? bearersOf(owner.securityRole)
          : []

  const climb = (from: readonly LadderPost[], first: Rung[]): Ladder['rungs'] => {
    const rungs = first.length > 0 ? [first] : []
    const seen = new Set(first.map(({ personId }) => personId))
    const visited = new Set<string>()
    for (let at = from; at.length > 0;) {
      for (const { id } of at) visited.add(id)
      const rung = at.flatMap(peopleOf).filter(({ personId }) => !seen.has(personId) && seen.add(personId))
      if (rung.length > 0) rungs.push(rung)
      const above = new Set(at.flatMap(({ superiorId }) => superiorId ?? []))
      at = [...above].flatMap((id) => (visited.has(id) ? [] : (byId.get(id) ?? [])))
    }
    return rungs
  }

  return (owner: MatterOwner): Ladder => {
    if ('personId' in owner) {
      const own = (heldBy.get(owner.personId) ?? []).map(({ post }) => post)
      const named = own.flatMap(({ title, holders }) =>
        holders.filter(({ personId }) => personId === owner.personId).map(({ name }) => `${title} ${name}`),
      )
      return {
        rungs: climb(
          own.flatMap(({ superiorId }) => byId.get(superiorId ?? '') ?? []),
          [{ personId: owner.personId, acting: '' }],
        ),
        owner: named[0] ?? '',
      }
    }
    const start = startOf(owner)
    const rungs = climb(start, [])
    if (rungs.length === 0) return { rungs: climb(bearersOf(LAST_RESORT), []), owner: titlesOf(start) }
    return { rungs, owner: titlesOf(start) }
  }
}

const peopleOf = ({ title, holders, acting }: LadderPost): Rung[] => [
  ...holders.map(({ personId }) => ({ personId, acting: '' })),
  ...(acting?.by ?? []).map(({ personId }) => ({ personId, acting: title })),
]

const titlesOf = (posts: readonly LadderPost[]): string =>
  posts.map(({ title, holders }) => [title, ...holders.map(({ name }) => name)].join(' ')).join('、')
