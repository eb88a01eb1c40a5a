import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { monthOf } from '../year.rules.ts'
import { MonthBox } from './MonthBox.tsx'
import { type Programme, query } from './programme-api.ts'
import { calendarText } from './programme.text.ts'
import { yearName } from './year-name.ts'

/** The year on one page, April to March: for the wall, A4 landscape. */
export const CalendarPage = () => {
  const address = useAddress()
  const [year, id] = [address.get('year'), address.get('id')]
  const found = useQuery(
    query.programme.get.queryOptions({
      input: { ...(year && /^\d{4}$/.test(year) ? { fiscalYear: Number(year) } : {}), ...(id ? { id } : {}) },
    }),
  )
  return (
    <Page>
      <Fetched query={found} lines={12}>
        {(programme) => <Calendar programme={programme} />}
      </Fetched>
    </Page>
  )
}

const Calendar = ({ programme }: { programme: Programme }) => {
  const t = useText(calendarText)
  const locale = useLocale()
  const { fiscalYear, shown, quiet } = programme
  const name = t('title', { year: locale === 'ja' ? yearName(fiscalYear, locale) : fiscalYear })
  const back = shown ? `/programme?id=${shown.id}` : `/programme?year=${fiscalYear}`
  return (
    <div className="print-landscape">
      <PageHeader
        title={shown && shown.state !== 'decided' ? `${name}${t('draft')}` : name}
        crumbs={[{ label: t('back'), href: back }, { label: name }]}
        printable
      />
      <ol className="print-year grid grid-cols-2 border-t border-l border-line lg:grid-cols-4">
        {Array.from({ length: 12 }, (_, index) => (
          <MonthBox key={index} index={index} programme={programme} quiet={quiet.months.includes(monthOf(index))} />
        ))}
      </ol>
      <p className="mt-2 text-xs text-ink-soft">{t('legend')}</p>
    </div>
  )
}
