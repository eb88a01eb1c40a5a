import type { z } from 'zod'
import type { conditionShape, factsShape } from './approvals.schema.ts'

export type ClassCondition = z.output<typeof conditionShape>
export type Facts = z.output<typeof factsShape>

/** Classes of confidentiality of the guideline, highest first (対策基準「情報資産の分類」). */
export const confidentialityOrder = ['3A', '3B', '3C', '2', '1'] as const

/**
 * Whether a 決裁区分 is meant for a matter. Every named condition has to hold. What is not classified counts as the highest class, so that nothing
 * slips to a lower officer because nobody looked; any other fact that is not known does not hold.
 */
export function conditionHolds(condition: ClassCondition, facts: Facts): boolean {
  const { leastClass, leastAmount, provenances, unitIds, tiers, emergency } = condition
  return (
    (leastClass === undefined || rank(facts.confidentiality ?? '3A') <= rank(leastClass)) &&
    (leastAmount === undefined || (facts.amount ?? -1) >= leastAmount) &&
    (provenances === undefined || isAmong(provenances, facts.provenance)) &&
    (unitIds === undefined || isAmong(unitIds, facts.unitId)) &&
    (tiers === undefined || isAmong(tiers, facts.tier)) &&
    (emergency === undefined || (facts.emergency ?? false) === emergency)
  )
}

const isAmong = <T>(wanted: readonly T[], fact: T | null | undefined): boolean =>
  fact !== null && fact !== undefined && wanted.includes(fact)

const rank = (level: (typeof confidentialityOrder)[number]): number => confidentialityOrder.indexOf(level)

/** The first in the body's order whose condition holds; the table of 事務決裁規程 is read from the top as well. */
export const classFor = <Row extends { condition: ClassCondition }>(
  classes: readonly Row[],
  facts: Facts,
): Row | undefined => classes.find(({ condition }) => conditionHolds(condition, facts))
