import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { need } from './sample-context.ts'
import type { SampleApprovals } from './sample-approvals.schema.ts'

type Item = SampleApprovals['approvals'][number]

/** What a draft of the sample is about: a matter of a register, found by its name, or a free one of a unit. */
export async function sampleMatter(
  ctx: Context,
  item: Item,
  { units, day }: { units: ReadonlyMap<string, string>; day: (text: string) => string },
) {
  if (item.connection !== undefined)
    return {
      kind: 'connection' as const,
      proposal: {
        connectionId: await named(ctx, 'connection', item.connection),
        ...(item.until === undefined ? {} : { expiresOn: day(item.until) }),
      },
    }
  if (item.disposal !== undefined)
    return {
      kind: 'disposal' as const,
      proposal: { disposalIds: [await named(ctx, 'disposal', item.disposal)] },
    }
  return { kind: 'other' as const, unitId: need(units, item.unit) }
}

/** By the name of its object. */
async function named(ctx: Context, what: 'connection' | 'disposal', name: string): Promise<string> {
  const object = what === 'connection' ? sql.ref('x.id') : sql.ref('x.object_id')
  const { rows } = await inScope(ctx.db, ctx.organisationId, (tx) =>
    sql<{ name: string; id: string }>`
      select o.name, x.id from ${sql.table(what)} x join object o on o.organisation_id = x.organisation_id and o.id = ${object}
      where o.name = ${name}`.execute(tx),
  )
  return need(new Map(rows.map((row) => [row.name, row.id])), name)
}
