import type { Context } from '../../../core/context.ts'
import { query } from '../../../core/query.ts'
import { loadDesignated } from '../responsible.queries.ts'

/** Posts without a holder today and those whose next holder is 未定, those that bear security roles first; four statements. */
export const readVacantPosts = (ctx: Context) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const { posts, designated } = await loadDesignated(tx, today, reach)
    const undecided = await tx
      .selectFrom('undecidedHolder')
      .select(['postId', (select) => select.fn.min('effectiveOn').as('from')])
      .where('filledBy', 'is', null)
      .groupBy('postId')
      .execute()
    const undecidedFrom = new Map(undecided.map(({ postId, from }) => [postId, from]))
    const roles = Map.groupBy(designated, ({ postId }) => postId)
    return posts
      .filter(({ validFrom, validTo }) => (validFrom ?? today) <= today && (validTo ?? today) >= today)
      .map(({ id, title, unitName, holders, acting }) => ({
        postId: id,
        post: title,
        unitName,
        undecidedFrom: undecidedFrom.get(id) ?? null,
        vacantToday: holders.length === 0,
        acting,
        roles: roles.get(id)?.length ?? 0,
      }))
      .filter((row) => row.vacantToday || row.undecidedFrom !== null)
      .toSorted((a, b) => b.roles - a.roles)
  })
