import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { query } from '../../../core/query.ts'
import { accountOf } from './saved-view.subject.ts'
import type { savedView } from './view.schema.ts'

/** One's own views first, then those that others share. */
export const readSavedViews = (ctx: Context, { register }: { register: string }) =>
  query(ctx, 'registers.read', async (tx) => {
    const account = accountOf(ctx)
    const { rows } = await sql<z.output<typeof savedView>>`
      select v.id, v.name, v.query, v.shared, v.account_id = ${account}::uuid as own, a.display_name as owner
      from saved_view v join account a on a.organisation_id = v.organisation_id and a.id = v.account_id
      where v.register = ${register} and (v.shared or v.account_id = ${account}::uuid)
      order by own desc, v.name, v.id limit 200`.execute(tx)
    return rows
  })
