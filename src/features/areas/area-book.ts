import { objectReferences, postReferences, unitReferences } from '../registers/sheet/common-references.ts'
import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import { areaColumns, blankArea } from './area-columns.rules.ts'
import { areaList } from './area-list.ts'
import { areaRows } from './area-rows.ts'
import { checkAreas } from './check-areas.ts'
import { writeAreas } from './write-areas.ts'

/** 管理区域台帳 for Excel out and in, bulk edit and form. */
export const areaBook: RegisterBook = {
  register: 'areas',
  kind: 'area',
  title: { ja: '管理区域台帳', en: 'Secure areas' },
  columns: areaColumns,
  blank: blankArea,
  list: areaList,
  rows: areaRows,
  check: checkAreas,
  write: writeAreas,
  references: async (tx, ctx, reach) => ({
    unitId: await unitReferences(tx, ctx, reach),
    custodianPostId: await postReferences(tx, ctx, reach),
    policyBodyId: await objectReferences(tx, ctx, reach, ['memberBody'], { everybodys: true }),
  }),
}
