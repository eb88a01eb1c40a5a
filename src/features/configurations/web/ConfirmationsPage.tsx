import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { hashSourceLabels } from '../configurations.labels.ts'
import { type Confirmation, query } from './configurations-api.ts'
import { configurationsText } from './configurations.text.ts'
import { StandingTag } from './StandingTag.tsx'

/** 設定確認書, the newest first. */
export const ConfirmationsPage = () => {
  const t = useText(configurationsText)
  const source = useText(hashSourceLabels)
  const { may } = useMay()
  const found = useQuery(query.configurations.list.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('zones'), href: '/zones' }, { label: t('title') }]}
        printable
        actions={
          <>
            <AppLink href="/configuration-confirmations/blank">{t('blank')}</AppLink>
            {may('registers.write') && (
              <AppLink plain href="/configuration-confirmations/new" className={buttonClass('primary', 'sm')}>
                {t('add')}
              </AppLink>
            )}
          </>
        }
      />
      <Fetched query={found}>
        {(rows) => (
          <Table
            caption={t('title')}
            whole
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('none')} next={t('noneNext')} />}
            columns={[
              { key: 'signedOn', header: t('signedOn'), cell: (row: Confirmation) => <DateText day={row.signedOn} /> },
              {
                key: 'title',
                header: t('name'),
                rowHeader: true,
                cell: (row: Confirmation) => (
                  <AppLink href={`/configuration-confirmations/${row.id}`}>{row.title}</AppLink>
                ),
              },
              { key: 'signedBy', header: t('signedBy'), cell: (row: Confirmation) => row.signedBy },
              {
                key: 'about',
                header: t('about'),
                cell: (row: Confirmation) => row.objects.map(({ name }) => name).join('、'),
              },
              { key: 'source', header: t('source'), cell: (row: Confirmation) => source(row.hashSource) },
              { key: 'standing', header: t('standing'), cell: (row: Confirmation) => <StandingTag row={row} /> },
            ]}
          />
        )}
      </Fetched>
    </Page>
  )
}
