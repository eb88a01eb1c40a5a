import type { Line } from './lines.ts'
import { labelCandidates } from './labels.ts'

const menuWords =
  /^(?:この(?:ページ|記事)の情報を.*|本文へ(?:移動|スキップ)?(?:する)?|(?:ページの)?(?:本文|先頭|トップ)(?:へ|に)(?:戻る|移動)?|このページの(?:先頭|トップ|本文|トップ).*|.*ここから(?:本文|サブナビ|ナビ).*|.*ここまで(?:本文|サブナビ|ナビ).*|ホーム|トップ(?:ページ)?|サイトマップ|サイト内検索|検索(?:する)?|メニュー|(?:グローバル|メイン|サブ)(?:メニュー|ナビ).*|文字(?:サイズ|の大きさ).*|背景色.*|ふりがな.*|読み上げ.*|音声読み上げ.*|ツイート|シェア(?:する)?|印刷(?:する|用ページ).*|更新日[:：].*|(?:最終)?更新(?:日)?.*(?:年|[0-9])月.*日.*|掲載日[:：].*|登録日[:：].*|公開日[:：].*|ページ(?:ID|番号|ＩＤ).*|お問い?合わせ.*|(?:この(?:ページ|記事)に関する)お?問い?合わ?せ.*|関連(?:リンク|情報|ファイル|ページ)|添付ファイル|ダウンロード|[^。]{0,40}[(（[［]?(?:PDF|ＰＤＦ|Word|ワード|Excel)[:：ファイル／/ 　0-9.,０-９]+(?:KB|MB|キロバイト|メガバイト|ＫＢ)[^。]{0,12}|.*Adobe.*Reader.*|.*(?:Copyright|copyright|COPYRIGHT|©|\(C\)|All [Rr]ights [Rr]eserved).*|〒[0-9０-９\-－]+.*|(?:電話|TEL|Tel|ＴＥＬ|ファクス|ファックス|FAX|Fax|ＦＡＸ|ファクシミリ|メール|Eメール|E-mail)(?:番号)?[:：].*|.*アンケート.*|このページは(?:役に立ち|見つけやすかった|分かりやすかった).*|Language|English|中文.*|한국어|Foreign [Ll]anguage.*|(?:くらし|市政|町政|村政|組織|観光|事業者|子育て|防災|健康)[^。]{0,12}(?:情報|から探す|案内)|前のページ.*|戻る|閉じる|市役所.*開庁時間.*|開庁時間.*|法人番号.*|(?:個人情報|プライバシーポリシー|著作権|免責事項|リンク)[^。]{0,12}について|アクセシビリティ(?:について)?|プライバシーポリシー|個人情報(?:の取扱い|保護方針))$/
const breadcrumb =
  /^(?:現在(?:の(?:位置|ページ)|地)[:：]?)?\s*(?:ホーム|トップ(?:ページ)?|HOME|Home|TOP)\s*(?:[>＞›»→/／≫]|\s>\s).*$|^[^。]{1,25}(?:\s*[>＞›»≫]\s*[^。>＞›»≫]{1,30}){2,}$/
const endOfBody =
  /^(?:お問い?合わせ(?:先)?|この(?:ページ|記事)に(?:関する|ついての)お?問い?合わ?せ.*|ここまで.*本文.*|.*本文ここまで.*|.*Copyright.*|.*copyright.*|.*©.*|このページの(?:先頭|トップ)(?:へ|に).*|ページの(?:先頭|トップ)(?:へ|に).*)/
const clearRule = /(?:もの|こと)とする。$|なければならない。$/
const anyRule = /(?:とする|ならない|をいう|定める|できる|いる|行う|する|図る|じる|める|こと|もの)。$/

/** Marks what a web page stood around the text: navigation before it, contact and copyright after it. */
export function markSiteMenus(lines: Line[]): void {
  const open = lines.filter((line) => !line.furniture)
  for (const line of open) {
    if (line.hint.type || line.hint.label) continue
    if ((menuWords.test(line.text) || breadcrumb.test(line.text)) && labelCandidates(line.text).length === 0)
      line.furniture = 'siteMenu'
  }
  if (!lines.some((line) => line.furniture === 'siteMenu')) return
  markBeforeBody(lines)
  markAfterBody(lines)
  // Single lines between two menu lines (names of pages, sections) belong to the menu.
  for (let at = 1; at < lines.length - 1; at++) {
    const line = lines[at]
    if (
      !line ||
      line.furniture ||
      line.text.length > 25 ||
      /[。、]/.test(line.text) ||
      labelCandidates(line.text).length > 0
    )
      continue
    if (
      lines[at - 1]?.furniture === 'siteMenu' &&
      lines[at + 1]?.furniture === 'siteMenu' &&
      !/(?:方針|基準|規程|要綱|ポリシー|手順|条例|規則)$/.test(line.text)
    )
      line.furniture = 'siteMenu'
  }
}

function markBeforeBody(lines: Line[]): void {
  const begin = lines.findIndex(
    (line) => /ここから.*本文|本文ここから/.test(line.text) && line.furniture === 'siteMenu',
  )
  if (begin < 0 || begin > lines.length * 0.6) return
  for (const line of lines.slice(0, begin)) line.furniture ??= 'siteMenu'
}

function markAfterBody(lines: Line[]): void {
  const end = lines.findIndex(
    (line, at) =>
      line.furniture === 'siteMenu' &&
      endOfBody.test(line.text) &&
      at > lines.length * 0.3 &&
      !hasClauses(lines.slice(at + 1)),
  )
  if (end < 0) return
  for (const line of lines.slice(end)) line.furniture ??= 'siteMenu'
}

function hasClauses(lines: Line[]): boolean {
  const labelled = lines.filter(
    (line) =>
      !line.furniture &&
      labelCandidates(line.text).some((candidate) => candidate.doubt < 1 && candidate.strength > 2.5),
  )
  // The choices of a questionnaire (1.役に立った) are numbered too, but set no rule.
  return labelled.length > 0 && lines.some((line) => (labelled.length > 1 ? anyRule : clearRule).test(line.text))
}
