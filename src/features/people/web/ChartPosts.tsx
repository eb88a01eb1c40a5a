import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { DualMarks } from '../../dual-roles/web/DualMarks.tsx'
import { chartLabels } from '../chart.labels.ts'
import { peopleLabels } from '../people.labels.ts'
import type { Chart } from './people-api.ts'

type Post = Chart['posts'][number]

/** Posts of one unit, those above before those below, each with its holders and roles. */
export const ChartPosts = ({ chart, unitId }: { chart: Chart; unitId: string | null }) => {
  const t = useText(chartLabels)
  const words = useText(peopleLabels)
  const rank = rankOf(chart.posts)
  const posts = chart.posts.filter((post) => post.unitId === unitId).toSorted((a, b) => rank(a) - rank(b))
  if (posts.length === 0) return null
  return (
    <ul className="text-sm">
      {posts.map(({ id, title, holders, roles }) => (
        <li key={id} className="py-0.5">
          <span>{title}</span>　
          {holders.length > 0 ? (
            <b className="ml-3">{holders.map(({ name }) => name).join('・')}</b>
          ) : (
            <Tag tone="red">{t('vacant')}</Tag>
          )}
          {roles.length > 0 && (
            <span className="block pl-4 text-xs text-ink-soft">{roles.map((role) => words(role)).join('、')}</span>
          )}
          <span className="flex flex-wrap gap-1 pl-4">
            <DualMarks
              marks={chart.dualRoles.filter(
                ({ personId, role }) =>
                  roles.some((own) => own === role) && holders.some((holder) => holder.personId === personId),
              )}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How many posts stand above one; posts of which one is above itself count to their number at most. */
function rankOf(posts: readonly Post[]): (post: Post) => number {
  const byId = new Map(posts.map((post) => [post.id, post]))
  return (post) => {
    let above = 0
    for (let at = byId.get(post.superiorId ?? ''); at && above < posts.length; at = byId.get(at.superiorId ?? ''))
      above++
    return above
  }
}
