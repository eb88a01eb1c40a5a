import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { type AssetKey, assetLabels, mediumLabels, personalLabels } from './assets.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 情報資産台帳: each column typed once, in the order of the sheet. */
const columns: Record<AssetKey, Typed> = {
  number: {
    kind: 'text',
    width: 12,
    longest: 40,
    single: true,
    also: ['番号', 'No', 'NO.', '資産番号', '管理番号', '整理番号', '通番', '項番'],
  },
  name: {
    kind: 'text',
    width: 28,
    longest: 200,
    required: true,
    single: true,
    also: ['名称', '資産名', '資産名称', '情報資産の名称', '情報資産', '文書名', '簿冊名', '帳票名', '件名'],
  },
  business: {
    kind: 'text',
    width: 18,
    longest: 200,
    also: ['業務名', '事務', '事務の名称', '個人情報取扱事務', '業務／個人情報取扱事務', '業務区分'],
  },
  description: { kind: 'text', width: 28, also: ['内容・用途', '概要', '説明', '備考'] },
  confidentialityId: {
    kind: 'reference',
    width: 14,
    also: ['機密性の分類', '機密性分類', '機密性区分', '分類機密性', '重要性分類', '重要度', 'C'],
  },
  integrityId: { kind: 'reference', width: 10, also: ['完全性の分類', '完全性分類', '完全性区分', '分類完全性', 'I'] },
  availabilityId: {
    kind: 'reference',
    width: 10,
    also: ['可用性の分類', '可用性分類', '可用性区分', '分類可用性', 'A'],
  },
  classReason: { kind: 'text', width: 18, longest: 1000 },
  unitId: {
    kind: 'reference',
    width: 20,
    also: ['部署', '所管', '所管課', '主管課', '担当課', '管理課', '所属', '部署・市町村', '管理部門', '所有者'],
  },
  ownerPostId: {
    kind: 'reference',
    width: 20,
    also: ['情報資産管理者', '管理者', '責任者', '資産管理者', '管理責任者（職）'],
  },
  users: { kind: 'text', width: 18, also: ['利用者', '利用範囲', '取扱者', '利用者範囲', 'アクセス範囲'] },
  medium: {
    kind: 'choice',
    width: 12,
    empty: 'other',
    also: ['媒体の種類', '媒体種別', '記録媒体', '形態', '媒体区分'],
    choices: {
      electronic: {
        ...mediumLabels.electronic,
        also: ['電磁', '電子', '電子データ', 'データ', '電磁的', '電磁媒体', '電子媒体', 'サーバ', 'サーバー', 'PC'],
      },
      paper: { ...mediumLabels.paper, also: ['紙媒体', '書類', '文書', '簿冊', '帳票', '紙文書'] },
      handwritten: { ...mediumLabels.handwritten, also: ['手書', '手書きメモ', '手書き文書', '手書き帳簿'] },
      cloud: { ...mediumLabels.cloud, also: ['クラウドサービス', '外部サービス', 'SaaS'] },
      media: {
        ...mediumLabels.media,
        also: ['可搬媒体', '電磁的記録媒体', 'USB', 'USBメモリ', 'CD', 'DVD', 'テープ', '外付けHDD'],
      },
      other: mediumLabels.other,
    },
  },
  place: {
    kind: 'text',
    width: 20,
    longest: 400,
    also: ['保管場所・システム', '場所', '所在', '保管場所等', '設置場所'],
  },
  containerId: {
    kind: 'reference',
    width: 22,
    also: ['保管先', 'システム', 'システム名', '書庫', '格納先', '保管システム'],
  },
  zoneId: { kind: 'reference', width: 18, also: ['ネットワーク', 'セグメント', '三層の区分', '領域（3系）', '系'] },
  personal: {
    kind: 'choice',
    width: 14,
    empty: 'unknown',
    also: ['個人情報の有無', '個人情報区分', '個人情報の区分', '個人情報有無'],
    choices: {
      none: { ...personalLabels.none, also: ['無', 'なし', '×', '含まず', 'いいえ'] },
      personal: { ...personalLabels.personal, also: ['有', 'あり', '○', '〇', '含む', '個人', 'はい'] },
      specialCare: { ...personalLabels.specialCare, also: ['要配慮', '◎', '要配慮あり', '要配慮個人情報を含む'] },
      unknown: { ...personalLabels.unknown, also: ['不明', '要確認', '確認中', '？', '△'] },
    },
  },
  specificPersonal: {
    kind: 'flag',
    width: 10,
    empty: false,
    also: ['マイナンバー', '個人番号', '特定個人情報の有無', '個人番号の有無', '特定'],
  },
  persons: {
    kind: 'number',
    width: 12,
    also: ['件数', '人数', '本人の数', '件数（概数）', 'データ件数', 'レコード件数'],
  },
  binders: { kind: 'number', width: 10, also: ['冊数', '簿冊の数', '数量'] },
  takeOut: {
    kind: 'text',
    width: 18,
    also: ['外部持出', '外部持出制限', '持出制限', '持出し', '持ち出し', '外部持出しの可否'],
  },
  retentionYears: {
    kind: 'number',
    width: 10,
    range: [1, 100],
    also: ['保存年限', '保存期間', '保管期限', '保管期間', '保存年数'],
  },
  retentionNote: { kind: 'text', width: 14, longest: 200, also: ['保存期間備考', '起算日'] },
  disposalMethod: { kind: 'text', width: 16, also: ['廃棄方法', '廃棄', '処分方法'] },
  supplierId: { kind: 'reference', width: 20, also: ['委託先名', '委託業者', '委託事業者', '業者'] },
  sourceNumber: { kind: 'text', width: 14, longest: 40, also: ['抽出元', '元資産', '元データ'] },
  fileName: {
    kind: 'text',
    width: 22,
    longest: 200,
    also: ['ファイル名', '特定個人情報ファイル名', '特定個人情報ファイルの名称', '個人情報ファイル名'],
  },
  purpose: { kind: 'text', width: 24, also: ['利用の目的', '事務の目的'] },
  recordedItems: {
    kind: 'text',
    width: 28,
    also: ['記録項目', '記録される項目', '記録項目と本人の範囲', '本人の範囲'],
  },
  collectedFrom: { kind: 'text', width: 18, also: ['収集方法', '収集先', '記録情報の収集方法'] },
  confirmedOn: { kind: 'day', width: 18, also: ['確認日', '更新日', '棚卸し日', '棚卸日', '最終更新日', '点検日'] },
  validFrom: { kind: 'day', width: 18, single: true, also: ['登録日', '登録年月日', '取得日', '作成日'] },
  validTo: { kind: 'day', width: 18, also: ['終了日', '廃止日', '廃棄日', '登録終了日'] },
}

export const assetColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: assetLabels[key as AssetKey],
  ...typed,
}))

/** An asset of which nothing is known. */
export const blankAsset: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
)
