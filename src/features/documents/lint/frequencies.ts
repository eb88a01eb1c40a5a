import type { LintRule } from './lint.types.ts'
import { findingAt } from './finding-at.ts'

const vague = /定期的(?:又は|及び|若しくは|かつ)必要に応じて|定期的(?:に|な)|適宜|随時/g
const work = /監査|点検|見直|研修|訓練|教育|棚卸|確認|検証|報告/
const fixed =
  /毎(?:年|月|週|日|年度|会計年度|四半期)|(?:年|月|週)に?[一二三四1-4１-４]回|[0-9０-９一二三四五六]+(?:年|か月|箇月|ヶ月)(?:に|ごと|毎)|四半期ごと|半期ごと|年度ごと|別に定める/

/** Work that is to recur without a word on how often: no year can be planned from it. */
export const unplannableFrequencies: LintRule = {
  id: 'unplannable-frequency',
  run: ({ clauses }) =>
    clauses.flatMap((own) =>
      [...own.text.matchAll(/[^。\n]*。?/g)].flatMap((sentence) => {
        const match = [...sentence[0].matchAll(vague)][0]
        if (!match || !work.test(sentence[0]) || fixed.test(sentence[0])) return []
        const from = sentence.index + match.index
        return [
          findingAt(own, from, from + match[0].length, 'question', {
            ja: `「${match[0]}」だけでは、いつ行うかを計画できません。頻度は運用事項として決めることもできます。`,
            en: `"${match[0]}" alone cannot be planned. The frequency may also be decided as an operational matter.`,
          }),
        ]
      }),
    ),
}
