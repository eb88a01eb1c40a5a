import { objectReferences, unitReferences } from '../../registers/sheet/common-references.ts'
import type { RegisterBook } from '../../registers/sheet/register-book.types.ts'
import { daysProblems } from '../check-days.ts'
import { blankStore, storeColumns } from './store-columns.schema.ts'
import { storeList } from './store-list.ts'
import { storeRows, writeStores } from './write-stores.ts'

/** 保管場所: cabinets, 書庫 and 倉庫 for Excel out and in, bulk edit and form. */
export const storeBook: RegisterBook = {
  register: 'stores',
  kind: 'store',
  title: { ja: '保管場所一覧', en: 'Stores' },
  columns: storeColumns,
  blank: blankStore,
  list: storeList,
  rows: storeRows,
  check: async (_tx, _ctx, rows) => rows.map(({ after }) => daysProblems(after)),
  write: writeStores,
  references: async (tx, ctx, reach) => ({
    unitId: await unitReferences(tx, ctx, reach),
    areaId: await objectReferences(tx, ctx, reach, ['area']),
  }),
}
