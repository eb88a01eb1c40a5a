import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { queryOwn } from '../../core/query.ts'
import { loadOwnPosts } from '../../features/activities/acted-for.queries.ts'
import { loadClauseLinks } from '../../features/duties/clause-links.queries.ts'
import { inSections } from './sections.rules.ts'
import { workSources } from './sources.ts'
import type { WorkItem, WorkSections } from './work-item.schema.ts'

/** What the signed-in person has to do, from every source; a fixed number of statements however much there is. */
export const readMyWork = (ctx: Context): Promise<WorkSections> =>
  queryOwn(ctx, async (tx) => {
    const own = await loadOwnPosts(tx, ctx)
    const items: WorkItem[] = []
    for (const source of workSources) items.push(...(await source(tx, ctx, own)))
    const wanted = [...new Set(items.flatMap(({ clauseId }) => (clauseId === null ? [] : [clauseId])))]
    const clauses = await loadClauseLinks(tx, sql`c.id = any(${wanted}::uuid[])`, 1000)
    const paths = new Map(clauses.map(({ id, path, heading }) => [id, [path, heading].filter(Boolean).join(' ')]))
    const today = ctx.clock.today()
    return {
      today,
      name: ctx.actor.name,
      posts: [...own.values()].map(({ title, acting }) => ({ title, acting: acting !== null })),
      ...inSections(
        items.map((item) => ({ ...item, why: (item.clauseId && paths.get(item.clauseId)) || item.why })),
        today,
      ),
    }
  })
