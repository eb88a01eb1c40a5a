import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FieldProblem, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { terminalProblems } from './terminal-problems.labels.ts'

/** Rules between the fields of a terminal; a container that lies within the terminal itself cannot hold it. At most one statement. */
export async function checkTerminals(tx: Tx, _ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> {
  const moved = rows.filter(
    ({ before, after }) => before !== null && after['containerId'] && before['containerId'] !== after['containerId'],
  )
  const circular = await circlesOf(tx, moved)
  return rows.map(({ id, after }) => {
    const [from, to] = [after['validFrom'], after['validTo']]
    const ends = typeof from === 'string' && typeof to === 'string' && to < from
    return [
      ...(ends ? [{ key: 'validTo', ...terminalProblems.endBeforeStart }] : []),
      ...(circular.has(id) ? [{ key: 'containerId', ...terminalProblems.circle }] : []),
    ]
  })
}

async function circlesOf(tx: Tx, moved: readonly PlannedRow[]): Promise<ReadonlySet<string>> {
  if (moved.length === 0) return new Set()
  const { rows } = await sql<{ root: string }>`
    with recursive wanted as (select * from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ after }) => after['containerId'])}::uuid[]) as w(root, container)),
    inside(root, id) as (
      select root, root from wanted union select i.root, h.content_id from inside i join holding h on h.container_id = i.id)
    select i.root from inside i join wanted w on w.root = i.root and w.container = i.id`.execute(tx)
  return new Set(rows.map(({ root }) => root))
}
