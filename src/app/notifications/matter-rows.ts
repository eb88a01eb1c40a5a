import type { RawBuilder } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Matter, MatterOwner } from '../../features/notifications/matter.types.ts'

/** What the statement of a source hands out; who has the matter is the first of post, person, unit and role that is there. */
type Row = {
  id: string
  title: string
  due: Day | null
  open?: boolean
  postId?: string | null
  personId?: string | null
  unitId?: string | null
  securityRole?: string | null
  legalDay?: boolean
}

type Terms<Found> = Pick<Matter, 'announce' | 'after'> & {
  href: (row: Found) => string
  /** Bears what has neither post nor person nor unit. */
  otherwise: string
}

const ownerOf = ({ postId, personId, unitId, securityRole }: Row, otherwise: string): MatterOwner =>
  postId ? { postId } : personId ? { personId } : unitId ? { unitId } : { securityRole: securityRole ?? otherwise }

/** Matters from one statement. */
export async function mattersFrom<Found extends Row>(
  tx: Tx,
  statement: RawBuilder<Found>,
  { href, otherwise, announce, after }: Terms<Found>,
): Promise<Matter[]> {
  const { rows } = await statement.execute(tx)
  return rows.map((row) => ({
    aboutId: row.id,
    title: row.title,
    href: href(row),
    owner: ownerOf(row, otherwise),
    due: row.due,
    legalDay: row.legalDay ?? false,
    open: row.open ?? false,
    announce,
    after,
  }))
}
