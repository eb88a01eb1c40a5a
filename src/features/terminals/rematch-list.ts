import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import { listKindLabels } from './outside-lists.labels.ts'
import { outsideListSubject } from './outside-list.subject.ts'
import { rowFacts } from './outside-lists.schema.ts'
import { matchLines } from './read-list.ts'

const stored = z.array(z.object({ row: z.number(), facts: rowFacts }))

/** Matches the rows of a list anew, once the register has been corrected. Three statements. */
export const rematchList = command(
  'registers.write',
  z.object({ id: z.uuid() }),
  async ({ tx, input: { id }, load, record }) => {
    const list = await load(outsideListSubject, id, 'write')
    const { rows } =
      await sql`select row, facts from outside_list_row where list_id = ${id}::uuid order by row`.execute(tx)
    const lines = stored.parse(rows)
    const found = await matchLines(tx, list.takenOn, lines)
    await sql`
      update outside_list_row r set object_id = w.object_id, facts = case when w.reason is null then r.facts - 'unmatched' else r.facts || jsonb_build_object('unmatched', w.reason) end
      from unnest(${lines.map(({ row }) => row)}::integer[], ${found.map((one) => one.id)}::uuid[], ${found.map(({ reason }) => reason)}::text[]) as w(row, object_id, reason)
      where r.list_id = ${id}::uuid and r.row = w.row`.execute(tx)
    const matched = found.filter((one) => one.id !== null).length
    record({
      action: 'outsideList.rematch',
      kind: 'outsideList',
      id,
      unitId: null,
      before: null,
      after: { id, name: `${listKindLabels[list.kind].ja}（${list.source}）`, rows: list.rows, matched },
    })
    return { matched }
  },
)
