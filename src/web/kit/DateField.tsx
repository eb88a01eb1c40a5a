import { useState } from 'react'
import { formatSeireki, parseJapaneseDate, type DatePrecision, type ParsedDate } from '../../core/dates/wareki.ts'
import { getLocale, useText } from '../locale.ts'
import { shownBoth, shownDay } from '../shown-day.ts'
import { FieldFrame, type FieldBase } from './FieldFrame.tsx'
import { dateLabels, kitLabels } from './kit.labels.ts'

type DateFieldProps = FieldBase & {
  /** `YYYY-MM-DD`, or null. */
  value: string | null
  onChange: (day: string | null, precision: DatePrecision) => void
  /** How exactly the value is known, and what may be typed. Without it a full date is asked for. */
  precision?: DatePrecision
  precisions?: readonly DatePrecision[]
}

const dayOf = (read: ParsedDate, precisions: readonly DatePrecision[]): string | null =>
  read.ok && precisions.includes(read.precision) ? read.day : null

/** As the field would read it again: FY2027 is no date that one types. */
const typable = (day: string, precision: DatePrecision): string =>
  getLocale() === 'en' && precision === 'fiscalYear' ? formatSeireki(day, { precision }) : shownDay(day, { precision })

/** A date, typed in 和暦 or 西暦 as one is used to; both are shown as soon as it can be read. */
export const DateField = (props: DateFieldProps) => {
  const { value, onChange, precision = 'day', precisions = ['day'], ...field } = props
  const t = useText(dateLabels)
  const hint = useText(kitLabels)('dateHint')
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const typedDay = dayOf(parseJapaneseDate(typed ?? ''), precisions)
  const text = typed !== null && typedDay === value ? typed : value ? typable(value, precision) : ''
  const read = parseJapaneseDate(text)
  const fits = read.ok && precisions.includes(read.precision)
  const fault = read.ok ? (fits ? undefined : t('precision')) : read.reason === 'empty' ? undefined : t(read.reason)

  // The fault takes the line of the reading, so that nothing below moves away from under the pointer.
  const refused = Boolean(field.error) || (left && fault !== undefined)

  const change = (next: string) => {
    setTyped(next)
    setLeft(false)
    const result = parseJapaneseDate(next)
    onChange(dayOf(result, precisions), result.ok ? result.precision : 'day')
  }
  const leave = () => {
    setLeft(true)
    if (fits) setTyped(null)
  }

  return (
    <FieldFrame field={{ ...field, description: field.description ?? hint }} problem={fault} quiet={!left}>
      {(control) => (
        <>
          <input
            {...control}
            autoComplete="off"
            className="control max-w-64"
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={leave}
          />
          <output className={refused ? '' : 'mt-1 block min-h-6 text-sm text-ink-soft'}>
            {!refused && fits && read.warning && `${t(read.warning)} `}
            {!refused && fits && shownBoth(read.day, { precision: read.precision })}
          </output>
        </>
      )}
    </FieldFrame>
  )
}
