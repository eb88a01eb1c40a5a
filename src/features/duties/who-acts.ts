import type { Locale } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { postText } from '../people/holders.text.ts'
import { bearersOf, loadDesignated } from '../people/responsible.queries.ts'
import { nameOf } from '../people/security-role.labels.ts'
import { loadSecurityRoles } from '../people/security-roles.queries.ts'
import { roleLabels } from '../measures/measures.labels.ts'
import { MEASURE_ROLES, type MeasureRole } from '../measures/measures.schema.ts'
import { roleNames } from './states.labels.ts'
import type { ActorRole, NextAct } from './states.types.ts'

/** Names posts, their holders on a day and who stands in for them: duties stay with posts, people pass through (decisions 5). */
export type WhoActs = {
  post: (postId: string, locale: Locale) => string
  /** Holder of the role's designated post; the role's own name with 未指名 where nobody is designated. */
  role: (role: string, locale: Locale) => string
  next: (
    next: NextAct | null,
    owner: { ownerPostId: string | null; subjectRole: string },
    locale: Locale,
  ) => (NextAct & { who: string }) | null
}

const isMeasureRole = (role: string): role is MeasureRole => (MEASURE_ROLES as readonly string[]).includes(role)
const designated: Partial<Record<ActorRole, MeasureRole>> = {
  chiefSecurityOfficer: 'chiefSecurityOfficer',
  ciso: 'ciso',
  auditor: 'auditor',
}

/**
 * Four or five statements, whatever the size of the body. Posts of the body itself are named to every reader, since they say whom to ask; those of
 * another municipality only to who reaches it (decision 0014).
 */
export async function loadWhoActs(
  tx: Tx,
  today: Day,
  reach: 'all' | ReadonlySet<string> = new Set<string>(),
): Promise<WhoActs> {
  const { posts, designated: designations } = await loadDesignated(tx, today, 'all')
  const members = reach === 'all' ? [] : await tx.selectFrom('memberBody').select('id').execute()
  const elsewhere = new Set(members.map(({ id }) => id).filter((id) => reach !== 'all' && !reach.has(id)))
  const roles = new Map((await loadSecurityRoles(tx)).map((one) => [one.code, one]))
  const held = new Map(posts.map((one) => [one.id, one]))
  const postOf = bearersOf(designations)
  const post = (postId: string, locale: Locale) => {
    const one = held.get(postId)
    if (!one) return ''
    if (one.unitId !== null && elsewhere.has(one.unitId))
      return locale === 'ja' ? '（他の構成市町村の職）' : '(a post of another municipality)'
    return postText(one, locale)
  }
  const role = (code: string, locale: Locale) => {
    const postId = postOf.get(code)
    if (postId !== undefined) return post(postId, locale)
    const named = roles.get(code)
    const label = named ? nameOf(named, locale) : isMeasureRole(code) ? roleLabels[code][locale] : code
    return locale === 'ja' ? `${label}（未指名）` : `${label} (nobody designated)`
  }
  return {
    post,
    role,
    next: (next, owner, locale) => {
      if (next === null) return null
      if (next.role === 'owner')
        return { ...next, who: owner.ownerPostId ? post(owner.ownerPostId, locale) : role(owner.subjectRole, locale) }
      const special = designated[next.role]
      return { ...next, who: special ? role(special, locale) : roleNames[locale][next.role] }
    },
  }
}
