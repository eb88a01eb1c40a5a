import type { LabelCandidate, LabelKind } from './label-kinds.ts'
import { fixedRank, typeRank, usualRank } from './label-kinds.ts'
import type { ClauseType } from '../documents.types.ts'
import type { Decision, Issue, Open, Reading } from './numbering-state.ts'
import { stackOf, stepCost, styleCost } from './numbering-state.ts'

/** What the level search sees of a line. Lines without candidates are not passed, unless they open a document of their own. */
export type LabelLine = {
  candidates: LabelCandidate[]
  indent: number
  /** The line before seems to run on into this one. */
  unfinishedBefore: boolean
  /** The reader says this is a label (markup or automatic numbering): text is then out of the question. */
  certain: boolean
  statedType: ClauseType | null
  /** The heading is the name of a whole text: its own numbering may begin anew inside. */
  titled: boolean
  /** Number of titles that open a further document right before this line. */
  opensDocument: boolean
}

/** Readings kept side by side. More does not change any text of the corpus; fewer loses long detours. */
const beamWidth = 24
/** Readings that cost so much more than the best never won in any text of the corpus. */
const hopeless = 14
/** No policy has over 20,000 labels; a file that has must still end within seconds. */
const beamFor = (lines: number): number => (lines > 100_000 ? 1 : lines > 60_000 ? 2 : lines > 20_000 ? 4 : beamWidth)

/**
 * Decides for each line which label it bears and how deep it stands, or that it is text (null): the cheapest reading of the
 * whole text by number sequence, usual nesting and the doubts of each label. Deterministic.
 */
export function chooseLevels(lines: LabelLine[]): (Decision | null)[] {
  let readings: Reading[] = [{ top: null, cost: 0, past: null, decision: null, habits: new Map() }]
  const beam = beamFor(lines.length)
  for (const line of lines) {
    const next = new Map<string, Way>()
    for (const reading of readings) {
      for (const way of waysToRead(reading, line)) {
        const known = next.get(way.path)
        if (!known || way.cost < known.cost) next.set(way.path, way)
      }
    }
    const ways = [...next.values()].sort((a, b) => a.cost - b.cost)
    const limit = (ways[0]?.cost ?? 0) + hopeless
    readings = ways
      .slice(0, beam)
      .filter((way) => way.cost <= limit)
      .map((way) => readingOf(way, line))
  }
  const decisions: (Decision | null)[] = []
  for (let reading: Reading | null = readings[0] ?? null; reading?.past; reading = reading.past)
    decisions.push(reading.decision)
  return decisions.reverse()
}

/** One way to go on from a reading; it becomes a reading itself only if it is among the cheapest. */
type Way = {
  past: Reading
  from: Reading
  cost: number
  path: string
  taken: { candidate: LabelCandidate; parent: Open | null; issue: Issue | null } | null
}

function readingOf({ past, from, cost, path, taken }: Way, line: LabelLine): Reading {
  if (!taken) return { top: from.top, habits: from.habits, cost, past, decision: null }
  const { candidate, parent, issue } = taken
  const { kind, ordinal } = candidate
  const top: Open = {
    up: parent,
    kind,
    ordinal,
    reached: candidate.through ?? ordinal[0] ?? 0,
    rank: line.statedType ? typeRank[line.statedType] : (fixedRank[kind] ?? usualRank[kind]),
    stated: line.statedType !== null,
    depth: parent ? parent.depth + 1 : 0,
    indent: line.indent,
    labelEnd: candidate.labelEnd,
    titled: line.titled,
    path,
  }
  const habits = new Map(from.habits)
  habits.set(kind, { under: habits.get(kind)?.under ?? parent?.kind ?? 'root', last: ordinal })
  return { top, habits, cost, past, decision: { candidate, depth: top.depth, issue } }
}

function waysToRead(reading: Reading, line: LabelLine): Way[] {
  const from: Reading = line.opensDocument ? { ...reading, top: documentRoot, habits: new Map() } : reading
  const ways: Way[] = []
  const asText = (cost: number): Way => ({ past: reading, from, cost, path: from.top?.path ?? '', taken: null })
  if (!line.certain) {
    const strongest = Math.max(0, ...line.candidates.map((candidate) => candidate.strength))
    const cost = line.unfinishedBefore ? strongest * 0.6 : strongest
    ways.push(asText(from.cost + cost))
  }
  for (const candidate of line.candidates) ways.push(...placements(reading, from, line, candidate))
  if (ways.length === 0) ways.push(asText(from.cost))
  return ways
}

