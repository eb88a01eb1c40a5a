import { type Frame } from './framing.ts'

/** A stop inside brackets ends no sentence: （以下「本部」という。） */
const bracketed = (text: string): string =>
  text.replace(/[（(][^（）()]*[）)]/gu, (aside) => aside.replaceAll('。', ''))

const sentencesOf = (text: string): string[] =>
  bracketed(text)
    .split(/(?<=。)|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

const LEAD_IN =
  /(?<![年逐順])(?:次|以下|下記|左)(?:の|に|で)[^。]{0,40}(?:とおり|対策|措置|事項|方法|もの|職務|役割|権限|事務|区分|各号|順|よる)(?<tail>[^。]{0,40})。?$/u
/** What every list is opened with; of 「次の事項を契約書に入れる」 the contract stays. */
const PLAIN_TAIL =
  /^[にをがはとすいず、の]*(分け|より|れか|掲げる|定める|定め|掲げ|講じ|講ずる|講じる|行う|行い|行わ|実施|実施し|遵守|守ら|守る|担う|有する|つかさどる|する|し|とする|留意|よる|よら|従[いうわ])*(なければ|ならない|ものとする|こと|もの|とおり|する|とする|しなければ)*$/u

/** A sentence that opens a list (総務課長を充て、次に掲げる職務を行う。) says only what stands around it. */
const aroundList = (sentence: string): string => {
  const found = LEAD_IN.exec(sentence)
  if (!found) return sentence
  const tail = found.groups?.['tail'] ?? ''
  return sentence.slice(0, found.index) + (PLAIN_TAIL.test(tail) ? '' : tail)
}

const DEFINES = /(をいう|とは、.{2,60}(である|をさす|を指す)|の例による|の意義は|用語は|の定めるところによる)。?$/u
const FRAMES_TEXT =
  /^[^、。は]{0,20}?(この|本)(基準|規程|規則|訓令|要綱|要領|方針|基本方針|対策基準|ポリシー|手順|文書|実施手順)(は、|においては?、?|で、?|で使用する).*(定める|定めるもの|目的とする|示す|適用する|によるもの|例による|定めたもの|位置付け(る|られる))(ものとする|である)?。?$/u
const DELEGATES = /定めるもののほか|別に定める。?$/u
const IN_FORCE = /(から|より)(施行|適用|実施)する。?$|廃止する。?$|^削除。?$/u

const isFraming = (sentence: string): boolean =>
  DEFINES.test(sentence) ||
  FRAMES_TEXT.test(sentence) ||
  IN_FORCE.test(sentence) ||
  (DELEGATES.test(sentence) && /必要な事項|ほか/u.test(sentence))

/** A definition that obliges all the same: what is made 「システム毎に定める」 has to be made for each. */
const MADE_FOR_EACH = /(毎|ごと)に(、)?[^。]{0,12}(定め|策定|作成|整備|備え)[^。]*(手順|計画|要領|規程|マニュアル)/u
const OBLIGES = /(なければならない|ものとする|こととする|すること|する|定める|結ぶ|締結する|備える|行う)。?$/u
const LIMITS =
  /適用|対象と|対象は|範囲は|範囲と|次のとおり|次に掲げる|である。?$|含む。?$|除く。?$|をいう。?$|(?<!もの|こと)とする。?$/u

const HIDDEN: { [In in Frame]: (sentence: string) => boolean } = {
  none: (sentence) => !isFraming(sentence) || MADE_FOR_EACH.test(sentence),
  purpose: () => false,
  definition: (sentence) =>
    MADE_FOR_EACH.test(sentence) ||
    (OBLIGES.test(sentence) && !LIMITS.test(sentence) && /なければならない|ものとする/u.test(sentence)),
  scope: (sentence) => OBLIGES.test(sentence) && !LIMITS.test(sentence),
  threat: () => false,
  supplementary: () => false,
}

/** Fewer letters than this name the subject only. */
const SAYS_SOMETHING = 6

/**
 * The sentences of a clause that can answer to a measure. What frames, defines or limits is left out, and so is what opens a list;
 * an obligation hidden in it stays.
 */
export const bindingSentences = (text: string, frame: Frame): string[] =>
  sentencesOf(text)
    .filter(HIDDEN[frame])
    .map(aroundList)
    .filter((sentence) => sentence.length >= SAYS_SOMETHING)

/** 「① 連絡体制」 under a sentence that opens a list: so few words name a subject as a heading does. */
export const isListedSubject = (text: string): boolean => /^[^。、\s]{2,5}$/u.test(text.trim())

/** True where the only words of the clause open a list. */
export const isLeadInOnly = (text: string): boolean => {
  const all = sentencesOf(text)
  return all.length > 0 && all.every((sentence) => aroundList(sentence) !== sentence)
}
