import type { Finding, LintRule } from './lint.types.ts'
import { findingAt } from './finding-at.ts'
import type { OwnWords } from './own-words.ts'

const shapeOf = (label: string): string =>
  label
    .replaceAll(/[0-9０-９]+/g, '1')
    .replaceAll(/[①-⑳]/gu, '①')
    .replaceAll(/[ア-ン]/gu, 'ア')

/** Bullet before the label (「- (1)」) and space behind it, as printed. */
function marksOf(own: OwnWords, source: string): { bullet: string; space: string } {
  const start = own.clause.at[0]
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const behind = own.text.slice(own.clause.label.length)
  return { bullet: line.trim(), space: /^\s/.test(behind) ? ' ' : '' }
}

/** Labels of one kind that are printed in two shapes: with a hyphen here, without there; a space behind the label or none. */
export const listMarks: LintRule = {
  id: 'list-marks',
  run: ({ clauses, source }) => {
    const labelled = clauses.filter(
      ({ clause, text }) => clause.label !== '' && !clause.computedLabel && text.startsWith(clause.label),
    )
    const groups = Map.groupBy(labelled, ({ clause }) => shapeOf(clause.label))
    return [...groups.values()].flatMap((group) => {
      const shapes = Map.groupBy(group, (own) => JSON.stringify(marksOf(own, source)))
      if (shapes.size < 2) return []
      const [usual = [], ...rest] = [...shapes.values()].toSorted((one, other) => other.length - one.length)
      // One finding per list, at its first item.
      return rest.flatMap((odd) =>
        [...Map.groupBy(odd, ({ parent }) => parent).values()].flatMap(([first]): Omit<Finding, 'rule'>[] =>
          first === undefined
            ? []
            : [
                findingAt(first, 0, first.clause.label.length, 'variation', {
                  ja: `「${first.clause.label}」の並びの書き方（前の「-」、後ろの空き）が、ほかの${usual.length}か所と違います。`,
                  en: `This list is marked otherwise (hyphen, space) than ${usual.length} others of its kind.`,
                }),
              ],
        ),
      )
    })
  },
}
