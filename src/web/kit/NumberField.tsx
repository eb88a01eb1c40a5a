import { useState } from 'react'
import { useText } from '../locale.ts'
import { FieldFrame, type FieldBase } from './FieldFrame.tsx'
import { kitLabels } from './kit.labels.ts'
import { readNumber } from './read-number.ts'

type NumberFieldProps = FieldBase & {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  unit?: string
}

/** A number with its unit; full-width digits and commas are taken as they come. */
export const NumberField = ({ value, onChange, min, max, unit, ...field }: NumberFieldProps) => {
  const t = useText(kitLabels)
  const [typed, setTyped] = useState<string | null>(null)
  const text =
    typed !== null && (readNumber(typed) === value || Number.isNaN(readNumber(typed)))
      ? typed
      : (value?.toString() ?? '')
  const number = readNumber(text)
  const problem =
    number === null
      ? undefined
      : Number.isNaN(number)
        ? t('notNumber')
        : min !== undefined && number < min
          ? t('atLeast', { min })
          : max !== undefined && number > max
            ? t('atMost', { max })
            : undefined
  const change = (next: string) => {
    setTyped(next)
    const result = readNumber(next)
    onChange(Number.isNaN(result) ? null : result)
  }
  return (
    <FieldFrame field={field} problem={problem}>
      {(control) => (
        <span className="flex items-center gap-2">
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            className="control max-w-48 text-right tabular-nums"
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={() => !problem && setTyped(null)}
          />
          {unit}
        </span>
      )}
    </FieldFrame>
  )
}
