import { lawAliases, namesAnotherLaw } from '../parse/law-names.ts'
import type { LintRule } from './lint.types.ts'

/** References to a clause of this text that is not there. What speaks of another law is left alone. */
export const lostReferences: LintRule = {
  id: 'lost-reference',
  run: ({ parsed, source, clauses }) => {
    const aliases = new Set(clauses.flatMap(({ text }) => lawAliases(text)))
    const textOf = new Map(clauses.map((own) => [own.clause.id, own]))
    return parsed.references.flatMap(({ from, to, text, at }) => {
      if (to !== null || !/^(?:第.*条|上記|前記|下記)/.test(text)) return []
      const own = textOf.get(from)
      const before = source.slice(own?.clause.at[0] ?? 0, at[0])
      // 「地方自治法第2条及び第3条」: a law named in the same sentence holds for what follows.
      const sentence = before.slice(before.lastIndexOf('。') + 1)
      if (namesAnotherLaw(before, aliases) || /法|令|条例|規則|規程|規約/.test(sentence)) return []
      return [
        {
          kind: 'question' as const,
          quote: `${before.slice(-8)}${text}${source.slice(at[1], at[1] + 8)}`.replaceAll('\n', ''),
          nodeId: from,
          at,
          reason: { ja: `「${text}」は、この文書にありません。`, en: `There is no ${text} in this text.` },
          suggestion: null,
        },
      ]
    })
  },
}
