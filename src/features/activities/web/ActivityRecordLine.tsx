import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { ActivityView } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'

const link = 'text-main underline underline-offset-2 hover:decoration-2'

/** What was attached as the record, and whether another person has confirmed it. */
export const ActivityRecordLine = ({ activity: { id, evidence, duty } }: { activity: ActivityView }) => {
  const t = useText(activitiesText)
  if (evidence === null) return <>{t('noRecord')}</>
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {evidence.form === 'file' ? (
        <a href={`/api/activities/${id}/record`} download className={link}>
          {evidence.name}
        </a>
      ) : evidence.link ? (
        <a href={evidence.link} target="_blank" rel="noreferrer" className={link}>
          {evidence.name}
        </a>
      ) : (
        <span>
          {evidence.name}（{evidence.place}）
        </span>
      )}
      {evidence.withdrawn && <Tag>{t('withdrawnRecord')}</Tag>}
      {duty && !evidence.withdrawn && (
        <Tag tone={evidence.confirmedBy ? 'green' : 'yellow'}>
          {evidence.confirmedBy ? t('confirmed', { name: evidence.confirmedBy }) : t('unconfirmed')}
        </Tag>
      )}
      {duty && evidence.canConfirm && <AppLink href={`/duties/${duty.id}?do=confirm`}>{t('toConfirm')}</AppLink>}
    </span>
  )
}
