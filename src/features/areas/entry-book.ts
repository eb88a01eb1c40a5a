import { sql } from 'kysely'
import { withinReach } from '../../core/query.ts'
import type { ReferenceOption, RegisterBook } from '../registers/sheet/register-book.types.ts'
import { checkEntries } from './check-entries.ts'
import { blankEntry, entryColumns } from './entry-columns.rules.ts'
import { entryList } from './entry-list.ts'
import { entryRows } from './entry-rows.ts'
import { writeEntries } from './write-entries.ts'

/** 入退室管理簿 for Excel out and in and the form: rows are no objects, and belong to the unit of their area. */
export const entryBook: RegisterBook = {
  register: 'area-entries',
  kind: 'area',
  title: { ja: '入退室管理簿', en: 'Entry log' },
  columns: entryColumns,
  blank: blankEntry,
  list: () => entryList,
  rows: entryRows,
  check: checkEntries,
  write: writeEntries,
  namedBy: ['day', 'enteredAt', 'who', 'areaId'],
  unitOf: ({ areaId }, { areaId: areas = [] }) => areas.find(({ id }) => id === areaId)?.unitId ?? null,
  references: async (tx, _ctx, reach) => {
    // Areas that have ended are named too: logs come in afterwards.
    const { rows } = await sql<ReferenceOption & { number: string }>`
      select o.id, o.name as label, a.number, o.unit_id from area a join object o on o.organisation_id = a.organisation_id and o.id = a.id
      where ${withinReach(reach, 'o.unitId')} order by o.name, o.id`.execute(tx)
    return { areaId: rows.map(({ number, ...option }) => ({ ...option, names: [number] })) }
  },
}
