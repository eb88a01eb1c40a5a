import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { answerLabels } from '../media.labels.ts'
import type { Medium } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

/** 貸出簿 of one medium, the latest first. */
export const LoansTable = ({ loans }: { loans: Medium['loans'] }) => {
  const t = useText(mediaText)
  const locale = useLocale()
  type Loan = Medium['loans'][number]
  return (
    <section>
      <h2 className="mb-1 font-700">{t('loans')}</h2>
      <Table
        caption={t('loans')}
        whole
        rows={loans}
        rowKey={(row) => row.id}
        empty={<p className="text-ink-soft">{t('noLoans')}</p>}
        columns={[
          { key: 'borrower', header: t('borrowerId'), rowHeader: true, cell: (row: Loan) => row.borrower },
          { key: 'purpose', header: t('purpose'), cell: (row: Loan) => row.purpose || '–' },
          {
            key: 'days',
            header: t('days'),
            cell: (row: Loan) => `${shownDay(row.lentOn)}～${shownDay(row.dueOn)}`,
          },
          {
            key: 'returnedOn',
            header: t('returnedOn'),
            cell: (row: Loan) => (row.returnedOn ? shownDay(row.returnedOn) : '–'),
          },
          { key: 'confirmedBy', header: t('confirmedBy'), cell: (row: Loan) => row.confirmedBy ?? '–' },
          {
            key: 'erased',
            header: t('erased'),
            cell: (row: Loan) => (row.erased ? answerLabels[row.erased][locale] : '–'),
          },
        ]}
      />
    </section>
  )
}
