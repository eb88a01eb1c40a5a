import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { onDay } from './container-class.sql.ts'
import type { levelsContract } from './levels.contract.ts'
import { containerKinds, contentKinds } from './levels.schema.ts'

type Output<Key extends keyof typeof levelsContract> = z.output<
  NonNullable<(typeof levelsContract)[Key]['~orpc']['outputSchema']>
>
type Input<Key extends keyof typeof levelsContract> = z.output<
  NonNullable<(typeof levelsContract)[Key]['~orpc']['inputSchema']>
>
type Held = Output<'holdings'>['contents'][number]

/** What lies in an object, keyset-paged by name, and where it lies itself. What is outside the asker's reach is only counted. */
export const readHoldings = (ctx: Context, { id, after, limit }: Input<'holdings'>) =>
  query(ctx, 'registers.read', async (tx, reach): Promise<Output<'holdings'>> => {
    const today = ctx.clock.today()
    const { rows: objects } = await sql<{ kind: Held['kind'] }>`
      select o.kind from object o where o.id = ${id} and o.kind = any(${[...contentKinds]}::object_kind[]) and ${withinReach(reach, 'o.unitId')}`.execute(
      tx,
    )
    const object = objects[0]
    if (!object) throw fail('notFound')
    const columns = sql`h.id, o.id as object_id, o.name, o.kind, h.valid_from, h.valid_to, ${onDay('h', today)} as current`
    const { rows: contents } = await sql<Held>`
      select ${columns} from holding h join object o on o.organisation_id = h.organisation_id and o.id = h.content_id
      where h.container_id = ${id} and ${withinReach(reach, 'o.unitId')}
        and (${after ?? null}::uuid is null or (o.name, h.id) > (
          select p.name, g.id from holding g join object p on p.organisation_id = g.organisation_id and p.id = g.content_id where g.id = ${after ?? null}::uuid))
      order by o.name, h.id limit ${limit + 1}`.execute(tx)
    const { rows: containers } = await sql<Held>`
      select ${columns} from holding h join object o on o.organisation_id = h.organisation_id and o.id = h.container_id
      where h.content_id = ${id} and ${withinReach(reach, 'o.unitId')}
      order by h.valid_from desc nulls last, h.id limit 100`.execute(tx)
    const { rows: hidden } = await sql<{ n: number }>`
      select count(*)::int as n from holding h
      join object o on o.organisation_id = h.organisation_id and o.id = case when h.container_id = ${id} then h.content_id else h.container_id end
      where (h.container_id = ${id} or h.content_id = ${id}) and ${onDay('h', today)} and not coalesce(${withinReach(reach, 'o.unitId')}, false)`.execute(
      tx,
    )
    const page = contents.slice(0, limit)
    return {
      kind: object.kind,
      contents: page,
      next: contents.length > limit ? (page.at(-1)?.id ?? null) : null,
      hidden: hidden[0]?.n ?? 0,
      containers,
    }
  })

/** The first twenty containers within reach whose name has the words in it, whatever their width and case. */
export const findContainers = (ctx: Context, { search, kind }: Input<'candidates'>) =>
  query(ctx, 'registers.read', async (tx, reach): Promise<Output<'candidates'>> => {
    const pattern = `%${search
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[%_\\]/g, '\\$&')}%`
    const { rows } = await sql<Output<'candidates'>[number]>`
      select o.id, o.name, o.kind from object o
      where o.kind = any(${kind ? [kind] : [...containerKinds]}::object_kind[]) and ${withinReach(reach, 'o.unitId')}
        and (o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date)
        and lower(normalize(o.name, NFKC)) like ${pattern}
      order by o.name, o.id limit 20`.execute(tx)
    return rows
  })
