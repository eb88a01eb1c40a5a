import { objectReferences, unitReferences } from '../registers/sheet/common-references.ts'
import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import { checkConnections } from './check-connections.ts'
import { blankConnection, connectionColumns } from './connection-columns.rules.ts'
import { connectionList } from './connection-list.ts'
import { connectionRows } from './connection-rows.ts'
import { writeConnections } from './write-connections.ts'

/** 許可通信一覧 for Excel out and in, bulk edit and form. */
export const connectionBook: RegisterBook = {
  register: 'connections',
  kind: 'connection',
  title: { ja: '許可通信一覧', en: 'Permitted connections' },
  columns: connectionColumns,
  blank: blankConnection,
  list: connectionList,
  rows: connectionRows,
  check: checkConnections,
  write: writeConnections,
  references: async (tx, ctx, reach) => {
    const zones = await objectReferences(tx, ctx, reach, ['zone'], { everybodys: true })
    return { unitId: await unitReferences(tx, ctx, reach), fromZoneId: zones, toZoneId: zones }
  },
}