const documentRoot: Open = {
  up: null,
  kind: 'document',
  ordinal: [],
  reached: 0,
  rank: 0.5,
  stated: false,
  depth: 0,
  indent: 0,
  labelEnd: 'lineEnd',
  titled: false,
  path: 'document',
}

function placements(past: Reading, from: Reading, line: LabelLine, candidate: LabelCandidate): Way[] {
  const ways: Way[] = []
  const name = `${candidate.kind}${candidate.ordinal.join('.')}<`
  const base = from.cost + candidate.doubt + (!line.certain && line.unfinishedBefore ? continuationCost(candidate) : 0)
  const take = (parent: Open | null, cost: number, issue: Issue | null): void =>
    void ways.push({
      past,
      from,
      cost: base + cost,
      path: name + (parent?.path ?? ''),
      taken: { candidate, parent, issue },
    })

  if (line.statedType) {
    const rank = typeRank[line.statedType]
    const parent =
      stackOf(from.top).find((open) => open.kind === 'document' || (open.stated && open.rank < rank)) ?? null
    const brother = stackOf(from.top).find((open) => open.stated && open.rank === rank && open.up === parent)
    const step = brother?.kind === candidate.kind ? stepCost(candidate.kind, brother, candidate) : null
    take(
      rank === 0 ? null : parent,
      step ? step.cost * 0.3 : brother ? 0.8 : 0,
      rank === 0 ? null : (step?.issue ?? null),
    )
    return ways
  }
  if (candidate.kind === 'suppl' || candidate.kind === 'appdx') {
    const parent = stackOf(from.top).find((open) => open.kind === 'document') ?? null
    take(parent, 0, null)
    return ways
  }
  const stack = stackOf(from.top)
  const closed: Open[] = []
  for (const open of stack) {
    if (open.kind === candidate.kind) {
      const step = stepCost(candidate.kind, open, candidate)
      const cost = step.cost + styleCost(open, candidate) + prefixCost(open.up, candidate)
      take(open.up, cost, step.issue)
    }
    const cost = openingCost(from, open, closed, line, candidate)
    if (cost !== null) take(open, cost.cost, cost.issue)
    closed.push(open)
  }
  if (stack.at(-1)?.kind === 'document') return ways
  const rootCost = openingCost(from, null, closed, line, candidate)
  if (rootCost !== null) take(null, rootCost.cost, rootCost.issue)
  return ways
}

function continuationCost(candidate: LabelCandidate): number {
  if (candidate.labelEnd === 'closed') return 1
  if (fixedRank[candidate.kind] !== undefined) return candidate.labelEnd === 'none' ? 4 : 2
  return candidate.labelEnd === 'none' ? 3 : candidate.kind === 'paren' ? 1 : 1.8
}

