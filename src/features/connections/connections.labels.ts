import type { Message } from '../../core/errors.ts'

/** 許可通信の区分 (総務省ガイドライン 3: 特定通信, 無害化通信; 6.1 外部ネットワークとの接続; 8.2 遠隔保守). */
export const kindLabels = {
  specific: { ja: '特定通信', en: 'Specific' },
  sanitised: { ja: '無害化通信', en: 'Sanitised' },
  external: { ja: '外部接続', en: 'External' },
  remoteMaintenance: { ja: '遠隔保守', en: 'Remote maintenance' },
} as const satisfies Record<string, Message>

export const directionLabels = {
  out: { ja: '送信のみ', en: 'Out' },
  in: { ja: '受信のみ', en: 'In' },
  both: { ja: '双方向', en: 'Both ways' },
} as const satisfies Record<string, Message>

/** How traffic is made harmless on its way between the zones. */
export const methodLabels = {
  none: { ja: '定めなし', en: 'None' },
  mailText: { ja: 'メールテキスト化', en: 'Mail as text' },
  screenTransfer: { ja: '画面転送', en: 'Screen transfer' },
  fileSanitising: { ja: 'ファイル無害化', en: 'File sanitising' },
} as const satisfies Record<string, Message>

export const answerLabels = {
  yes: { ja: '届く', en: 'Yes' },
  no: { ja: '届かない', en: 'No' },
  unknown: { ja: '未確認', en: 'Not known' },
} as const satisfies Record<string, Message>

/** Fields of a permitted connection as form, list, Excel and page call them. */
export const connectionLabels = {
  number: { ja: '許可番号', en: 'Number' },
  name: { ja: '通信の名称', en: 'Connection' },
  kind: { ja: '区分', en: 'Kind' },
  unitId: { ja: '所管部署', en: 'Unit' },
  fromZoneId: { ja: '領域', en: 'Zone' },
  toZoneId: { ja: '相手の領域', en: 'Other zone' },
  peer: { ja: '相手先', en: 'Peer' },
  peerReachesInternet: { ja: '相手先がインターネットに届くか', en: 'Peer reaches the internet' },
  purpose: { ja: '目的', en: 'Purpose' },
  address: { ja: 'IPアドレス', en: 'IP addresses' },
  mac: { ja: 'MACアドレス', en: 'MAC addresses' },
  protocol: { ja: 'プロトコル', en: 'Protocol' },
  port: { ja: 'ポート', en: 'Ports' },
  direction: { ja: '方向', en: 'Direction' },
  method: { ja: '無害化の方式', en: 'Sanitising' },
  basis: { ja: '根拠・理由', en: 'Basis' },
  approver: { ja: '許可者', en: 'Approved by' },
  approvedOn: { ja: '許可日', en: 'Approved on' },
  decisionNumber: { ja: '決裁の文書番号', en: 'Document number of the decision' },
  expiresOn: { ja: '許可の期限', en: 'Expires on' },
  nextReview: { ja: '次の見直しの日', en: 'Next review' },
  validFrom: { ja: '登録の始まり', en: 'First day' },
  validTo: { ja: '登録の終わり', en: 'Last day' },
} as const satisfies Record<string, Message>
export type ConnectionKey = keyof typeof connectionLabels
