import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { targetText } from '../target.text.ts'
import { AnswersTable } from './AnswersTable.tsx'
import { query, type Target } from './inquiries-api.ts'
import { LastYear } from './LastYear.tsx'
import { ReceiptsTable } from './ReceiptsTable.tsx'
import { RowsTable } from './RowsTable.tsx'
import { StandingMark } from './StandingMark.tsx'
import { TargetActions } from './TargetActions.tsx'

/** One addressee: its answers, line by line, with what to do about each. */
export const TargetPage = () => {
  const { targetId = '' } = useParams({ strict: false }) as { targetId?: string }
  const answerId = useAddress().get('answer')
  const input = { id: targetId, ...(answerId ? { answerId } : {}) }
  const found = useQuery(query.inquiries.target.queryOptions({ input }))
  return (
    <Page>
      <Fetched query={found}>{(target) => <Loaded target={target} />}</Fetched>
    </Page>
  )
}

const Loaded = ({ target }: { target: Target }) => {
  const t = useText(targetText)
  const list = useText(inquiriesText)
  const { may } = useMay()
  const office = may('inquiries.write')
  const { inquiry } = target
  const shown = target.answers.find(({ id }) => id === target.shownAnswerId)
  const judging = office && inquiry.state === 'sent' && target.standing === 'received' && shown?.counts === true
  return (
    <>
      <PageHeader
        title={target.unitName}
        crumbs={[
          { label: list('title'), href: '/inquiries' },
          { label: inquiry.title, href: `/inquiries/${inquiry.id}` },
          { label: target.unitName },
        ]}
        subtitle={
          <>
            <StandingMark standing={target.standing} />
            <span>{list('editionN', { n: target.edition })}</span>
            <span>
              {list('dueOn')} <DateText day={inquiry.dueOn} both />
            </span>
            {target.reminders > 0 && (
              <span>
                {list('reminders')} {list('remindersN', { n: target.reminders })}
              </span>
            )}
          </>
        }
        actions={<TargetActions target={target} office={office} judging={judging} />}
        printable
      />
      <div className="grid gap-5">
        {target.failedCodes >= 10 && office && (
          <Banner kind="warning" title={t('locked')}>
            {t('lockedNext')}
          </Banner>
        )}
        {target.standing === 'returned' && target.comment && (
          <Banner kind="warning" title={`${t('comment')}：${target.comment}`} />
        )}
        {target.standing === 'excused' && <Banner kind="info" title={`${t('note')}：${target.note}`} />}
        {target.answers.length === 0 ? (
          <EmptyState title={t('noAnswer')} {...(office ? { next: t('noAnswerNext') } : {})} />
        ) : (
          <>
            <AnswersTable target={target} office={office} />
            <RowsTable target={target} judging={judging} />
            <LastYear target={target} />
          </>
        )}
        {target.receipts.length > 0 && (
          <section>
            <h2 className="mb-2 font-700">{t('files')}</h2>
            <ReceiptsTable rows={target.receipts} caption={t('files')} />
          </section>
        )}
      </div>
    </>
  )
}