/** Cost of a first label of its kind under `parent`, closing what stands below; null where it cannot stand there. */
function openingCost(
  from: Reading,
  parent: Open | null,
  closed: Open[],
  line: LabelLine,
  candidate: LabelCandidate,
): { cost: number; issue: Issue | null } | null {
  const { kind, ordinal } = candidate
  const rank = fixedRank[kind]
  const inside = stackOf(parent)
  if (rank !== undefined) {
    for (const open of inside) {
      if (open.kind === 'document') continue
      const openFixed = open.kind in fixedRank
      if (openFixed && open.rank >= rank) return null
      if (!openFixed && (open.depth > 0 || !['num', 'dai', 'romanUpper', 'kanji', 'bracket'].includes(open.kind)))
        return null
    }
  }
  // A level that is left open below would have to be closed for it: 章 closes 条, but (1) must not jump out of ア unasked.
  if (closed.some((open) => open.kind === kind)) return null
  let cost = 0.5
  let issue: Issue | null = null
  const habit = from.habits.get(kind)
  const first = kind === 'multi' ? (ordinal.at(-1) ?? 1) : (ordinal[0] ?? 1)
  const paragraphs = kind === 'num' && parent?.kind === 'article'
  const runsOn = habit !== undefined && ordinal.length === 1 && (habit.last[0] ?? 0) + 1 === first && !paragraphs
  if (paragraphs && first === 2) cost = 0.2
  else if (first > 1 && !(runsOn && (kind === 'article' || inside.some((open) => open.rank <= 5)))) {
    cost += Math.min(first === 2 ? 1.8 : 2.4 + 0.1 * first, 5) + (kind === 'article' || (rank ?? 9) <= 5 ? -1 : 0)
    issue = 'firstMissing'
  }
  if (inside.some((open) => open.kind === kind)) {
    const outer = inside.find((open) => open.kind === kind)
    const told =
      outer && (line.indent >= outer.indent + 1 || (outer.labelEnd === 'dot') !== (candidate.labelEnd === 'dot'))
    cost +=
      kind === 'multi' && outer && outer.ordinal.length < ordinal.length
        ? 0
        : told
          ? 1.8
          : parent?.kind === kind && parent.titled && parent === from.top && first === 1
            ? 0.8
            : 3.4
  }
  if (kind === 'multi') cost += prefixCost(parent, candidate)
  const parentKind = parent?.kind ?? 'root'
  if (habit) cost += habit.under === parentKind ? -0.2 : 0.3
  if (parent && parent.kind !== 'document' && rank === undefined) {
    const inversion = usual(parent) - usualRank[kind]
    if (inversion > 0.6)
      cost += habit?.under === parentKind ? 0.3 : parent.kind === 'iroha' || parent.kind === 'kata' ? 0.5 : 1
  }
  if (rank !== undefined && inside.some((open) => !(open.kind in fixedRank) && open.kind !== 'document')) cost += 1.5
  // Leaving `2` open for another (1) beside it makes no sense where (1) usually stands inside numbers.
  if (rank === undefined && !(paragraphs && first === 2))
    cost +=
      closed.filter((open) => usual(open) > 6 && !(open.kind in fixedRank) && usual(open) < usualRank[kind] - 0.5)
        .length * 1.5
  // 条 does not leave its 章 for what lies outside it.
  if (rank !== undefined)
    cost +=
      closed.filter(
        (open) => open.rank < rank && open.kind in fixedRank && open.kind !== 'suppl' && open.kind !== 'appdx',
      ).length * 1.5
  cost += closingCost(
    kind,
    closed,
    parent,
    habit?.under === parentKind,
    rank !== undefined || (paragraphs && first === 2),
  )
  return { cost, issue }
}

function usual(open: Open): number {
  return open.kind === 'document' ? 0 : usualRank[open.kind]
}

function closingCost(kind: LabelKind, closed: Open[], parent: Open | null, habitual: boolean, free: boolean): number {
  if (free || closed.length === 0) return 0
  const generic = closed.filter((open) => !(open.kind in fixedRank))
  const fixedClosed = closed.length - generic.length
  // `1` after a list of (1) to (7) begins something above the list; anything else seldom leaves an open level for a new kind.
  const above = generic.every((open) => usual(open) > usualRank[kind] + 0.6)
  return (habitual || above ? 0.2 : 0.9) * generic.length + 1.5 * fixedClosed + (parent === null && !above ? 0.6 : 0)
}

/** 2―1 belongs under 2: cost where the parent says another number. */
function prefixCost(parent: Open | null, candidate: LabelCandidate): number {
  if (candidate.kind !== 'multi' || !parent || parent.kind === 'document') return 0
  const prefix = candidate.ordinal.slice(0, -1)
  const known =
    parent.kind === 'multi'
      ? parent.ordinal
      : ['num', 'dai', 'chapter', 'section', 'part', 'romanUpper', 'paren'].includes(parent.kind)
        ? parent.ordinal.slice(0, 1)
        : null
  if (known === null) return 1.5
  if (known.length === prefix.length && known.every((part, index) => part === prefix[index])) return -0.3
  if (known.length < prefix.length && known.every((part, index) => part === prefix[index])) return 0.4
  return known.at(-1) === prefix.at(-1) ? 0.2 : 2
}
