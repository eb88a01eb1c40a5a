import type { ParseWarning, TrackedChange } from '../documents.types.ts'
import type { Issue } from './numbering-state.ts'
import type { PlacedClause } from './placed-clause.ts'

const messages: Record<Issue, (label: string) => { ja: string; en: string }> = {
  numberSkipped: (label) => ({
    ja: `「${label}」の前の番号が抜けています。原文どおりか確かめてください。`,
    en: `A number is missing before ${label}. Check it against the source.`,
  }),
  numberRepeated: (label) => ({
    ja: `「${label}」の番号が重なっています。原文どおりか確かめてください。`,
    en: `The number ${label} comes again. Check it against the source.`,
  }),
  numberBackwards: (label) => ({
    ja: `「${label}」の番号が前より戻っています。原文どおりか確かめてください。`,
    en: `The number ${label} goes back. Check it against the source.`,
  }),
  firstMissing: (label) => ({
    ja: `「${label}」から始まっていて、1番目が見つかりません。原文どおりか確かめてください。`,
    en: `The list begins with ${label}; its first number is missing. Check it against the source.`,
  }),
}

/** What the reader of the review screen should look at: odd numbering, tracked changes. Nothing of it loses text. */
export function warningsOf(placed: PlacedClause[], changes: TrackedChange[]): ParseWarning[] {
  const warnings: ParseWarning[] = []
  for (const { clause, draft } of placed) {
    if (draft.issue)
      warnings.push({
        code: draft.issue,
        message: messages[draft.issue](clause.label),
        at: clause.at,
        nodeId: clause.id,
      })
  }
  if (changes.length > 0) {
    const message = {
      ja: `変更履歴が${changes.length}か所残っています。反映するかどうかを確かめてください。`,
      en: `${changes.length} tracked changes remain. Decide whether to take them.`,
    }
    warnings.push({ code: 'trackedChanges', message, at: changes[0]?.at ?? null, nodeId: null })
  }
  return warnings
}
