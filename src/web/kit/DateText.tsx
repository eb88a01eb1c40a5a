import { formatBoth, formatSeireki, formatWareki, type DatePrecision } from '../../core/dates/wareki.ts'

type DateTextProps = {
  /** `YYYY-MM-DD`. */
  day: string
  precision?: DatePrecision
  /** 西暦 in parentheses too; otherwise it is in the tooltip only. */
  both?: boolean
}

/** A date in 和暦 with its 西暦. */
export const DateText = ({ day, precision = 'day', both = false }: DateTextProps) => (
  <time dateTime={day} title={formatSeireki(day, { precision })} className="tabular-nums">
    {both ? formatBoth(day, { precision }) : formatWareki(day, { precision })}
  </time>
)
