import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../../web/kit/Banner.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { actingText } from '../holders.text.ts'
import { transferLabels } from '../transfer/transfer.labels.ts'
import { query } from './people-api.ts'
import { shownDay } from '../../../web/shown-day.ts'

const SHOWN = 12

/** Posts that nobody holds, and those whose next holder is 未定, until they are filled. */
export const VacantAlarm = () => {
  const t = useText(transferLabels)
  const locale = useLocale()
  const { data } = useQuery(query.people.vacantPosts.queryOptions({ input: {} }))
  if (!data || data.length === 0) return null
  return (
    <div className="mb-4">
      <Banner kind="warning" title={t('vacantPosts', { n: data.length })}>
        <p className="mb-1">{t('vacantPostsWhy')}</p>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {data.slice(0, SHOWN).map(({ postId, post, unitName, undecidedFrom, vacantToday, acting, roles }) => (
            <li key={postId}>
              {unitName} {post}
              {vacantToday && acting && acting.by.length > 0 && `（${actingText(acting, locale)}）`}
              {roles > 0 && `（${t('withRoles', { n: roles })}）`}
              {undecidedFrom && `（${t('undecidedFrom', { day: shownDay(undecidedFrom) })}）`}
            </li>
          ))}
          {data.length > SHOWN && <li>{t('more', { n: data.length - SHOWN })}</li>}
        </ul>
      </Banner>
    </div>
  )
}
