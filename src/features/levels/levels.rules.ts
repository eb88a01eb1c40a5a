import { type Axis, axes, guidelineLevels, type LevelInput } from './levels.schema.ts'

/** A level as far as it can be compared: its set, its rank there (higher is graver) and the guideline's level that it answers. */
export type Comparable = { setId: string; rank: number; guideline: string | null }

/** Graver is higher; null for what the guideline does not know on this axis. */
export function guidelineRank(axis: Axis, guideline: string | null): number | null {
  const levels: readonly string[] = guidelineLevels[axis]
  const index = guideline === null ? -1 : levels.indexOf(guideline)
  return index < 0 ? null : levels.length - index
}

/**
 * Positive where `a` is graver. Within one set the ranks decide; across sets the guideline's levels that both answer.
 * Null where they cannot be compared: different sets, and one answers no level of the guideline.
 */
export function compareLevels(axis: Axis, a: Comparable, b: Comparable): number | null {
  if (a.setId === b.setId) return a.rank - b.rank
  const [left, right] = [guidelineRank(axis, a.guideline), guidelineRank(axis, b.guideline)]
  return left === null || right === null ? null : left - right
}

/** Ranks on the three axes within the sets in force on one day; null where nothing is classified. */
export type Ranks = Record<Axis, number | null>
export const noRanks: Ranks = { confidentiality: null, integrity: null, availability: null }

/** The class of several things together is the highest on each axis (混在するものは最も高い区分による). What is unclassified adds nothing. */
export const classOf = (parts: readonly Ranks[]): Ranks =>
  parts.reduce<Ranks>(
    (highest, part) => ({
      confidentiality: higher(highest.confidentiality, part.confidentiality),
      integrity: higher(highest.integrity, part.integrity),
      availability: higher(highest.availability, part.availability),
    }),
    noRanks,
  )

const higher = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b))

/** Whether `a` is at least as grave as `b` on every axis. */
export const covers = (a: Ranks, b: Ranks): boolean => axes.every((axis) => (a[axis] ?? -1) >= (b[axis] ?? -1))

type Offered = { code: string; guideline: string | null }

/**
 * The level proposed for an old one when a set is replaced: the lightest new level that the guideline puts at least as high, so that a
 * proposal never lowers protection; else the gravest. `levels` from the gravest to the lightest.
 */
export function proposedLevel(axis: Axis, old: Offered, levels: readonly Offered[]): string | null {
  const least = guidelineRank(axis, old.guideline)
  const same = levels.find(({ code, guideline }) => code === old.code && guideline === old.guideline)
  const fit = levels.findLast(({ guideline }) => (guidelineRank(axis, guideline) ?? 0) >= (least ?? Infinity))
  return (same ?? fit ?? levels[0])?.code ?? null
}

export type SetProblem = 'codeTwice' | 'notOfAxis' | 'outOfOrder'

/** What is wrong with the levels of a new set: a code twice, a guideline level of another axis, or an order against the guideline's. */
export function problemOfSet(axis: Axis, levels: readonly Pick<LevelInput, 'code' | 'guideline'>[]): SetProblem | null {
  if (new Set(levels.map(({ code }) => code)).size < levels.length) return 'codeTwice'
  const ranks = levels.map(({ guideline }) => guidelineRank(axis, guideline))
  if (ranks.includes(null)) return 'notOfAxis'
  const ordered = ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? 0) >= (rank ?? 0))
  return ordered ? null : 'outOfOrder'
}
