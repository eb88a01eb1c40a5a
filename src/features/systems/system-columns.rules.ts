import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { systemKindLabels, type SystemKey, systemLabels } from './systems.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 情報システム・ネットワーク台帳: each column typed once, in the order of the sheet. */
const columns: Record<SystemKey, Typed> = {
  number: {
    kind: 'text',
    width: 12,
    longest: 40,
    single: true,
    also: ['番号', 'No', 'NO.', 'システム番号', '管理番号', '整理番号', '通番', '項番'],
  },
  name: {
    kind: 'text',
    width: 28,
    longest: 200,
    required: true,
    single: true,
    also: [
      'システム名',
      'システム名称',
      '情報システム名',
      '情報システムの名称',
      '情報システム',
      'ネットワーク名',
      '回線名',
    ],
  },
  kind: {
    kind: 'choice',
    width: 16,
    empty: 'system',
    also: ['区分', '種別', 'システムの種類'],
    choices: {
      system: { ...systemKindLabels.system, also: ['システム', 'サーバ', '業務システム', '基幹システム'] },
      network: { ...systemKindLabels.network, also: ['NW', 'LAN', '庁内LAN', '構内ネットワーク'] },
      line: { ...systemKindLabels.line, also: ['回線', '専用線', 'VPN', '閉域網', 'WAN'] },
      cloud: { ...systemKindLabels.cloud, also: ['クラウド', '外部サービス', 'SaaS', 'ASP'] },
    },
  },
  purpose: { kind: 'text', width: 30, also: ['目的', '概要', '業務', '利用目的', '内容', '説明'] },
  unitId: { kind: 'reference', width: 20, also: ['所管課', '主管課', '担当課', '管理課', '部署', '所管部署', '所属'] },
  administratorPostId: {
    kind: 'reference',
    width: 20,
    also: ['管理者', 'システム管理者', '管理責任者', '責任者'],
  },
  operatorPostId: { kind: 'reference', width: 20, also: ['担当者', 'システム担当者', '運用担当者', '運用担当'] },
  supplierId: {
    kind: 'reference',
    width: 20,
    also: ['委託先', '委託先名', '業者', '委託業者', '保守業者', '提供者', 'ベンダー', 'ベンダ'],
  },
  zoneId: {
    kind: 'reference',
    width: 18,
    also: ['セグメント', '三層の区分', '領域（3系）', '系', '接続系', 'ネットワーク区分'],
  },
  place: { kind: 'text', width: 20, longest: 400, also: ['場所', '所在', '設置個所', '設置箇所', '保管場所'] },
  sharedWith: { kind: 'text', width: 20, longest: 400, also: ['共同利用', '共有先', '利用団体'] },
  supportEnds: {
    kind: 'day',
    width: 18,
    also: ['サポート期限', '保守期限', 'サポート終了', 'EOS', 'EOL', 'サポート終了予定日'],
  },
  existingOnStart: {
    kind: 'flag',
    width: 14,
    also: ['施行日に現にある', '既存システム', '経過措置', '経過措置の対象', '附則2の対象'],
  },
  needsProcedure: { kind: 'flag', width: 12, empty: true, also: ['実施手順の要否', '手順の要否', '実施手順'] },
  validFrom: { kind: 'day', width: 18, single: true, also: ['導入日', '稼働日', '利用開始日', '運用開始日', '登録日'] },
  validTo: { kind: 'day', width: 18, also: ['廃止日', '終了日', '利用終了日', '運用終了日', '撤去日'] },
}

export const systemColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: systemLabels[key as SystemKey],
  ...typed,
}))

/** A system of which nothing is known. */
export const blankSystem: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
)
