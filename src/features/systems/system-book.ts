import {
  objectReferences,
  postReferences,
  unitReferences,
  zoneReferences,
} from '../registers/sheet/common-references.ts'
import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import { checkSystems } from './check-systems.ts'
import { blankSystem, systemColumns } from './system-columns.rules.ts'
import { systemList } from './system-list.ts'
import { systemRows } from './system-rows.ts'
import { writeSystems } from './write-systems.ts'

/** 情報システム・ネットワーク台帳 for Excel out and in, bulk edit and form. */
export const systemBook: RegisterBook = {
  register: 'systems',
  kind: 'system',
  title: { ja: '情報システム・ネットワーク台帳', en: 'Systems and networks' },
  columns: systemColumns,
  blank: blankSystem,
  list: systemList,
  rows: systemRows,
  check: checkSystems,
  write: writeSystems,
  references: async (tx, ctx, reach) => {
    const posts = await postReferences(tx, ctx, reach)
    return {
      unitId: await unitReferences(tx, ctx, reach),
      administratorPostId: posts,
      operatorPostId: posts,
      supplierId: await objectReferences(tx, ctx, reach, ['supplier'], { everybodys: true }),
      zoneId: await zoneReferences(tx, ctx),
    }
  },
}
