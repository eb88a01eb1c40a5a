import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { inUnitScope } from '../../core/permission.ts'
import { onceInRead, query } from '../../core/query.ts'
import { loadDoubleRoles, marksOf } from '../dual-roles/dual-marks.queries.ts'
import { ownPost } from './own.ts'
import { actingFor } from './acting.rules.ts'
import type { Acting, Holder } from './responsible.schema.ts'
import { loadSecurityRoles } from './security-roles.queries.ts'

export type HeldPost = {
  id: string
  title: string
  unitId: string | null
  unitName: string | null
  superiorId: string | null
  validFrom: Day | null
  validTo: Day | null
  holders: Holder[]
  /** Who acts where nobody who holds it is there. */
  acting: Acting
}
type Designated = Pick<HeldPost, 'unitName' | 'holders' | 'acting'> & {
  securityRole: string
  postId: string
  post: string
  validFrom: Day
  validTo: Day | null
}
type Substitution = { postId: string; byPostId: string | null; person: Holder | null }

/** The absence of a person on the day that ends last, as JSON; null where they are there. */
const awayOn = (day: Day, person: string) => sql`(
  select json_build_object('kind', x.kind, 'validTo', x.valid_to) from absence x
  where x.organisation_id = current_organisation() and x.person_id = ${sql.ref(person)} and x.valid_from <= ${day}::date and x.valid_to >= ${day}::date
  order by x.valid_to desc limit 1)`

type HolderRows = { rows: (Omit<HeldPost, 'acting'> & { own: boolean })[]; substitutions: Substitution[] }

/** Posts and who holds and stands in for them on the day; two statements, which take absences and holders as sets: there may be ten thousand. */
async function readHolders(
  tx: Tx,
  day: Day,
  own: RawBuilder<boolean>,
  only: RawBuilder<unknown> | null,
): Promise<HolderRows> {
  const among = (column: string) => (only === null ? sql`true` : sql`${sql.ref(column)} in (${only})`)
  const { rows } = await sql<HolderRows['rows'][number]>`
    with absent as materialized (
      select distinct on (x.person_id) x.person_id, json_build_object('kind', x.kind, 'validTo', x.valid_to) as away from absence x
      where x.valid_from <= ${day}::date and x.valid_to >= ${day}::date order by x.person_id, x.valid_to desc),
    held as materialized (
      select a.post_id, json_agg(json_build_object('personId', a.person_id, 'name', h.name, 'away', absent.away) order by a.valid_from, a.id) as holders
      from assignment a join object h on h.organisation_id = a.organisation_id and h.id = a.person_id
      left join absent on absent.person_id = a.person_id
      where ${among('a.postId')} and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to >= ${day}::date) group by a.post_id)
    select p.id, p.title, o.unit_id, u.name as unit_name, p.superior_id, o.valid_from, o.valid_to, coalesce(${own}, false) as own,
      coalesce(held.holders, '[]') as holders
    from post p
    join object o on o.organisation_id = p.organisation_id and o.id = p.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    left join held on held.post_id = p.id
    where ${among('p.id')} order by u.name nulls first, p.title, p.id`.execute(tx)
  const { rows: substitutions } = await sql<Substitution>`
    select s.post_id, s.by_post_id, case when h.id is not null and (h.valid_from is null or h.valid_from <= ${day}::date) and (h.valid_to is null or h.valid_to >= ${day}::date)
      then json_build_object('personId', h.id, 'name', h.name, 'away', ${awayOn(day, 'h.id')}) end as person
    from substitute s left join object h on h.organisation_id = s.organisation_id and h.id = s.by_person_id
    where ${among('s.postId')} and s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to >= ${day}::date) order by s.position, s.id`.execute(
    tx,
  )
  return { rows, substitutions }
}

const nobodysOwn = sql<boolean>`false`

/** Every post with those who hold it on the day, the one longest there first, and who acts for them. Nowhere else is it asked who holds a post. `own` lets posts in that lie outside the reach. */
async function loadHolders(
  tx: Tx,
  day: Day,
  reach: 'all' | ReadonlySet<string>,
  own: RawBuilder<boolean>,
  only: RawBuilder<unknown> | null = null,
): Promise<HeldPost[]> {
  const read = () => readHolders(tx, day, own, only)
  const { rows, substitutions } = await (own === nobodysOwn && only === null
    ? onceInRead(tx, `holders ${day}`, read)
    : read())
  const byId = new Map(rows.map((post) => [post.id, post]))
  const substitutesOf = Map.groupBy(substitutions, ({ postId }) => postId)
  return rows
    .filter(({ unitId, own: mine }) => mine || inUnitScope(reach, unitId))
    .map(({ own: _own, ...post }) => ({
      ...post,
      // A substitute may hold a post outside the asker's reach; who acts for a post is no secret of theirs.
      acting: actingFor(
        post.holders,
        (substitutesOf.get(post.id) ?? []).map(({ byPostId, person }) =>
          byPostId === null
            ? { title: null, people: person ? [person] : [] }
            : { title: byId.get(byPostId)?.title ?? '', people: byId.get(byPostId)?.holders ?? [] },
        ),
      ),
    }))
}

