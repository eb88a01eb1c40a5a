import { numeralToNumber } from '../parse/kanji-numerals.ts'
import { everyPlace, findingAt } from './finding-at.ts'
import type { LintRule } from './lint.types.ts'

const numeral = '[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}'
const counted = '段階|つ|項目|点|種類|区分|領域|事項|原則|要素|層|分野|類型|号|者'
const announced = new RegExp(`(?:次|以下|下記)(?:に掲げる|に示す|に定める)?の?(?:各)?(${numeral})(?:${counted})`, 'g')

/** 「次の三段階」 with two items below: one of them may be missing, or the number may be wrong. Which, only the body knows. */
export const announcedCounts: LintRule = {
  id: 'announced-count',
  run: ({ clauses }) =>
    everyPlace(clauses, announced, (own, match) => {
      const wanted = numeralToNumber(match[1] ?? '')
      const listed = own.clause.children.length
      if (listed === 0 || wanted === listed || Number.isNaN(wanted)) return null
      return findingAt(own, match.index, match.index + match[0].length, 'question', {
        ja: `「${match[0]}」とありますが、下に並んでいるのは${listed}件です。数か、並びのどちらかを確かめてください。`,
        en: `The text announces ${wanted} but lists ${listed}. Check the number and the list.`,
      })
    }),
}
