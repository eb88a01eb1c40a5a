import { useQuery } from '@tanstack/react-query'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { notificationLabels } from '../notifications.labels.ts'
import { client, query } from './notifications-api.ts'

/** Whether one's own daily mail comes; acts at once. */
export const MailPreference = () => {
  const t = useText(notificationLabels)
  const done = useDone()
  const { data } = useQuery(query.notifications.preference.queryOptions({ input: {} }))
  if (!data) return null
  const { address, active, digestHour } = data
  return (
    <section className="mt-8 max-w-2xl border-t border-line pt-4">
      <RadioGroup
        label={t('mailTitle')}
        value={data.mail}
        options={[
          { value: 'digest', label: t('mailDigest') },
          { value: 'none', label: t('mailNone') },
        ]}
        onChange={async (mail) => {
          await client.notifications.setPreference({ mail })
          await done(t('saved'))
        }}
      />
      <p className="mt-2 text-sm text-ink-soft">
        {address === null
          ? t('mailNoAddress')
          : active
            ? t('mailTo', { address, hour: digestHour })
            : t('mailInactive')}
      </p>
    </section>
  )
}
