import type { LintRule } from './lint.types.ts'

const elements: readonly [name: string, words: RegExp][] = [
  ['設備', /設備|施設/],
  ['記録媒体', /媒体/],
  ['紙・手書きの情報', /手書き|紙|印刷/],
  ['ネットワーク', /ネットワーク|通信回線|情報システム/],
  ['文書（仕様書、設計書等）', /文書|資料|仕様書|設計書/],
]

/** A definition of the term and a clause on its scope that name different things. */
export const scopeAgainstDefinition: LintRule = {
  id: 'scope-and-definition',
  run: ({ parsed, clauses }) =>
    parsed.definitions.flatMap(({ term, text }) => {
      if (!/情報資産|情報システム/.test(term)) return []
      const scope = clauses.find(
        ({ clause }) =>
          clause.heading.includes(term) && /範囲|適用|対象/.test(clause.heading) && clause.children.length > 0,
      )
      if (!scope) return []
      const words = [scope, ...clauses.filter(({ parent }) => parent === scope)].map((own) => own.text).join('\n')
      const missing = elements.filter(([, pattern]) => pattern.test(words) && !pattern.test(text)).map(([name]) => name)
      return missing.length === 0
        ? []
        : [
            {
              kind: 'question' as const,
              quote: `${scope.clause.label} ${scope.clause.heading}`,
              nodeId: scope.clause.id,
              at: scope.clause.at,
              reason: {
                ja: `「${term}」の定義にない${missing.join('、')}が、範囲には挙がっています。`,
                en: `The scope names what the definition of "${term}" does not: ${missing.join(', ')}.`,
              },
              suggestion: null,
            },
          ]
    }),
}