/** Posts that a person holds or acts for on the day, of however large a body; two statements. What is theirs to do hangs on these. */
export async function loadActedFor(tx: Tx, day: Day, personId: string): Promise<HeldPost[]> {
  const on = (alias: string) =>
    sql`${sql.ref(`${alias}.validFrom`)} <= ${day}::date and (${sql.ref(`${alias}.validTo`)} is null or ${sql.ref(`${alias}.validTo`)} >= ${day}::date)`
  const mine = sql`select a.post_id from assignment a where a.person_id = ${personId}::uuid and ${on('a')}`
  const stoodIn = sql`select s.post_id from substitute s where (s.by_person_id = ${personId}::uuid or s.by_post_id in (${mine})) and ${on('s')}`
  // The posts of the substitutes before the person too: whether these are there decides who acts.
  const touched = sql`${mine} union ${stoodIn} union select s.by_post_id from substitute s where s.by_post_id is not null and s.post_id in (${stoodIn}) and ${on('s')}`
  const is = (one: { personId: string }) => one.personId === personId
  const posts = await loadHolders(tx, day, 'all', sql<boolean>`true`, touched)
  return posts.filter(({ holders, acting }) => holders.some(is) || (acting?.by.some(is) ?? false))
}

/** The posts named, with who holds them and who acts; two statements. */
export async function loadPosts(tx: Tx, day: Day, ids: readonly string[]): Promise<HeldPost[]> {
  const named = sql`select unnest(${[...ids]}::uuid[])`
  const touched = sql`${named} union select s.by_post_id from substitute s where s.by_post_id is not null and s.post_id = any(${[...ids]}::uuid[])`
  return (await loadHolders(tx, day, 'all', sql<boolean>`true`, touched)).filter(({ id }) => ids.includes(id))
}

/** Security role, post, holders and substitutes on the day: the one answer to who was responsible; three statements. */
export async function loadDesignated(
  tx: Tx,
  day: Day,
  reach: 'all' | ReadonlySet<string>,
  own: RawBuilder<boolean> = nobodysOwn,
): Promise<{ posts: HeldPost[]; designated: Designated[] }> {
  const posts = await loadHolders(tx, day, reach, own)
  const byId = new Map(posts.map((post) => [post.id, post]))
  const { rows } = await sql<{ securityRole: string; postId: string; validFrom: Day; validTo: Day | null }>`
    select security_role, post_id, valid_from, valid_to from designation
    where valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date) order by valid_from, id`.execute(
    tx,
  )
  const designated = rows.flatMap((row) => {
    const post = byId.get(row.postId)
    if (!post) return []
    const { title, unitName, holders, acting } = post
    return [{ ...row, post: title, unitName, holders, acting }]
  })
  return { posts, designated }
}

/** Codes of the roles that each post bears, in the body's order; one statement. */
export async function rolesOfPosts(tx: Tx, designated: readonly Designated[]): Promise<(postId: string) => string[]> {
  const codes = (await loadSecurityRoles(tx)).map(({ code }) => code)
  const borne = Map.groupBy(designated, ({ postId }) => postId)
  return (postId) => {
    const own = new Set((borne.get(postId) ?? []).map(({ securityRole }) => securityRole))
    return codes.filter((code) => own.has(code))
  }
}

/** The post that has the duties of each role: where several bear one role, the one designated last. */
export const bearersOf = (designated: readonly Designated[]): ReadonlyMap<string, string> =>
  new Map(designated.map(({ securityRole, postId }) => [securityRole, postId]))

/** Who was responsible on a day (today where none is given), within the asker's reach. */
export const responsibleOn = (ctx: Context, { day, role }: { day?: Day | undefined; role?: string | undefined }) =>
  query(ctx, 'people.read', (tx, reach) =>
    loadResponsible(tx, day ?? ctx.clock.today(), reach, role, ownPost(ctx, 'o.id')),
  )

/** The roles in use on the day in the body's order, and their designations; four statements. */
export async function loadResponsible(
  tx: Tx,
  day: Day,
  reach: 'all' | ReadonlySet<string>,
  role: string | undefined,
  own: RawBuilder<boolean> = nobodysOwn,
) {
  const { designated } = await loadDesignated(tx, day, reach, own)
  const roles = (await loadSecurityRoles(tx)).filter(
    ({ code, retiredAt }) => (role === undefined || code === role) && (retiredAt === null || retiredAt > day),
  )
  const dualRoles = marksOf(await loadDoubleRoles(tx, day), (unitId) => inUnitScope(reach, unitId))
  const rows = designated.filter(({ securityRole }) => role === undefined || securityRole === role)
  return { day, roles, rows, dualRoles }
}
