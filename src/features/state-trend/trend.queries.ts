import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { addDays, type Day } from '../../core/dates/days.ts'
import { query } from '../../core/query.ts'
import { loadBodies } from '../duties/fold-input.ts'
import { stateCounts } from './state-trend.contract.ts'

const both = z.object({ must: stateCounts, should: stateCounts })

type Asked = { from?: Day | undefined; to?: Day | undefined; bodyId?: string | undefined }

/** The last year unless other days are asked for. Whoever reaches only a part sees nothing here: the counts are of the whole (decision 0014). */
export const readSeries = (ctx: Context, { from, to, bodyId }: Asked) =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const last = to ?? ctx.clock.today()
    const first = from ?? addDays(last, -366)
    const bodies = (await loadBodies(tx)).map(({ id, name }) => ({ id, name }))
    const body = bodies.find(({ id }) => id === bodyId) ?? bodies[0]
    const head = { from: first, to: last, bodies, bodyId: body?.id ?? null }
    if (reach !== 'all' || body === undefined) return { ...head, limited: reach !== 'all', days: [] }
    const rows = await tx
      .selectFrom('stateSnapshot')
      .select(['day', 'counts'])
      .where('bodyId', '=', body.id)
      .where('day', '>=', first)
      .where('day', '<=', last)
      .orderBy('day')
      .execute()
    return { ...head, limited: false, days: rows.map((row) => ({ day: row.day, ...both.parse(row.counts) })) }
  })
