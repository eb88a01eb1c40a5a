import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { requiresSecondFactor } from './first-step.ts'

/** The signed-in account, its organisation, and the posts its person holds today. @throws {AppError} 401 where no account stands behind the actor. */
export async function readMe(ctx: Context) {
  const { actor, access } = ctx
  if (actor.kind !== 'user') throw fail('signedOut')
  const today = ctx.clock.today()
  return inScope(ctx.db, ctx.organisationId, async (tx) => {
    const organisation = await tx
      .selectFrom('organisation')
      .select(['name', 'code', 'isSample'])
      .executeTakeFirstOrThrow()
    const account = await tx
      .selectFrom('account')
      .select([
        'id',
        'username',
        'displayName',
        'email',
        'locale',
        requiresSecondFactor('account.id', today).as('required'),
      ])
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow()
    const posts = await tx
      .selectFrom('assignment as a')
      .innerJoin('post as p', (join) =>
        join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.postId'),
      )
      .select('p.title')
      .where('a.personId', '=', actor.personId)
      .where('a.validFrom', '<=', today)
      .where((where) => where.or([where('a.validTo', 'is', null), where('a.validTo', '>=', today)]))
      .orderBy('a.validFrom')
      .execute()
    const { locale, required, ...who } = account
    return {
      account: { ...who, posts: posts.map((post) => post.title) },
      organisation,
      verbs: [...access.keys()],
      everywhere: [...access].filter(([, reach]) => reach === 'all').map(([verb]) => verb),
      locale,
      first: ctx.first ?? null,
      secondFactorRequired: required,
    }
  })
}
