import type { Finding, LintRule } from './lint.types.ts'
import { findingAt } from './finding-at.ts'

/** Words of art that mean nothing to a reader unless the text says what they are. */
const wordsOfArt = [
  'マイナンバー利用事務系',
  'LGWAN接続系',
  'インターネット接続系',
  '無害化通信',
  '特定通信',
  'CISO',
  'CSIRT',
  '情報セキュリティインシデント',
  '管理区域',
]
/** Shorter than this a term is found inside other words. */
const SHORTEST = 3

/** Terms explained and never used, and words of art used and never explained, in a text that has definitions. */
export const terms: LintRule = {
  id: 'terms',
  run: ({ parsed, clauses }) => {
    if (parsed.definitions.length === 0) return []
    const found: Omit<Finding, 'rule'>[] = []
    const body = clauses.map((own) => ({ own, text: own.text.normalize('NFKC') }))
    for (const { term, nodeId, at } of parsed.definitions) {
      const bare = term.normalize('NFKC').replaceAll(/\(.*\)$/g, '')
      if (bare.length < SHORTEST) continue
      const uses = body.reduce(
        (sum, { own, text }) => sum + (own.clause.id === nodeId ? 0 : text.split(bare).length - 1),
        0,
      )
      const again = body.find(({ own }) => own.clause.id === nodeId)?.text.split(bare).length ?? 0
      if (uses === 0 && again <= 2)
        found.push({
          kind: 'question',
          quote: term,
          nodeId,
          at,
          reason: {
            ja: `「${term}」は定義されていますが、ほかのどこにも使われていません。`,
            en: `"${term}" is defined and used nowhere else.`,
          },
          suggestion: null,
        })
    }
    const defined = parsed.definitions.map(({ term }) => term.normalize('NFKC')).join('\n')
    for (const word of wordsOfArt) {
      if (defined.includes(word)) continue
      const first = body.find(({ text }) => text.includes(word))
      const from = first?.own.text.indexOf(word) ?? -1
      if (
        first === undefined ||
        from < 0 ||
        new RegExp(`${word}[（(]`).test(first.text) ||
        first.text.includes(`「${word}」`)
      )
        continue
      found.push(
        findingAt(first.own, from, from + word.length, 'question', {
          ja: `「${word}」が使われていますが、定義がありません。`,
          en: `"${word}" is used and not defined.`,
        }),
      )
    }
    return found
  },
}
