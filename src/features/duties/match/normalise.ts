import { SYNONYMS } from './synonyms.ts'

/** Width and case folded, white space gone, one spelling of 強靭. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('靱', '靭').replace(/\s+/gu, '')

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const kept = new Map(
  SYNONYMS.flatMap(([first, ...others]) => [first, ...others].map((word) => [fold(word), fold(first)] as const)),
)
// Longest first, so that a word inside a longer one is never replaced on its own. Kept words stand in the pattern too and so stay whole.
const pattern = new RegExp(
  [...kept.keys()]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escape)
    .join('|'),
  'gu',
)

/** A text speaks of itself by its kind: この基準, 本規程. */
const ITSELF = /(この|本)(対策基準|基本方針|基準|規程|規則|訓令|要綱|要領|方針|情報セキュリティポリシー|ポリシー)/gu

/** A text as it is compared: width and case folded, white space gone, variants of one word brought to one. Only for comparing, never shown. */
export const normalise = (text: string): string =>
  fold(text)
    .replace(pattern, (word) => kept.get(word) ?? word)
    .replace(ITSELF, '情報セキュリティポリシー')

const FILLER =
  /に定める事項|に盛り込む事項|に関する事項|に関すること|に関する|に係る|における|について|に対する|への|及び|並びに|又は|若しくは|その他|[のとや等、。,.・･()「」『』【】〈〉<>:;\-―—~〜/"'!?]/gu

/** A heading as it is compared: particles and joining words gone as well, so that 電子メールの利用の制限 and 電子メールの利用制限 are one. */
export const normaliseHeading = (heading: string): string =>
  normalise(heading)
    .replace(/^(基準|規程|規則|訓令|要綱|方針)の/u, '情報セキュリティポリシーの')
    .replace(FILLER, '')

/** A chapter's heading without the words every chapter bears: 物理的セキュリティ対策 and 物理的な対策 are one. */
export const normaliseChapter = (heading: string): string =>
  normaliseHeading(heading).replace(/情報セキュリティ|セキュリティ|対策|措置|的な?|面/gu, '')
