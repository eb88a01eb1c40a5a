import { sql } from 'kysely'
import type { Locale } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { roleLabels } from '../measures/measures.labels.ts'
import { MEASURE_ROLES, type MeasureRole } from '../measures/measures.schema.ts'
import { roleNames } from './states.labels.ts'
import type { ActorRole, NextAct } from './states.types.ts'

/** Names posts and their holders on a day: duties stay with posts, people pass through (decisions 5). */
export type WhoActs = {
  post: (postId: string) => string
  /** Holder of the role's designated post; the role's own name with 未指名 where nobody is designated. */
  role: (role: string, locale: Locale) => string
  next: (next: NextAct | null, owner: { ownerPostId: string | null; subjectRole: string }, locale: Locale) => (NextAct & { who: string }) | null
}

const isMeasureRole = (role: string): role is MeasureRole => (MEASURE_ROLES as readonly string[]).includes(role)
const designated: Partial<Record<ActorRole, MeasureRole>> = { chiefSecurityOfficer: 'chiefSecurityOfficer', ciso: 'ciso', auditor: 'auditor' }

/** Two statements, whatever the size of the body. */
export async function loadWhoActs(tx: Tx, today: Day): Promise<WhoActs> {
  const { rows: posts } = await sql<{ id: string; title: string; holders: string | null }>`
    select p.id, p.title, (select string_agg(o.name, '・' order by a.valid_from) from assignment a
      join object o on o.organisation_id = a.organisation_id and o.id = a.person_id
      where a.organisation_id = p.organisation_id and a.post_id = p.id and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today})) as holders
    from post p`.execute(tx)
  const { rows: designations } = await sql<{ securityRole: string; postId: string }>`
    select security_role, post_id from designation where valid_from <= ${today} and (valid_to is null or valid_to >= ${today}) order by valid_from`.execute(tx)
  const names = new Map(posts.map((row) => [row.id, row.holders ? `${row.title} ${row.holders}` : `${row.title}（空席）`]))
  const postOf = new Map(designations.map((row) => [row.securityRole, row.postId]))
  const post = (postId: string) => names.get(postId) ?? ''
  const role = (code: string, locale: Locale) => {
    const postId = postOf.get(code)
    if (postId !== undefined) return post(postId)
    const label = isMeasureRole(code) ? roleLabels[code][locale] : code
    return locale === 'ja' ? `${label}（未指名）` : `${label} (nobody designated)`
  }
  return {
    post,
    role,
    next: (next, owner, locale) => {
      if (next === null) return null
      if (next.role === 'owner') return { ...next, who: owner.ownerPostId ? post(owner.ownerPostId) : role(owner.subjectRole, locale) }
      const special = designated[next.role]
      return { ...next, who: special ? role(special, locale) : roleNames[locale][next.role] }
    },
  }
}
