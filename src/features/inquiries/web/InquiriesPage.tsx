import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { inquiryStateLabels } from '../inquiries.labels.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { type InquiryLine, query } from './inquiries-api.ts'
import { CountsLine } from './CountsLine.tsx'

const today = (): string => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)

/** All inquiries of the body, or those that a unit was asked. */
export const InquiriesPage = () => {
  const t = useText(inquiriesText)
  const state = useText(inquiryStateLabels)
  const { everywhere } = useMay()
  const list = useQuery(query.inquiries.list.queryOptions({ input: {} }))
  const make = everywhere('inquiries.write')
  const open = ({ counts }: InquiryLine) => counts.waiting + counts.returned
  const columns = [
    {
      key: 'title',
      header: t('name'),
      rowHeader: true,
      cell: (row: InquiryLine) => <AppLink href={`/inquiries/${row.id}`}>{row.title}</AppLink>,
    },
    { key: 'state', header: t('state'), cell: (row: InquiryLine) => state(row.state) },
    {
      key: 'asked',
      header: t('askedOn'),
      cell: (row: InquiryLine) => (row.askedOn ? <DateText day={row.askedOn} /> : '–'),
    },
    {
      key: 'due',
      header: t('dueOn'),
      cell: (row: InquiryLine) => (
        <span className="flex flex-wrap items-center gap-2">
          <DateText day={row.dueOn} />
          {row.state === 'sent' && row.dueOn < today() && open(row) > 0 && <Tag tone="red">{t('overdue')}</Tag>}
        </span>
      ),
    },
    { key: 'counts', header: t('answered'), cell: (row: InquiryLine) => <CountsLine counts={row.counts} /> },
    { key: 'number', header: t('documentNumber'), cell: (row: InquiryLine) => row.documentNumber || '–' },
  ]
  const button = make && (
    <AppLink plain href="/inquiries/new" className={buttonClass('primary')}>
      {t('new')}
    </AppLink>
  )
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('why')} actions={button} printable />
      <Fetched query={list}>
        {(rows) => (
          <Table
            caption={t('title')}
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            empty={<EmptyState title={t('none')} next={t(make ? 'noneNext' : 'noneForYou')} action={button} />}
          />
        )}
      </Fetched>
    </Page>
  )
}
