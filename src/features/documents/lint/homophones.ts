import { everyPlace, findingAt } from './finding-at.ts'
import { homophones } from './homophones.data.ts'
import type { LintRule } from './lint.types.ts'

/** Words taken for others that sound or look alike, told by what stands around them. */
export const homophoneSlips: LintRule = {
  id: 'homophone',
  run: ({ clauses }) =>
    homophones.flatMap(({ wrong, right, kind = 'typo' }) =>
      everyPlace(clauses, wrong, (own, match) =>
        findingAt(
          own,
          match.index,
          match.index + match[0].length,
          kind,
          {
            ja: `「${match[0]}」は、「${right}」の誤りではありませんか。`,
            en: `"${match[0]}" may be a slip for "${right}".`,
          },
          right,
        ),
      ),
    ),
}
