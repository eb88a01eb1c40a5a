import type { Tx } from '../../core/db/database.ts'
import { type HeldPost, loadDesignated } from '../people/responsible.queries.ts'
import { stepKindLabels } from './approvals.labels.ts'
import type { Approval } from './approval-row.ts'
import type { ClassRow } from './classes.queries.ts'
import { type Missing, routeOf, type RouteStep } from './route.rules.ts'

export type Route = { steps: (RouteStep & { post: HeldPost })[]; missing: string[]; standing: boolean }

const stepName = ({ kind, securityRole }: Missing, roles: ReadonlyMap<string, string>): string =>
  `${stepKindLabels[kind].ja}：${securityRole === null ? '上司' : (roles.get(securityRole) ?? securityRole)}`

/** The route of a draft as it would be made on the day; who holds each post is asked of the roster. */
export async function planRoute(
  tx: Tx,
  row: Pick<Approval, 'draftedPostId' | 'unitId'>,
  of: ClassRow,
  day: string,
  known?: Awaited<ReturnType<typeof loadDesignated>>,
): Promise<Route> {
  const { posts, designated } = known ?? (await loadDesignated(tx, day, 'all'))
  const byId = new Map(posts.map((post) => [post.id, post]))
  const unitId = row.unitId ?? (row.draftedPostId === null ? null : (byId.get(row.draftedPostId)?.unitId ?? null))
  const bearerOf = (role: string): string | null => {
    const bearers = designated.filter(({ securityRole }) => securityRole === role)
    const near = bearers.findLast(({ postId }) => unitId !== null && byId.get(postId)?.unitId === unitId)
    return (near ?? bearers.at(-1))?.postId ?? null
  }
  const { steps, missing } = routeOf(of.steps, {
    drafterPostId: row.draftedPostId,
    superiorOf: (postId) => byId.get(postId)?.superiorId ?? null,
    bearerOf,
  })
  const names = new Map(
    of.steps.flatMap(({ securityRole, role }) => (securityRole && role ? [[securityRole, role]] : [])),
  )
  return {
    steps: steps.flatMap((step) => {
      const post = byId.get(step.postId)
      return post ? [{ ...step, post }] : []
    }),
    missing: missing.map((one) => stepName(one, names)),
    standing: of.standing,
  }
}
