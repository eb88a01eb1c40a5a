import type { Message } from '../../core/errors.ts'

/** How a confirmation stands today. */
export const standingLabels = {
  holds: { ja: '有効', en: 'Holds' },
  replaced: { ja: '新しい確認書あり', en: 'Replaced' },
  superseded: { ja: '設定が変わった', en: 'Configuration changed' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
} as const satisfies Record<string, Message>

export const hashSourceLabels = {
  computed: { ja: '設定ファイルから計算', en: 'Computed from the export' },
  typed: { ja: '書面から転記', en: 'Copied from the paper' },
} as const satisfies Record<string, Message>
