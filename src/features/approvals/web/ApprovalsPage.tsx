import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { query } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { ApprovalsTable } from './ApprovalsTable.tsx'
import { WaitingTable } from './WaitingTable.tsx'

/** 決裁: what waits for one, what one drafted, and all that one sees. */
export const ApprovalsPage = () => {
  const t = useText(approvalsText)
  const { may } = useMay()
  const address = useAddress()
  const waiting = useQuery(query.approvals.waiting.queryOptions({ input: {} }))
  const count = waiting.data?.rows.length
  const link = (href: string, label: string, kind: 'primary' | 'secondary' | 'tertiary') => (
    <AppLink plain href={href} className={buttonClass(kind, 'sm')}>
      {label}
    </AppLink>
  )
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        printable
        actions={
          <>
            {link('/incoming', t('incomingTitle'), 'tertiary')}
            {(may('approvals.read') || may('approvals.draft')) &&
              link('/approvals/classes', t('classesTitle'), 'tertiary')}
            {(may('approvals.draft') || may('approvals.write')) &&
              link('/approvals/enter', t('enterTitle'), 'secondary')}
            {may('approvals.draft') && link('/approvals/new', t('draft'), 'primary')}
          </>
        }
      />
      <Tabs
        label={t('views')}
        selected={address.get('tab') ?? 'waiting'}
        onSelect={(tab) => address.set({ tab, state: null, kind: null, search: null })}
        items={[
          {
            id: 'waiting',
            label: t('waitingTab'),
            ...(count === undefined ? {} : { count }),
            content: <Fetched query={waiting}>{({ rows }) => <WaitingTable rows={rows} />}</Fetched>,
          },
          { id: 'own', label: t('ownTab'), content: <ApprovalsTable own /> },
          { id: 'all', label: t('allTab'), content: <ApprovalsTable own={false} /> },
        ]}
      />
    </Page>
  )
}
