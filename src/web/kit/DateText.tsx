import { dayText } from '../../core/dates/day-text.ts'
import { formatSeireki, formatWareki, type DatePrecision } from '../../core/dates/wareki.ts'
import { useLocale } from '../locale.ts'

type DateTextProps = {
  /** `YYYY-MM-DD`. */
  day: string
  precision?: DatePrecision
  /** The other calendar in parentheses too; otherwise it is in the tooltip only. */
  both?: boolean
}

/** A date in 和暦 with its 西暦; in English in ISO form with its 和暦. */
export const DateText = ({ day, precision = 'day', both = false }: DateTextProps) => {
  const locale = useLocale()
  const other = locale === 'ja' ? formatSeireki : formatWareki
  return (
    <time dateTime={day} title={other(day, { precision })} className="tabular-nums">
      {dayText(day, locale, { precision, both })}
    </time>
  )
}
