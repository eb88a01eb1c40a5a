import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { query } from '../../core/query.ts'
import { formsFrom, formsTo, nameVariants, selectors } from '../../core/fold-text.ts'
import { ownPerson, ownPost, withinReachOrOwn } from './own.ts'
import type { peopleContract } from './people.contract.ts'
import { loadDesignated, rolesOfPosts } from './responsible.queries.ts'

type Output<Key extends keyof typeof peopleContract> = z.output<
  NonNullable<(typeof peopleContract)[Key]['~orpc']['outputSchema']>
>
type Input<Key extends keyof typeof peopleContract> = z.output<
  NonNullable<(typeof peopleContract)[Key]['~orpc']['inputSchema']>
>
type Person = Output<'people'>['rows'][number]
type Assignment = Output<'assignments'>['rows'][number]
type Designation = Output<'designations'>[number]

/** Whether an interval with the columns of `a` covers the day. */
const holds = (alias: 'a' | 'd', today: string) =>
  sql<boolean>`(${sql.ref(`${alias}.validFrom`)} <= ${today}::date and (${sql.ref(`${alias}.validTo`)} is null or ${sql.ref(`${alias}.validTo`)} >= ${today}::date))`

/** All posts within reach with holders, substitutes and roles of today; five statements, whatever their number. */
export const readPosts = (ctx: Context) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const { posts, designated } = await loadDesignated(tx, ctx.clock.today(), reach, ownPost(ctx, 'o.id'))
    const rolesOf = await rolesOfPosts(tx, designated)
    const titles = new Map(
      (await tx.selectFrom('post').select(['id', 'title']).execute()).map((one) => [one.id, one.title]),
    )
    return posts.map((post) => ({
      ...post,
      superiorTitle: titles.get(post.superiorId ?? '') ?? null,
      roles: rolesOf(post.id),
    }))
  })

/** Person `p` with object `o` found by name, reading or staff number; folded by width, case, kana and spaces. */
export const nameMatches = (search: string) => {
  const patterns = nameVariants(search).map((variant) => `%${variant.replace(/[%_\\]/g, '\\$&')}%`)
  return sql<boolean>`(${search === ''} or replace(translate(lower(regexp_replace(normalize(o.name || ' / ' || p.kana || ' / ' || coalesce(p.staff_number, ''), NFKC), ${selectors}, '', 'g')), ${formsFrom}, ${formsTo}), ' ', '') like any (${patterns}::text[]))`
}

/** By reading, or by name where there is none. */
const sortKey = sql`coalesce(nullif(p.kana, ''), o.name)`

/** The roster by reading, keyset-paged; the search folds width, case, kana and spaces. */
export const readPeople = (ctx: Context, { search, after, limit }: Input<'people'>) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const today = ctx.clock.today()
    const { rows } = await sql<Person>`
      select o.id, o.name, p.kana, o.unit_id, u.name as unit_name, p.staff_number, p.kind, p.covered, p.email, o.valid_from, o.valid_to,
        coalesce((select json_agg(t.title order by a.valid_from, a.id) from assignment a join post t on t.organisation_id = a.organisation_id and t.id = a.post_id
          where a.organisation_id = p.organisation_id and a.person_id = p.id and ${holds('a', today)}), '[]') as posts
      from person p
      join object o on o.organisation_id = p.organisation_id and o.id = p.id
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
      where ${withinReachOrOwn(reach, 'o.unitId', ownPerson(ctx, 'o.id'))}
        and ${nameMatches(search)}
        and (${after ?? null}::uuid is null or (${sortKey}, o.id) > (
          select ${sortKey}, o.id from person p join object o on o.organisation_id = p.organisation_id and o.id = p.id where p.id = ${after ?? null}::uuid))
      order by ${sortKey}, o.id limit ${limit + 1}`.execute(tx)
    return pageOf(rows, limit)
  })

/** Assignments to posts within reach, the latest first, keyset-paged. */
export const readAssignments = (ctx: Context, { postId, personId, after, limit }: Input<'assignments'>) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const { rows } = await sql<Assignment>`
      select a.id, a.person_id, h.name as person_name, a.post_id, p.title as post_title, u.name as unit_name, a.valid_from, a.valid_to,
        ${holds('a', ctx.clock.today())} as current
      from assignment a
      join post p on p.organisation_id = a.organisation_id and p.id = a.post_id
      join object o on o.organisation_id = a.organisation_id and o.id = a.post_id
      join object h on h.organisation_id = a.organisation_id and h.id = a.person_id
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
      where ${withinReachOrOwn(reach, 'o.unitId', ownPerson(ctx, 'a.personId'))}
        and (${postId ?? null}::uuid is null or a.post_id = ${postId ?? null}::uuid)
        and (${personId ?? null}::uuid is null or a.person_id = ${personId ?? null}::uuid)
        and (${after ?? null}::uuid is null or (a.valid_from, a.id) < (select b.valid_from, b.id from assignment b where b.id = ${after ?? null}::uuid))
      order by a.valid_from desc, a.id desc limit ${limit + 1}`.execute(tx)
    return pageOf(rows, limit)
  })

export const readDesignations = (ctx: Context) =>
  query(ctx, 'people.read', async (tx, reach) => {
    const { rows } = await sql<Designation>`
      select d.id, d.security_role, d.post_id, p.title as post_title, u.name as unit_name, d.valid_from, d.valid_to, ${holds('d', ctx.clock.today())} as current
      from designation d
      join post p on p.organisation_id = d.organisation_id and p.id = d.post_id
      join object o on o.organisation_id = d.organisation_id and o.id = d.post_id
      join security_role r on r.organisation_id = d.organisation_id and r.code = d.security_role
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
      where ${withinReachOrOwn(reach, 'o.unitId', ownPost(ctx, 'd.postId'))}
      order by r.position, r.id, d.valid_from desc, d.id`.execute(tx)
    return rows
  })

/** One row more than wanted was read: whether it is there tells whether there is a next page. */
function pageOf<Row extends { id: string }>(read: Row[], limit: number): { rows: Row[]; next: string | null } {
  const rows = read.slice(0, limit)
  return { rows, next: read.length > limit ? (rows.at(-1)?.id ?? null) : null }
}
