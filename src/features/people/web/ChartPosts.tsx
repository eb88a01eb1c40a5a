import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { DualMarks } from '../../dual-roles/web/DualMarks.tsx'
import { chartLabels } from '../chart.labels.ts'
import { actingText, holdersText } from '../holders.text.ts'
import { postLines } from '../post-lines.rules.ts'
import type { Chart } from './people-api.ts'
import { useRoleNames } from './use-role-names.ts'

/** Posts of one unit, those above before those below, each with its holders and roles. */
export const ChartPosts = ({ chart, unitId }: { chart: Chart; unitId: string | null }) => {
  const t = useText(chartLabels)
  const locale = useLocale()
  const roleName = useRoleNames()
  const posts = postLines(chart.posts.filter((post) => post.unitId === unitId))
  if (posts.length === 0) return null
  return (
    <ul className="text-sm">
      {posts.map(({ post: { id, title, holders, acting, roles }, depth }) => (
        <li key={id} className="py-0.5" style={{ paddingInlineStart: `${depth}rem` }}>
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
