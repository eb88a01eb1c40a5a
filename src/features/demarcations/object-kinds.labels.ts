import type { Message } from '../../core/errors.ts'

/** Kinds of objects about which demarcations are made. */
export const objectKindLabels: Record<string, Message> = {
  system: { ja: 'システム', en: 'System' },
  terminal: { ja: '端末・サーバ等', en: 'Terminal' },
  medium: { ja: '媒体', en: 'Medium' },
  area: { ja: '管理区域', en: 'Area' },
  store: { ja: '書庫・保管庫', en: 'Store' },
  facility: { ja: '設備', en: 'Facility' },
  connection: { ja: '通信', en: 'Connection' },
  asset: { ja: '情報資産', en: 'Asset' },
}
