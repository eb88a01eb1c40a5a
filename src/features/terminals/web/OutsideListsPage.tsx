import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { listKindLabels } from '../outside-lists.labels.ts'
import { type OutsideList, query } from './terminals-api.ts'
import { outsideListsText } from './outside-lists.text.ts'

const numbers = ['register', 'rows', 'matched', 'differing', 'onlyList', 'onlyRegister'] as const

/** Lists of others, latest first, each with how it agrees with the register. */
export const OutsideListsPage = () => {
  const t = useText(outsideListsText)
  const locale = useLocale()
  const write = useMay().may('registers.write')
  const found = useQuery(query.outsideLists.list.queryOptions({ input: {} }))
  const take = (
    <AppLink plain href="/outside-lists/import" className={buttonClass('primary', 'sm')}>
      {t('take')}
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
            <AppLink href="/terminals">{t('terminals')}</AppLink>
            {write && take}
          </>
        }
      />
      <Fetched query={found}>
        {(lists) => (
          <Table
            caption={t('title')}
            rows={lists}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={t('none')} next={t(write ? 'noneNext' : 'wholeBodyOnly')} action={write && take} />
            }
            columns={[
              {
                key: 'kind',
                header: t('kind'),
                rowHeader: true,
                cell: (row: OutsideList) => (
                  <AppLink href={`/outside-lists/${row.id}`}>{listKindLabels[row.kind][locale]}</AppLink>
                ),
              },
              { key: 'source', header: t('source'), cell: (row: OutsideList) => row.source },
              { key: 'takenOn', header: t('takenOn'), cell: (row: OutsideList) => <DateText day={row.takenOn} /> },
              ...numbers.map((key) => ({
                key,
                header: t(key),
                align: 'end' as const,
                cell: (row: OutsideList) => row.counts[key].toLocaleString('ja-JP'),
              })),
            ]}
          />
        )}
      </Fetched>
    </Page>
  )
}
