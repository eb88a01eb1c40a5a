import type { Locale } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { roleLabels } from '../measures/measures.labels.ts'
import { MEASURE_ROLES, type MeasureRole } from '../measures/measures.schema.ts'
import { roleNames } from './states.labels.ts'
import type { ActorRole, NextAct } from './states.types.ts'

/** Names posts and their holders on a day: duties stay with posts, people pass through (decisions 5). */
export type WhoActs = {
  post: (postId: string) => string
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
 * Two or three statements, whatever the size of the body. Posts of the body itself are named to every reader, since they say whom to ask; those of
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
  const names = new Map(
    posts.map(({ id, title, unitId, holders }) => [
      id,
      unitId !== null && elsewhere.has(unitId)
        ? '（他の構成市町村の職）'
        : holders.length > 0
          ? `${title} ${holders.map(({ name }) => name).join('・')}`
          : `${title}（空席）`,
    ]),
  )
  const postOf = new Map(designations.map((row) => [row.securityRole as string, row.postId]))
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
      if (next.role === 'owner')
        return { ...next, who: owner.ownerPostId ? post(owner.ownerPostId) : role(owner.subjectRole, locale) }
      const special = designated[next.role]
      return { ...next, who: special ? role(special, locale) : roleNames[locale][next.role] }
    },
  }
}
