import type { ApprovalStepKind } from '../../core/db/db.gen.ts'

export type ClassStep = {
  position: number
  kind: ApprovalStepKind
  postId: string | null
  securityRole: string | null
  superior: boolean
}
export type RouteStep = { position: number; kind: ApprovalStepKind; postId: string }
/** A step for which there is no post on that day. */
export type Missing = { kind: ApprovalStepKind; securityRole: string | null }

type Posts = {
  drafterPostId: string | null
  superiorOf: (postId: string) => string | null
  /** The post that bears a security role, the drafter's own unit first. */
  bearerOf: (securityRole: string) => string | null
}

/**
 * The posts that a paper of a 決裁区分 goes to, for a drafter on a day. Nobody stamps twice: a post that drafted, or that decides in the end,
 * is left out before; a circulation to "the one above" ends where nobody is above.
 */
export function routeOf(steps: readonly ClassStep[], posts: Posts): { steps: RouteStep[]; missing: Missing[] } {
  const found: RouteStep[] = []
  const missing: Missing[] = []
  let before = posts.drafterPostId
  const groups = Map.groupBy(steps, ({ position }) => position)
  for (const position of [...groups.keys()].toSorted((a, b) => a - b)) {
    let last = before
    for (const { kind, postId, securityRole, superior } of groups.get(position) ?? []) {
      const above = before === null ? null : posts.superiorOf(before)
      const post = postId ?? (securityRole === null ? (superior ? above : null) : posts.bearerOf(securityRole))
      if (post !== null) {
        found.push({ position, kind, postId: post })
        last = post
      } else if (securityRole !== null || kind === 'decide' || before === null) missing.push({ kind, securityRole })
    }
    before = last
  }
  return { steps: closeUp(onceEach(found, posts.drafterPostId)), missing }
}

function onceEach(steps: readonly RouteStep[], drafterPostId: string | null): RouteStep[] {
  const deciding = new Set(steps.filter(({ kind }) => kind === 'decide').map(({ postId }) => postId))
  const seen = new Set<string>()
  return steps.filter(({ kind, postId }) => {
    if (kind === 'decide') return true
    if (postId === drafterPostId || deciding.has(postId) || seen.has(postId)) return false
    seen.add(postId)
    return true
  })
}

/** Positions without gaps, 1, 2, 3 …; side by side stays side by side. */
function closeUp(steps: readonly RouteStep[]): RouteStep[] {
  const ranks = [...new Set(steps.map(({ position }) => position))].toSorted((a, b) => a - b)
  return steps.map((step) => ({ ...step, position: ranks.indexOf(step.position) + 1 }))
}

export type RouteFault = 'noDecider' | 'twoDeciders' | 'deciderNotLast'
/** What is wrong with the route of a 決裁区分; null where it can be gone. */
export function routeFault(steps: readonly Pick<ClassStep, 'position' | 'kind'>[]): RouteFault | null {
  const deciders = steps.filter(({ kind }) => kind === 'decide')
  const [decider] = deciders
  if (!decider) return 'noDecider'
  if (deciders.length > 1) return 'twoDeciders'
  return steps.some((step) => step !== decider && step.position >= decider.position) ? 'deciderNotLast' : null
}
