import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { mailLabels } from '../mail/mail.labels.ts'
import { MailForm } from './MailForm.tsx'
import { query } from './notifications-api.ts'
import { OutboxTable } from './OutboxTable.tsx'
import { RemindersForm } from './RemindersForm.tsx'
import { TestMail } from './TestMail.tsx'

/** Mail server, times of reminders, and what did not leave. */
export const MailSettingsPage = () => {
  const t = useText(mailLabels)
  const { get, set } = useAddress()
  const found = useQuery(query.mail.setting.queryOptions({ input: {} }))
  const outbox = useQuery(query.mail.outbox.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('notices'), href: '/notifications' }, { label: t('title') }]}
      />
      <Fetched query={found}>
        {(data) => (
          <Tabs
            label={t('title')}
            selected={get('tab') ?? 'server'}
            onSelect={(tab) => set({ tab })}
            items={[
              {
                id: 'server',
                label: t('server'),
                content: (
                  <div className="grid max-w-5xl gap-8 lg:grid-cols-[3fr_2fr]">
                    <MailForm setting={data.setting} />
                    <TestMail saved={data.setting !== null} address={data.ownAddress} />
                  </div>
                ),
              },
              { id: 'reminders', label: t('reminders'), content: <RemindersForm reminders={data.reminders} /> },
              {
                id: 'outbox',
                label: t('outbox'),
                ...(outbox.data && outbox.data.failed > 0 ? { count: outbox.data.failed } : {}),
                content: <Fetched query={outbox}>{(mails) => <OutboxTable outbox={mails} />}</Fetched>,
              },
            ]}
          />
        )}
      </Fetched>
    </Page>
  )
}
