import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { listKinds } from './outside-lists.schema.ts'

type List = { id: string; kind: (typeof listKinds)[number]; source: string; takenOn: string; rows: number }

/** A list belongs to the whole organisation. */
export const outsideListSubject: Subject<List, 'write'> = {
  find: async (tx, id) => {
    const { rows } =
      await sql<List>`select id, kind, source, taken_on, rows from outside_list where id = ${id}::uuid`.execute(tx)
    return rows[0]
  },
  unitOf: () => null,
  policy: { write: () => allowed },
}
