import type { Context } from '../../core/context.ts'
import type { Access } from '../../core/permission.ts'

type Reach = 'all' | ReadonlySet<string>

const meet = (a: Reach, b: Reach): Reach =>
  a === 'all' ? b : b === 'all' ? a : new Set([...a].filter((id) => b.has(id)))

/**
 * The asker with every right cut down to what `reports.read` reaches: who may take reports out for one unit gets nothing else in them,
 * though they may look at more on the screen.
 */
export function narrowed(ctx: Context): Context {
  const reach = ctx.access.get('reports.read') ?? new Set<string>()
  const access: Access = new Map([...ctx.access].map(([verb, held]) => [verb, meet(held, reach)]))
  return { ...ctx, access }
}
