/** General weights of the matching. They were set once over all texts of the bench together; none belongs to one text or one row. */
export const WEIGHTS = {
  /** How much each kind of evidence can carry alone (0 to 1); pieces add up without reaching 1. */
  heading: 0.82,
  headingPower: 0.95,
  /** The heading read together with the one above it. */
  joinedHeading: 0.75,
  /** The heading of the article above, for an item without one. */
  inheritedHeading: 0.35,
  /** What the first sentence is about (監査は、…). */
  topic: 0.32,
  terms: 0.62,
  wording: 0.62,
  /** The clause read together with the heading above and the sentence that opens its list. */
  setting: 0.5,
  /** Cosines of short texts are small: this spreads them over 0 to 1. */
  nearnessScale: 2,
  /** A part of a text counts less than the whole. */
  sentence: 0.92,
  segment: 0.78,
  /** How far the chapter of the clause strengthens rows of the same chapter and weakens the others. */
  chapter: 0.7,
  /** What is left for a row bound to a circumstance (cloud, 個人番号 …) which the clause does not mention. */
  notMentioned: 0.55,
  /** Least score proposed: for a clause with a heading, and for one without. */
  threshold: 0.18,
  bareThreshold: 0.18,
  topicTells: 0.35,
  /** A further row needs this share of the best row's evidence, or a part of the text of its own with at least `ownPart`. */
  nearBest: 0.56,
  nearHeading: 0.9,
  ownPart: 0.4,
  /** Least score of a further row, and the score from which the best row stands on its own. */
  further: 0.5,
  sure: 0.6,
  /** Below `sure`, the second and third need this share only. */
  nearWeak: 0.45,
  mostRows: 5,
} as const
export type Weights = { [Name in keyof typeof WEIGHTS]: number }
