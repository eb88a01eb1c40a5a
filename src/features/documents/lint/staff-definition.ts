import type { LintRule } from './lint.types.ts'

/** A definition of 職員等 that lists who is meant and leaves out kinds of staff that local bodies have had since 令和2年4月 or by secondment. */
export const staffDefinition: LintRule = {
  id: 'staff-definition',
  run: ({ parsed }) =>
    parsed.definitions.flatMap(({ term, text, nodeId, at }) => {
      if (!/^(?:職員等?|構成員)$/.test(term)) return []
      const lists = /臨時職員|嘱託|非常勤|正規/.test(text)
      const missing = [
        ...(/会計年度任用/.test(text) ? [] : ['会計年度任用職員']),
        ...(/派遣|出向/.test(text) ? [] : ['派遣された職員']),
      ]
      return !lists || missing.length === 0
        ? []
        : [
            {
              kind: 'question' as const,
              quote: text.slice(0, 60),
              nodeId,
              at,
              reason: {
                ja: `「${term}」に${missing.join('、')}が含まれるかが、はっきりしません。`,
                en: `It is not clear whether "${term}" includes ${missing.join(', ')}.`,
              },
              suggestion: null,
            },
          ]
    }),
}
