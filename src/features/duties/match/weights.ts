/** General weights of the matching. They were set once over all texts of the bench together; none belongs to one text or one row. */
export const WEIGHTS = {
  /** How much each kind of evidence can carry alone (0 to 1); they add up as independent evidence. */
  heading: 0.8,
  inheritedHeading: 0.3,
  terms: 0.55,
  wording: 0.8,
  /** Cosines of short texts are small: this spreads them over 0 to 1. */
  nearnessScale: 1.6,
  /** A part of a text counts less than the whole. */
  sentence: 0.95,
  segment: 0.85,
  /** Chapter of the clause agrees or disagrees with the chapter of the row. */
  chapter: 0.4,
  /** A row bound to a circumstance (cloud, 個人番号 …) which the clause does not mention. */
  notMentioned: 0.4,
  /** Least score proposed. */
  threshold: 0.42,
  /** A further row needs this share of the best row's score, or a part of the text of its own. */
  nearBest: 0.8,
  ownPart: 0.42,
  mostRows: 5,
} as const
export type Weights = { [Name in keyof typeof WEIGHTS]: number }
