import type { Measure } from '../../measures/measures.schema.ts'
import { normalise } from './normalise.ts'

/** Words a clause uses when it speaks of the circumstance a row is bound to (`appliesIf`). A row of 番号法 answers to no clause that never names it. */
const WORDS: { [Circumstance in Measure['appliesIf']]: RegExp | null } = {
  always: null,
  personalNumber: /個人番号|特定個人情報|番号法|住民情報/u,
  personalData: /個人情報|プライバシー|住民の情報|住民情報|宛名|封入|誤送付/u,
  lgwan: /lgwan|業務領域|業務の領域|無害化|内部系/u,
  internet: /インターネット|ウェブ|公開サーバ|外部|サービス不能|dos/u,
  modelAlphaPrime: /α|モデル|ローカルブレイクアウト/u,
  modelBeta: /β|モデル/u,
  cloud: /クラウド|外部サービス|約款|saas/u,
  outsourcing: /委託|外部に委ね|請負|外注|契約/u,
  socialMedia: /ソーシャル|アカウント|情報発信/u,
  development: /開発|構築|プログラム/u,
  remoteWork: /庁外|外部|在宅|遠隔|モバイル|自宅|サテライト|持出/u,
  wireless: /無線/u,
  ownServerRoom: null,
  byod: /支給以外|個人/u,
}

/** True where the normalised words of a clause and its headings name what `appliesIf` asks for. */
export const mentions = (words: string, appliesIf: Measure['appliesIf']): boolean =>
  WORDS[appliesIf]?.test(words) ?? true

/** Rows from 番号法 and 個人情報保護法 alone speak of personal numbers and personal information only. */
const LAW_WORDS = /個人番号|特定個人情報|番号法|個人情報|保護委員会|漏えい等/u

/** True where the row stands on a law alone and the clause names none of its matter. */
export const isForeignLaw = (words: string, row: Measure): boolean =>
  row.outline === null &&
  row.heads.length === 0 &&
  LAW_WORDS.test(normalise(row.title.ja + row.text)) &&
  !LAW_WORDS.test(words)
