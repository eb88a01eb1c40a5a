import type { LintRule } from './lint.types.ts'
import { everyPlace, findingAt } from './finding-at.ts'

/** Two spellings of one word; found only where a text uses both. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/強靱/g, /強靭/g],
  [/漏えい/g, /漏洩/g],
  [/改ざん/g, /改竄/g],
  [/脆弱/g, /ぜい弱/g],
  [/遵守/g, /順守/g],
  [/及び/g, /および/g],
  [/又は/g, /または/g],
  [/並びに/g, /ならびに/g],
  [/若しくは/g, /もしくは/g],
  [/行[うわっいえお]/g, /行な[うわっいえお]/g],
  [/全て/g, /すべて/g],
  [/取扱い/g, /取り扱い/g],
  [/取り扱う/g, /取扱う/g],
  [/持出し/g, /持ち出し/g],
  [/持込み/g, /持ち込み/g],
  [/申込み/g, /申し込み/g],
  [/見直し/g, /見なおし/g],
  [/更に/g, /さらに/g],
  [/予め/g, /あらかじめ/g],
  [/直ちに/g, /ただちに/g],
  [/速やかに/g, /すみやかに/g],
  [/当たって/g, /あたって/g],
  [/基づ[くきい]/g, /もとづ[くきい]/g],
  [/(?<=[\p{sc=Han}])ごとに/gu, /(?<=[\p{sc=Han}\p{sc=Katakana}])毎に/gu],
  [/サーバ(?!ー)/g, /サーバー/g],
  [/コンピュータ(?!ー)/g, /コンピューター/g],
  [/ユーザ(?!ー)/g, /ユーザー/g],
  [/セキュリティ(?!ー)/g, /セキュリティー/g],
  [/ウイルス/g, /ウィルス/g],
  [/ソフトウェア/g, /ソフトウエア/g],
  [/ハードウェア/g, /ハードウエア/g],
  [/ファイアウォール/g, /ファイヤーウォール|ファイアーウォール/g],
  [/バックアップ/g, /バックアツプ/g],
  [/稼働/g, /稼動/g],
  [/付与/g, /附与/g],
  [/付属/g, /附属/g],
  [/改定/g, /改訂/g],
]

export const spellings: LintRule = {
  id: 'spelling',
  run: ({ clauses }) =>
    pairs.flatMap(([usual, other]) => {
      const count = (pattern: RegExp) => clauses.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0)
      const [one, two] = [count(usual), count(other)]
      if (one === 0 || two === 0) return []
      const rare = two <= one ? other : usual
      const common = rare === other ? usual : other
      const word = clauses.flatMap(({ text }) => text.match(common) ?? [])[0] ?? ''
      return everyPlace(clauses, rare, (own, match) =>
        findingAt(own, match.index, match.index + match[0].length, 'variation', {
          ja: `「${match[0]}」と「${word}」が混ざっています（${Math.min(one, two)}か所と${Math.max(one, two)}か所）。`,
          en: `"${match[0]}" and "${word}" are mixed (${Math.min(one, two)} and ${Math.max(one, two)} times).`,
        }),
      )
    }),
}
