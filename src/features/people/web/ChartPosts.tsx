import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { chartLabels } from '../chart.labels.ts'
import { actingText, holdersText } from '../holders.text.ts'
import type { Chart } from './people-api.ts'
import { useRoleNames } from './use-role-names.ts'

type Post = Chart['posts'][number]

/** Posts of one unit, those above before those below, each with its holders and roles. */
export const ChartPosts = ({ chart, unitId }: { chart: Chart; unitId: string | null }) => {
  const t = useText(chartLabels)
  const locale = useLocale()
  const roleName = useRoleNames()
  const rank = rankOf(chart.posts)
  const posts = chart.posts.filter((post) => post.unitId === unitId).toSorted((a, b) => rank(a) - rank(b))
  if (posts.length === 0) return null
  return (
    <ul className="text-sm">
      {posts.map(({ id, title, holders, acting, roles }) => (
        <li key={id} className="py-0.5">
          <span>{title}</span>　
          {holders.length > 0 ? (
            <b className="ml-3">{holdersText({ holders }, locale)}</b>
          ) : (
            <Tag tone="red">{t('vacant')}</Tag>
          )}
          {acting && <span className="ml-3">{actingText(acting, locale)}</span>}
          {roles.length > 0 && (
            <span className="block pl-4 text-xs text-ink-soft">{roles.map(roleName).join('、')}</span>
          )}
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
