import type { ClauseType } from '../documents.types.ts'

/** The ways a label is printed. Levels come from context, not from the kind, except 編 to 条, 附則 and 別表. */
export type LabelKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'division'
  | 'article'
  | 'dai'
  | 'num'
  | 'multi'
  | 'paren'
  | 'rparen'
  | 'bracket'
  | 'circled'
  | 'kata'
  | 'parenKata'
  | 'rparenKata'
  | 'circledKata'
  | 'iroha'
  | 'parenIroha'
  | 'rparenIroha'
  | 'latin'
  | 'parenLatin'
  | 'rparenLatin'
  | 'latinUpper'
  | 'parenLatinUpper'
  | 'rparenLatinUpper'
  | 'roman'
  | 'parenRoman'
  | 'rparenRoman'
  | 'romanUpper'
  | 'parenRomanUpper'
  | 'kanji'
  | 'parenKanji'
  | 'suppl'
  | 'appdx'

/** What stands between a label and what follows it. `closed`: the label has its own end, as `(1)` or `①`. */
export type LabelEnd = 'space' | 'dot' | 'none' | 'lineEnd' | 'closed'

export type LabelCandidate = {
  kind: LabelKind
  /** Number and branch numbers (第12条の3 → [12, 3]); for `multi` all parts (2―4―1 → [2, 4, 1]). */
  ordinal: number[]
  /** Last number of a label that stands for several: 第5条から第7条まで → 7. */
  through: number | null
  /** Offsets in the line's text: a bullet glued to the label lies before `start`. */
  start: number
  end: number
  labelEnd: LabelEnd
  /** Cost of believing it, from what follows: 3年ごとに, 第5条の規定. 0 = nothing speaks against it. */
  doubt: number
  /** Cost of taking it for text although it looks like a label. */
  strength: number
}

/** Ranks that no context changes. Others are above 6 and only a prior. */
export const fixedRank: Partial<Record<LabelKind, number>> = {
  suppl: 0,
  appdx: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  division: 5,
  article: 6,
}

/** Where a kind usually stands: 第1 → 1 → (1) → ア → (ア) → a → (a) of the 公用文 rules, others put between. */
export const usualRank: Record<LabelKind, number> = {
  suppl: 0,
  appdx: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  division: 5,
  article: 6,
  romanUpper: 5.5,
  parenRomanUpper: 6,
  latinUpper: 6.5,
  dai: 6,
  num: 7,
  bracket: 7.5,
  multi: 7.2,
  kanji: 7.7,
  paren: 8,
  parenKanji: 8,
  rparen: 8.6,
  circled: 9,
  kata: 9,
  iroha: 9,
  rparenKata: 9.4,
  rparenIroha: 9.4,
  circledKata: 9.5,
  parenKata: 10,
  parenIroha: 10,
  parenLatinUpper: 10,
  rparenLatinUpper: 10,
  latin: 11,
  rparenLatin: 11.4,
  parenLatin: 12,
  roman: 12,
  rparenRoman: 12,
  parenRoman: 12.5,
}

export const typeOfKind: Partial<Record<LabelKind, ClauseType>> = {
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  subsection: 'Subsection',
  division: 'Division',
  article: 'Article',
  suppl: 'SupplProvision',
  appdx: 'AppdxTable',
}

/** Order of e-Gov types from the outside in, for labels whose type the markup states. */
export const typeRank: Record<ClauseType, number> = {
  SupplProvision: 0,
  AppdxTable: 0,
  Part: 1,
  Chapter: 2,
  Section: 3,
  Subsection: 4,
  Division: 5,
  Article: 6,
  Paragraph: 7,
  Item: 8,
  Subitem1: 9,
  Subitem2: 10,
  Subitem3: 11,
  Subitem4: 12,
  Subitem5: 13,
}
