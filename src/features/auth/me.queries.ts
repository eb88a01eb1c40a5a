import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { requiresSecondFactor } from './first-step.ts'
import { verbs } from '../../core/permission.ts'
import type { meContract } from './me.contract.ts'

type OwnGrant = z.output<NonNullable<(typeof meContract.permissions)['~orpc']['outputSchema']>>['grants'][number]

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

/** Every grant of the signed-in account with the verbs of its role, what counts today first; one statement. */
export async function readOwnPermissions(ctx: Context): Promise<{ grants: OwnGrant[] }> {
  const { actor } = ctx
  if (actor.kind !== 'user') throw fail('signedOut')
  const today = ctx.clock.today()
  return inScope(ctx.db, ctx.organisationId, async (tx) => {
    const { rows } = await sql<Omit<OwnGrant, 'verbs'> & { verbs: string[] }>`
      select g.id, json_build_object('ja', r.name_ja, 'en', r.name_en) as role_name, r.note, o.name as scope_name, g.own, g.valid_from, g.valid_to,
        case when g.valid_to < ${today}::date then 'expired' when g.valid_from > ${today}::date then 'upcoming' else 'current' end as standing,
        array(select v.verb from role_verb v where v.organisation_id = g.organisation_id and v.role_code = g.role_code) as verbs
      from role_grant g join role r on r.organisation_id = g.organisation_id and r.code = g.role_code
      left join object o on o.organisation_id = g.organisation_id and o.id = g.scope_id
      where g.account_id = ${actor.id}
      order by (case when g.valid_to < ${today}::date then 2 when g.valid_from > ${today}::date then 1 else 0 end), g.id`.execute(
      tx,
    )
    return { grants: rows.map((row) => ({ ...row, verbs: verbs.filter((verb) => row.verbs.includes(verb)) })) }
  })
}
