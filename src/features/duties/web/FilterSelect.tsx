import { useId } from 'react'
import { useText } from '../../../web/locale.ts'
import type { Option } from '../../../web/kit/Select.tsx'
import { listText } from './lists.text.ts'

type FilterSelectProps = {
  label: string
  value: string | null
  onPick: (value: string | null) => void
  options: readonly Option[]
  /** The choice that filters nothing. */
  all?: string
  /** The label beside the choice, not above it. */
  inline?: boolean
}

/** One filter above a list: no 必須/任意 mark, acts at once. */
export const FilterSelect = ({ label, value, onPick, options, all, inline = false }: FilterSelectProps) => {
  const t = useText(listText)
  const id = useId()
  return (
    <div className={inline ? 'flex items-center gap-2' : ''}>
      <label htmlFor={id} className={inline ? 'text-sm' : 'mb-1 block text-sm font-700'}>
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
