import type { Message } from '../../core/errors.ts'

export const terminalKindLabels = {
  terminal: { ja: '端末', en: 'Terminal' },
  server: { ja: 'サーバ', en: 'Server' },
  thinClient: { ja: 'シンクライアント', en: 'Thin client' },
  tablet: { ja: 'タブレット', en: 'Tablet' },
  phone: { ja: '携帯電話', en: 'Phone' },
  networkDevice: { ja: '通信機器', en: 'Network device' },
  printer: { ja: '複合機・プリンタ', en: 'Printer' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Message>

/** What is known of a setting: nobody has looked is an answer of its own. */
export const answerLabels = {
  yes: { ja: '実施', en: 'Yes' },
  no: { ja: '未実施', en: 'No' },
  unknown: { ja: '未確認', en: 'Not known' },
} as const satisfies Record<string, Message>

/** How the latest outside lists and the register agree on a terminal. */
export const outsideLabels = {
  differs: { ja: '食違いあり', en: 'Differs' },
  agrees: { ja: '一致', en: 'Agrees' },
  none: { ja: '照合なし', en: 'On no list' },
} as const satisfies Record<string, Message>

/** Fields of a terminal as form, list, Excel and page call them. */
export const terminalLabels = {
  number: { ja: '管理番号', en: 'Number' },
  name: { ja: '端末名', en: 'Terminal' },
  kind: { ja: '種類', en: 'Kind' },
  serial: { ja: '製造番号', en: 'Serial number' },
  model: { ja: '機種', en: 'Model' },
  os: { ja: 'OS', en: 'OS' },
  unitId: { ja: '部署・市町村', en: 'Unit' },
  place: { ja: '設置場所', en: 'Place' },
  userPersonId: { ja: '使用者（名簿）', en: 'User (roster)' },
  userText: { ja: '使用者', en: 'User' },
  zoneId: { ja: '領域', en: 'Zone' },
  containerId: { ja: '属するシステム・置いてある区域', en: 'Part of system or area' },
  multiFactor: { ja: '多要素認証', en: 'Multi-factor sign-in' },
  mediaBlocked: { ja: '媒体の接続禁止', en: 'Media blocked' },
  encrypted: { ja: '暗号化', en: 'Encrypted' },
  malwareProtection: { ja: '不正プログラム対策', en: 'Malware protection' },
  supportEnds: { ja: 'サポート終了日', en: 'Support ends' },
  leaseNumber: { ja: 'リース番号', en: 'Lease number' },
  leaseEnds: { ja: 'リース終了日', en: 'Lease ends' },
  validFrom: { ja: '使用の始まり', en: 'First day' },
  validTo: { ja: '使用の終わり', en: 'Last day' },
} as const satisfies Record<string, Message>
export type TerminalKey = keyof typeof terminalLabels
