import { useState } from 'react'
import { fiscalYearOf } from '../../../core/dates/days.ts'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { useText } from '../../../web/locale.ts'
import { mediaText } from './media.text.ts'
import { today } from './today.ts'
import { shownDay } from '../../../web/shown-day.ts'

const YEARS = 6

/** The book of a fiscal year as a Word file to be signed; `path` such as `/take-outs`. */
export const LedgerLink = ({ path }: { path: `/${string}` }) => {
  const t = useText(mediaText)
  const now = fiscalYearOf(today())
  const [year, setYear] = useState(String(now))
  const years = Array.from({ length: YEARS }, (_, index) => String(now - index))
  return (
    <span className="no-print flex items-center gap-1">
      <FilterSelect
        label={t('year')}
        labelHidden
        value={year}
        onPick={(value) => setYear(value ?? String(now))}
        options={years.map((value) => ({
          value,
          label: shownDay(`${value}-04-01`, { precision: 'fiscalYear' }),
        }))}
      />
      <a href={`/api${path}.docx?fiscalYear=${year}`} download className={buttonClass('tertiary', 'sm')}>
        {t('ledger')}
      </a>
    </span>
  )
}
