import type { BookColumn, Fields } from '../../registers/sheet/register-book.types.ts'
import { type StoreKey, storeLabels } from './stores.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

const columns: Record<StoreKey, Typed> = {
  number: { kind: 'text', width: 12, longest: 40, single: true, also: ['No', '保管庫番号', '管理番号', '整理番号'] },
  name: {
    kind: 'text',
    width: 28,
    longest: 200,
    required: true,
    single: true,
    also: ['名称', '保管場所', '保管庫', '書庫名', 'キャビネット'],
  },
  place: { kind: 'text', width: 24, longest: 400, also: ['場所', '設置場所', '階・室'] },
  lockable: { kind: 'flag', width: 8, also: ['施錠の可否', '施錠可', '鍵', '鍵の有無'] },
  unitId: { kind: 'reference', width: 20, also: ['部署', '所管課', '管理課', '担当課'] },
  areaId: { kind: 'reference', width: 20, also: ['区域', '管理区域の名称'] },
  validFrom: { kind: 'day', width: 18, single: true, also: ['設置日', '登録日'] },
  validTo: { kind: 'day', width: 18, also: ['廃止日', '撤去日', '終了日'] },
}

export const storeColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: storeLabels[key as StoreKey],
  ...typed,
}))
export const blankStore: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind }]) => [key, kind === 'text' ? '' : null]),
)
