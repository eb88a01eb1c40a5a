import { normaliseHeading } from './normalise.ts'

/** What a clause is for, where that is not to oblige: such clauses answer to no measure, save a sentence that obliges all the same. */
export type Frame = 'none' | 'purpose' | 'definition' | 'threat' | 'scope' | 'supplementary'

const PURPOSE =
  /^(情報セキュリティポリシー|規程|規則|基準|方針|訓令|要綱|要領|手順|ポリシー)?(目的|趣旨|はじめに|前文|基本的考え方|基本理念|背景|位置付け|位置づけ|情報セキュリティポリシー(位置付け|位置づけ)|構成|体系|委任|委任規定)$/u
const DEFINITION = /^(用語)?(定義|意義|意味|用語|用語定義|用語意義|用語意味|用語説明|用語解説|定義意味)$/u
const THREAT = /脅威(想定|種類|範囲|対象)?$/u
const SCOPE =
  /^(適用|対象)?(範囲|対象|対象者|対象範囲|適用範囲|適用対象|適用者|機関|対象機関|適用機関|する機関|する者|する範囲|適用する機関|適用する者|対象する者|対象組織|適用組織)$|^(適用|対象)?(組織|行政機関|機関|実施機関|執行機関|情報資産|資産|情報システム|職員|人的|物的|部局|団体)範囲$|^(適用|対象)(範囲|機関|者)/u
const SUPPLEMENT = /^(施行期日|施行|附則|経過措置|改廃|適用期日|制定改廃|改正履歴|改定履歴|実施期日)$/u

const FRAMES: readonly (readonly [Frame, RegExp])[] = [
  ['purpose', PURPOSE],
  ['definition', DEFINITION],
  ['threat', THREAT],
  ['scope', SCOPE],
  ['supplementary', SUPPLEMENT],
]

/** Frame that a heading announces, for the clause itself and all under it. */
export const frameOfHeading = (heading: string): Frame => {
  const plain = normaliseHeading(heading)
  return FRAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'none'
}

/** 附則 and 別表, with all under them. */
export const frameOfType = (type: string): Frame =>
  type === 'SupplProvision' || type === 'AppdxTable' ? 'supplementary' : 'none'

const GENERIC_HEADING =
  /^(講じる|講ずる|実施する|具体的な)?(情報セキュリティ)?(上)?(対策|措置|対策内容|対策実施|対策基準|管理策)$/u

/** True for headings such as 情報セキュリティ対策, which name no subject: over a lead-in they only open the list below. */
export const isGenericHeading = (heading: string): boolean => GENERIC_HEADING.test(normaliseHeading(heading))
