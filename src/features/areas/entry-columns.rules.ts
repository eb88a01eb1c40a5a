import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { type EntryKey, entryLabels } from './entries.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 入退室管理簿: headings of typed sheets and of what door systems write. */
const columns: Record<EntryKey, Typed> = {
  areaId: {
    kind: 'reference',
    width: 20,
    required: true,
    also: [
      '区域',
      '区域名',
      '室名',
      '部屋',
      '部屋名',
      '扉',
      '扉名',
      'ドア',
      'ドア名',
      'ゲート',
      'ゲート名',
      '場所',
      '入室場所',
    ],
  },
  day: { kind: 'day', width: 18, also: ['年月日', '入室日', '利用日', '月日', '日'] },
  enteredAt: {
    kind: 'time',
    width: 18,
    required: true,
    also: ['入室', '入室日時', '入室時間', '入', '開始', '入館時刻', '入館日時', '開始時刻'],
  },
  leftAt: {
    kind: 'time',
    width: 18,
    also: ['退室', '退室日時', '退室時間', '出', '終了', '退館時刻', '退館日時', '終了時刻'],
  },
  who: {
    kind: 'text',
    width: 16,
    longest: 100,
    required: true,
    also: ['名前', '入室者', '入室者氏名', '利用者', '利用者名', '使用者', 'カード名義', '所属氏名', '社員名'],
  },
  affiliation: {
    kind: 'text',
    width: 20,
    longest: 200,
    also: ['会社名', '所属名', '部署', '所属部署', '会社', '団体名'],
  },
  purpose: { kind: 'text', width: 24, longest: 400, also: ['目的', '入室目的', '用務', '作業内容', '理由'] },
  escort: { kind: 'text', width: 16, longest: 100, also: ['立会人', '同行者', '付添者', '案内者', '立会'] },
  carriedIn: { kind: 'text', width: 18, longest: 400, also: ['持込品', '持込み', '持込物', '搬入機器', '持込'] },
  carriedOut: { kind: 'text', width: 18, longest: 400, also: ['持出品', '持出し', '持出物', '搬出機器', '持出'] },
  checkedBy: { kind: 'text', width: 16, longest: 100, also: ['確認者', '確認印', '記録確認', '確認'] },
  note: { kind: 'text', width: 20, longest: 1000, also: ['摘要', '特記事項'] },
}

export const entryColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: entryLabels[key as EntryKey],
  ...typed,
}))

/** An entry of which nothing is known. */
export const blankEntry: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind }]) => [key, kind === 'text' || kind === 'time' ? '' : null]),
)
