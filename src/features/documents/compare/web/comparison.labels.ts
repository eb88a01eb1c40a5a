import type { Dictionary } from '../../../../web/locale.ts'
import type { PresetName } from '../presets.rules.ts'

export const comparisonLabels = {
  title: { ja: '新旧対照表', en: 'Comparison table' },
  documents: { ja: '文書', en: 'Documents' },
  nth: { ja: '第{n}版', en: 'Revision {n}' },
  form: { ja: '様式', en: 'Form' },
  with: { ja: '比べる版', en: 'Compare with' },
  word: { ja: 'Wordで保存', en: 'Save as Word' },
  pdf: { ja: 'PDFで保存', en: 'Save as PDF' },
  page: { ja: 'HTMLで保存', en: 'Save as HTML' },
  counts: {
    ja: '改める {changed}・加える {added}・削る {removed}・移す {moved}・番号のみ {renumbered}（ほか {same}）',
    en: 'Changed {changed}, added {added}, removed {removed}, moved {moved}, renumbered {renumbered} ({same} others)',
  },
  onlyOne: { ja: '比べる版がありません', en: 'There is no revision to compare with' },
  onlyOneNext: {
    ja: 'この文書の次の版を取り込むか、別の版を選んでください。',
    en: 'Import the next revision of this document, or choose another one.',
  },
  none: { ja: '違いはありません', en: 'There is no difference' },
  noneReason: {
    ja: '二つの版は、題名、日付及び規定のどれも同じです。',
    en: 'Title, date and clauses of the two revisions are the same.',
  },
} satisfies Dictionary

export const presetLabels = {
  prefecture: { ja: '改正後｜改正前（略あり）', en: 'New | old, unchanged shortened' },
  national: { ja: '省令の形（二重傍線・［　］）', en: 'As in ordinances (double line, brackets)' },
  proposal: { ja: '現行｜改正案（会議用）', en: 'Current | proposed (for meetings)' },
  full: { ja: '旧｜新（全文・一字ごと）', en: 'Old | new, whole text, by letter' },
  changesOnly: { ja: '変わった規定だけ', en: 'Changed clauses only' },
} satisfies Record<PresetName, { ja: string; en: string }>
