import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { answerLabels, mediumKindLabels, type MediumKey, mediumLabels } from './media.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 電磁的記録媒体管理台帳: each column typed once, in the order of the sheet. */
const columns: Record<MediumKey, Typed> = {
  number: {
    kind: 'text',
    width: 12,
    longest: 40,
    single: true,
    also: ['番号', 'No', '管理番号', '媒体番号', '整理番号', '台帳番号', '通番'],
  },
  name: {
    kind: 'text',
    width: 26,
    longest: 200,
    required: true,
    single: true,
    also: ['名称', '媒体名', '媒体の名称等', '用途', '使用目的', '媒体'],
  },
  kind: {
    kind: 'choice',
    width: 16,
    empty: 'other',
    also: ['媒体の種類', '媒体種別', '種別', '区分'],
    choices: {
      usb: { ...mediumKindLabels.usb, also: ['USB', 'USBメモリー', 'フラッシュメモリ'] },
      externalDrive: {
        ...mediumKindLabels.externalDrive,
        also: ['外付けHDD', '外付けSSD', 'ポータブルHDD', '外付ハードディスク', 'HDD', 'SSD'],
      },
      optical: { ...mediumKindLabels.optical, also: ['CD', 'DVD', 'CD-R', 'DVD-R', 'BD', 'ブルーレイ', '光ディスク'] },
      tape: { ...mediumKindLabels.tape, also: ['テープ', 'LTO', 'DAT'] },
      card: { ...mediumKindLabels.card, also: ['SDカード', 'SD', 'CFカード'] },
      innerDrive: { ...mediumKindLabels.innerDrive, also: ['内蔵HDD', '内蔵SSD'] },
      other: mediumKindLabels.other,
    },
  },
  product: { kind: 'text', width: 20, longest: 200, also: ['型番', 'メーカー', '製品', '機種'] },
  serial: {
    kind: 'text',
    width: 20,
    longest: 100,
    single: true,
    also: ['シリアル番号', 'シリアル', 'S/N', 'シリアルナンバー', 'シリアルNo', '製造No'],
  },
  capacity: { kind: 'text', width: 10, longest: 40, also: ['記憶容量'] },
  encrypted: {
    kind: 'choice',
    width: 10,
    empty: 'unknown',
    also: ['暗号化の有無', '暗号化機能'],
    choices: {
      yes: { ...answerLabels.yes, also: ['有', 'あり', '○', '〇', '済', '暗号化'] },
      no: { ...answerLabels.no, also: ['無', 'なし', '×', '未'] },
      unknown: { ...answerLabels.unknown, also: ['不明', '要確認', '△'] },
    },
  },
  unitId: { kind: 'reference', width: 20, also: ['部署', '所管課', '所属', '担当課', '管理課', '配置先'] },
  custodianPostId: { kind: 'reference', width: 20, also: ['管理責任者', '保管責任者', '責任者'] },
  containerId: { kind: 'reference', width: 20, also: ['保管庫', '書庫', 'キャビネット', '格納先'] },
  place: { kind: 'text', width: 18, longest: 400, also: ['保管場所', '場所', '所在'] },
  validFrom: { kind: 'day', width: 18, single: true, also: ['登録年月日', '取得日', '購入日', '配布日'] },
  validTo: { kind: 'day', width: 18, also: ['廃棄日', '廃棄年月日', '終了日', '返納日'] },
}

export const mediumColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: mediumLabels[key as MediumKey],
  ...typed,
}))

/** A medium of which nothing is known. */
export const blankMedium: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
)
