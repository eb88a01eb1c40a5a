import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Day } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import { query } from '../../../core/query.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import type { PurgePreview } from './purge.schema.ts'

/** What would go by the day and what stays; the very question that the database's own function asks. Two statements. */
export async function loadPurgePreview(tx: Tx, before: Day): Promise<PurgePreview> {
  const { rows: groups } = await sql<PurgePreview['groups'][number]>`
    select subject_kind as kind, fiscal_year, count(*)::int as rows from purgeable_history(${before}::date)
    group by subject_kind, fiscal_year order by fiscal_year, subject_kind`.execute(tx)
  const { rows } = await sql<PurgePreview['stays']>`
    select count(*) filter (where h.purged_at is null and r.id is not null and r.retention_years is null)::int as for_good,
      count(*) filter (where h.purged_at is null and r.id is null)::int as no_record,
      count(*) filter (where h.purged_at is null and r.retention_years is not null)::int as not_yet,
      count(*) filter (where h.purged_at is not null)::int as purged
    from history h left join record r on r.organisation_id = h.organisation_id and r.id = h.subject_id
    where h.at < ${before}::date::timestamp at time zone 'Asia/Tokyo'`.execute(tx)
  const total = groups.reduce((sum, group) => sum + group.rows, 0)
  const stays = rows[0] ?? { forGood: 0, noRecord: 0, notYet: 0, purged: 0 }
  return { before, rows: total, groups, stays: { ...stays, notYet: stays.notYet - total } }
}

/** @throws {AppError} 403 for whoever acts for some units only: a purge is of the whole organisation. */
export const readPurgePreview = (ctx: Context, before: Day): Promise<PurgePreview> =>
  query(ctx, 'history.purge', (tx) => {
    requireEverywhere(ctx, 'history.purge')
    return loadPurgePreview(tx, before)
  })

type Purge = {
  id: string
  before: Day
  decidedOn: Day
  decidedBy: string
  documentNumber: string
  at: string
  rows: number
}

export const readPurges = (ctx: Context): Promise<Purge[]> =>
  query(ctx, 'history.read', async (tx, reach) => {
    if (reach !== 'all') return []
    const { rows } = await sql<Omit<Purge, 'at'> & { at: Date }>`
      select p.id, p.before, p.decided_on, p.decided_by, r.document_number, p.at, p.rows from history_purge p
      join record r on r.organisation_id = p.organisation_id and r.id = p.id where p.rows is not null order by p.at desc, p.id desc`.execute(
      tx,
    )
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  })
