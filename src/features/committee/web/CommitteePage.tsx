import { useQuery } from '@tanstack/react-query'
import { dayText } from '../../../core/dates/day-text.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { type CommitteeData, query } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { MeetingsTable } from './MeetingsTable.tsx'
import { ProposalTable } from './ProposalTable.tsx'

/** 情報セキュリティ委員会: the meetings of a fiscal year, and what is due for the next one. */
export const CommitteePage = () => {
  const t = useText(committeeText)
  const { everywhere } = useMay()
  const year = useAddress().get('year')
  const found = useQuery(query.committee.list.queryOptions({ input: year ? { fiscalYear: Number(year) } : {} }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        printable
        actions={
          everywhere('committee.write') && (
            <AppLink plain href="/committee/new" className={buttonClass('primary', 'sm')}>
              {t('plan')}
            </AppLink>
          )
        }
      />
      <Fetched query={found}>{(data) => <Committee data={data} />}</Fetched>
    </Page>
  )
}

const Committee = ({ data }: { data: CommitteeData }) => {
  const t = useText(committeeText)
  const locale = useLocale()
  const address = useAddress()
  const { everywhere } = useMay()
  const writes = everywhere('committee.write')
  const { missing } = data
  return (
    <div className="flex flex-col gap-6">
      {missing && (
        <Banner
          kind="warning"
          title={t(missing.half === 1 ? 'missing1' : 'missing2', { to: dayText(missing.to, locale) })}
        >
          {t('missingNext')}
        </Banner>
      )}
      {data.limited && <p className="text-sm text-ink-soft">{t('limited')}</p>}
      <section>
        <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
          <h2 className="font-700">{t('meetings')}</h2>
          <div className="no-print">
            <FilterSelect
              label={t('year')}
              inline
              all={dayText(data.today, locale, { precision: 'fiscalYear' })}
              value={address.get('year')}
              onPick={(value) => address.set({ year: value })}
              options={data.years
                .filter(
                  (year) =>
                    dayText(`${year}-04-01`, locale, { precision: 'fiscalYear' }) !==
                    dayText(data.today, locale, { precision: 'fiscalYear' }),
                )
                .map((year) => ({
                  value: String(year),
                  label: dayText(`${year}-04-01`, locale, { precision: 'fiscalYear' }),
                }))}
            />
          </div>
        </div>
        <MeetingsTable meetings={data.meetings} writes={writes} />
      </section>
      {!data.limited && (
        <section>
          <h2 className="mb-1 font-700">{t('proposal')}</h2>
          <p className="mb-2 text-sm text-ink-soft">{t('proposalNote')}</p>
          <ProposalTable items={data.proposal} />
        </section>
      )}
    </div>
  )
}
