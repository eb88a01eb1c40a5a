import { useId } from 'react'
import { useText } from '../locale.ts'
import { kitLabels } from './kit.labels.ts'
import type { Option } from './Select.tsx'

type FilterSelectProps = {
  label: string
  value: string | null
  onPick: (value: string | null) => void
  options: readonly Option[]
  /** The choice that filters nothing. */
  all?: string
  /** The label beside the choice, not above it. */
  inline?: boolean
  /** Read out only, where the place says what it is. */
  labelHidden?: boolean
}

/** One filter above a list: no 必須/任意 mark, acts at once. */
export const FilterSelect = ({
  label,
  value,
  onPick,
  options,
  all,
  inline = false,
  labelHidden = false,
}: FilterSelectProps) => {
  const t = useText(kitLabels)
  const id = useId()
  return (
    <div className={inline ? 'flex items-center gap-2' : ''}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : inline ? 'text-sm' : 'mb-1 block text-sm font-700'}>
        {label}
      </label>
      <select
        id={id}
        className="control w-auto"
        value={value ?? ''}
        onChange={(event) => onPick(event.target.value || null)}
      >
        <option value="">{all ?? t('all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
