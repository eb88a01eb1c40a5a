import { useQuery } from '@tanstack/react-query'
import { fullDay } from '../../../features/duties/web/sentences.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateField } from '../../../web/kit/DateField.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { HeadsTable } from './HeadsTable.tsx'
import { AuditPackages } from './AuditPackages.tsx'
import { query, type Status } from './reports-api.ts'
import { reportsText } from './reports.text.ts'
import { StatusLists } from './StatusLists.tsx'

/** One page for the CISO and the committee as of a day, and 監査資料一式 of the same day. */
export const ReportsPage = () => {
  const t = useText(reportsText)
  const locale = useLocale()
  const { get, set } = useAddress()
  const asked = Object.fromEntries(
    ['day', 'bodyId'].flatMap((name) => (get(name) ? [[name, get(name) ?? '']] : [])),
  ) as { day?: string; bodyId?: string }
  const status = useQuery(query.reports.status.queryOptions({ input: asked }))
  const known = status.data
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={
          known && (
            <>
              <span>{t('asOf', { day: fullDay(known.day, locale) })}</span>
              <span>{t('self')}</span>
              {known.limited && <span>{t('limited')}</span>}
            </>
          )
        }
        actions={<Downloads asked={asked} />}
        printable
      />
      <div className="no-print mb-3 flex flex-wrap items-start gap-4">
        <DateField label={t('day')} value={get('day') ?? known?.today ?? null} onChange={(day) => set({ day })} />
        {known && known.bodies.length > 1 && (
          <Select
            label={t('body')}
            required
            options={known.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            value={known.bodyId}
            onChange={(bodyId) => set({ bodyId })}
          />
        )}
      </div>
      <Fetched query={status} lines={14}>
        {(report) => <Report report={report} />}
      </Fetched>
      <AuditPackages asked={asked} day={known?.day ?? null} />
    </Page>
  )
}

const Downloads = ({ asked }: { asked: Record<string, string> }) => {
  const t = useText(reportsText)
  const search = new URLSearchParams(asked).toString()
  const href = (ending: string) => `/api/reports/status.${ending}${search && `?${search}`}`
  return (
    <>
      <a href={href('pdf')} download className={buttonClass('secondary', 'sm')}>
        {t('pdf')}
      </a>
      <a href={href('docx')} download className={buttonClass('tertiary', 'sm')}>
        {t('word')}
      </a>
      <a href={href('xlsx')} download className={buttonClass('tertiary', 'sm')}>
        {t('excel')}
      </a>
    </>
  )
}

const Report = ({ report }: { report: Status }) => {
  const t = useText(reportsText)
  const locale = useLocale()
  const { assurance, oldestData } = report
  const met = assurance.A + assurance.B + assurance.C + assurance.D
  return (
    <>
      {report.day < report.today && <p className="mb-2 text-sm text-ink-soft">{t('past')}</p>}
      <HeadsTable report={report} />
      <p className="mt-2 mb-5 flex flex-wrap gap-x-6 text-sm">
        <span>
          {t('assurance')}：
          {met === 0 ? t('noneMet') : `A ${assurance.A} · B ${assurance.B} · C ${assurance.C} · D ${assurance.D}`}
        </span>
        {oldestData !== null && (
          <span>
            {t('oldest')}：{fullDay(oldestData, locale)}
          </span>
        )}
      </p>
      <StatusLists report={report} />
    </>
  )
}
