import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { type AreaKey, areaKindLabels, areaLabels, logEveryLabels } from './areas.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 管理区域台帳: each column typed once, in the order of the sheet. */
const columns: Record<AreaKey, Typed> = {
  number: { kind: 'text', width: 12, longest: 40, single: true, also: ['番号', 'No', 'NO.', '管理番号'] },
  name: {
    kind: 'text',
    width: 24,
    longest: 200,
    required: true,
    single: true,
    also: ['名称', '区域名', '管理区域', '室名', '部屋名'],
  },
  kind: {
    kind: 'choice',
    width: 16,
    empty: 'other',
    also: ['区分', '区域の種類', '用途'],
    choices: {
      serverRoom: { ...areaKindLabels.serverRoom, also: ['電算室', 'サーバ室', 'サーバー室', 'マシン室', '電算機室'] },
      archive: { ...areaKindLabels.archive, also: ['書庫', '倉庫', '文書庫'] },
      mediaStore: { ...areaKindLabels.mediaStore, also: ['媒体庫', '保管庫'] },
      officeArea: { ...areaKindLabels.officeArea, also: ['事務室', '執務スペース'] },
      other: areaKindLabels.other,
    },
  },
  place: { kind: 'text', width: 24, longest: 400, also: ['場所', '所在地', '設置場所', '建物・階'] },
  unitId: { kind: 'reference', width: 20, also: ['部署', '所管', '所管課', '管理課', '担当課', '所属'] },
  custodianPostId: { kind: 'reference', width: 20, also: ['責任者', '管理者', '区域管理者'] },
  policyBodyId: { kind: 'reference', width: 20, also: ['市町村', '設置先の市町村', '構成市町村'] },
  policyBodyName: { kind: 'text', width: 20, longest: 100, also: ['他団体', '建物の管理者', '施設管理者'] },
  entryControl: {
    kind: 'text',
    width: 24,
    longest: 1000,
    also: ['入退室管理', '入退室の方法', '施錠方法', '認証方法'],
  },
  logEvery: {
    kind: 'choice',
    width: 14,
    also: ['確認頻度', '記録の確認', '点検頻度'],
    choices: {
      continuous: { ...logEveryLabels.continuous, also: ['随時'] },
      month: { ...logEveryLabels.month, also: ['月1回', '月次', '1か月'] },
      quarter: { ...logEveryLabels.quarter, also: ['四半期', '3か月'] },
      halfYear: { ...logEveryLabels.halfYear, also: ['半年', '6か月'] },
      year: { ...logEveryLabels.year, also: ['年1回', '年次', '1年'] },
    },
  },
  validFrom: { kind: 'day', width: 18, single: true, also: ['指定日', '指定年月日', '登録日'] },
  validTo: { kind: 'day', width: 18, also: ['終了日', '廃止日', '解除日'] },
}

export const areaColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: areaLabels[key as AreaKey],
  ...typed,
}))

/** An area of which nothing is known. */
export const blankArea: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
)
