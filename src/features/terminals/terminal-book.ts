import { objectReferences, unitReferences, zoneReferences } from '../registers/sheet/common-references.ts'
import type { RegisterBook } from '../registers/sheet/register-book.types.ts'
import { checkTerminals } from './check-terminals.ts'
import { peopleReferences } from './people-references.ts'
import { blankTerminal, terminalColumns } from './terminal-columns.rules.ts'
import { terminalList } from './terminal-list.ts'
import { terminalRows } from './terminal-rows.ts'
import { writeTerminals } from './write-terminals.ts'

/** 端末・サーバ台帳 for Excel out and in, bulk edit and form. */
export const terminalBook: RegisterBook = {
  register: 'terminals',
  kind: 'terminal',
  title: { ja: '端末・サーバ台帳', en: 'Terminals and servers' },
  columns: terminalColumns,
  blank: blankTerminal,
  list: terminalList,
  rows: terminalRows,
  check: checkTerminals,
  write: writeTerminals,
  references: async (tx, ctx, reach) => ({
    unitId: await unitReferences(tx, ctx, reach),
    userPersonId: await peopleReferences(tx, ctx, reach),
    zoneId: await zoneReferences(tx, ctx),
    // Within reach only: the sheet lists its choices, and names of systems and rooms tell much about the others. What holds a row already stays.
    containerId: await objectReferences(tx, ctx, reach, ['system', 'area']),
  }),
}
