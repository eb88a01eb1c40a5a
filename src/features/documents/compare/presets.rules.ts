import type { ComparisonOptions, Markers } from './comparison.types.ts'

const round: Markers = {
  added: '（新設）',
  removed: '（削る）',
  omitted: '（略）',
  movedTo: '（{label}へ移動）',
  movedFrom: '（{label}から移動）',
}
const square: Markers = {
  added: '［新設］',
  removed: '［削る］',
  omitted: '［略］',
  movedTo: '［{label}へ移動］',
  movedFrom: '［{label}から移動］',
}

const prefecture: ComparisonOptions = {
  order: 'newFirst',
  oldHeader: '改正前',
  newHeader: '改正後',
  unchanged: 'collapse',
  granularity: 'word',
  underline: 'single',
  markers: round,
  caption: '備考　改正部分は、下線の部分である。',
}

/** Forms in use, as a start; every option can be set apart. No form is prescribed: each body has its habit. */
export const presets = {
  /** 改正後 on the left, 略 for what stayed: rules of many prefectures and towns. */
  prefecture,
  /** As in ministerial ordinances: square brackets, double line for what was added or renumbered. */
  national: {
    ...prefecture,
    markers: square,
    underline: 'double',
    caption: '備考　表中の［　］の記載及び二重傍線を付した部分は、改正に係る部分である。',
  },
  /** 現行 on the left, 改正案 on the right: papers for a committee or an assembly. */
  proposal: {
    ...prefecture,
    order: 'oldFirst',
    oldHeader: '現行',
    newHeader: '改正案',
    granularity: 'sentence',
    caption: '備考　下線の部分は、改正部分である。',
  },
  /** Everything printed, letters compared: for proofreading. */
  full: {
    ...prefecture,
    order: 'oldFirst',
    oldHeader: '旧',
    newHeader: '新',
    unchanged: 'keep',
    granularity: 'character',
    caption: '',
  },
  /** Only what changed, whole clauses underlined: for readers. */
  changesOnly: { ...prefecture, unchanged: 'omit', granularity: 'clause' },
} satisfies Record<string, ComparisonOptions>

export type PresetName = keyof typeof presets
export const presetNames = Object.keys(presets) as PresetName[]
