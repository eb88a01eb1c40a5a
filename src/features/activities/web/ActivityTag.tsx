import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { activityStates } from '../activities.labels.ts'
import type { ActivityRow } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'

const tones = { open: 'yellow', done: 'green', skipped: 'plain', withdrawn: 'plain' } as const

/** State of an activity; that it is late, or that law sets its day, stands beside it. */
export const ActivityTag = ({
  activity: { state, late, legalDay = false },
}: {
  activity: Pick<ActivityRow, 'state' | 'late'> & { legalDay?: boolean }
}) => {
  const t = useText(activitiesText)
  const locale = useLocale()
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={tones[state]}>{activityStates[state][locale]}</Tag>
      {late && <Tag tone="red">{t('late')}</Tag>}
      {legalDay && <Tag tone="blue">{t('legalDay')}</Tag>}
    </span>
  )
}
