import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import {
  answerLabels,
  type ConnectionKey,
  connectionLabels,
  directionLabels,
  kindLabels,
  methodLabels,
} from './connections.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 許可通信一覧: each column typed once, in the order of the sheet. */
const columns: Record<ConnectionKey, Typed> = {
  number: { kind: 'text', width: 12, longest: 40, single: true, also: ['番号', 'No', 'NO.', '管理番号', '項番'] },
  name: {
    kind: 'text',
    width: 28,
    longest: 200,
    required: true,
    single: true,
    also: ['名称', '通信名', '接続名', '接続の名称', '件名', '通信内容'],
  },
  kind: {
    kind: 'choice',
    width: 14,
    required: true,
    also: ['通信の区分', '種別', '種類', '通信種別'],
    choices: {
      specific: { ...kindLabels.specific, also: ['特定通信（外部）'] },
      sanitised: { ...kindLabels.sanitised, also: ['無害化'] },
      external: { ...kindLabels.external, also: ['外部ネットワーク接続', '外部'] },
      remoteMaintenance: { ...kindLabels.remoteMaintenance, also: ['リモート保守', 'リモートメンテナンス'] },
    },
  },
  unitId: { kind: 'reference', width: 20, also: ['部署', '所管課', '担当課', '申請課', '所属'] },
  fromZoneId: {
    kind: 'reference',
    width: 22,
    required: true,
    also: ['接続元の領域', '送信元', '接続元', '送信元領域', 'セグメント'],
  },
  toZoneId: { kind: 'reference', width: 22, also: ['接続先の領域', '宛先領域', '送信先領域'] },
  peer: { kind: 'text', width: 24, longest: 200, also: ['接続先', '通信先', '宛先', '送信先', '相手方'] },
  peerReachesInternet: {
    kind: 'choice',
    width: 14,
    empty: 'unknown',
    also: ['相手先のインターネット接続', 'インターネット接続の有無'],
    choices: {
      yes: { ...answerLabels.yes, also: ['有', 'あり', '○', '〇', 'はい'] },
      no: { ...answerLabels.no, also: ['無', 'なし', '×', 'いいえ'] },
      unknown: { ...answerLabels.unknown, also: ['不明', '？', '△'] },
    },
  },
  purpose: { kind: 'text', width: 28, longest: 1000, required: true, also: ['利用目的', '用途', '通信の目的'] },
  address: {
    kind: 'text',
    width: 22,
    longest: 1000,
    also: ['IP', 'アドレス', '宛先IPアドレス', '宛先IP', '接続先IPアドレス', 'IPアドレス（相手先）'],
  },
  mac: { kind: 'text', width: 20, longest: 1000, also: ['MAC', '物理アドレス'] },
  protocol: { kind: 'text', width: 12, longest: 100, also: ['通信プロトコル', 'TCP/UDP'] },
  port: { kind: 'text', width: 12, longest: 200, also: ['ポート番号', '宛先ポート', 'Port'] },
  direction: {
    kind: 'choice',
    width: 12,
    empty: 'both',
    also: ['通信方向', '向き'],
    choices: {
      out: { ...directionLabels.out, also: ['送信', '発信', '外向き', '→', 'OUT'] },
      in: { ...directionLabels.in, also: ['受信', '着信', '内向き', '←', 'IN'] },
      both: { ...directionLabels.both, also: ['両方向', '送受信', '⇔', '↔', '両方'] },
    },
  },
  method: {
    kind: 'choice',
    width: 18,
    empty: 'none',
    also: ['方式', '無害化方式', '無害化の方法'],
    choices: {
      none: { ...methodLabels.none, also: ['なし', '該当なし'] },
      mailText: { ...methodLabels.mailText, also: ['テキスト化'] },
      screenTransfer: { ...methodLabels.screenTransfer, also: ['VDI', '仮想デスクトップ'] },
      fileSanitising: { ...methodLabels.fileSanitising, also: ['サニタイズ', '無害化サーバ'] },
    },
  },
  basis: { kind: 'text', width: 24, longest: 1000, also: ['根拠', '理由', '根拠規定', '必要な理由'] },
  approver: { kind: 'text', width: 22, longest: 200, also: ['承認者', '決裁者', '許可権者'] },
  approvedOn: { kind: 'day', width: 18, also: ['承認日', '許可年月日', '決裁日'] },
  decisionNumber: { kind: 'text', width: 18, longest: 100, single: true, also: ['文書番号', '決裁番号'] },
  expiresOn: { kind: 'day', width: 18, also: ['期限', '有効期限', '許可期限', '終了予定日'] },
  nextReview: { kind: 'day', width: 18, also: ['見直し日', '次回見直し', '次回点検日', '見直し予定日'] },
  validFrom: { kind: 'day', width: 18, single: true, also: ['登録日', '開始日', '利用開始日'] },
  validTo: { kind: 'day', width: 18, also: ['終了日', '廃止日', '利用終了日'] },
}

export const connectionColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: connectionLabels[key as ConnectionKey],
  ...typed,
}))

/** A connection of which nothing is known. */
export const blankConnection: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
)
