import { useId } from 'react'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { Address } from '../../../web/use-address.ts'
import { headLabels, roleLabels, strengthLabels } from '../measures.labels.ts'
import { HEADS, MEASURE_ROLES, MEASURE_STRENGTHS } from '../measures.schema.ts'
import { measuresText } from './measures.text.ts'

type Choice = { value: string; label: string }

type MeasureFiltersProps = { address: Address; chapters: readonly Choice[]; laws: readonly string[] }

/** Search and filters of the catalogue; they live in the address. */
export const MeasureFilters = ({ address, chapters, laws }: MeasureFiltersProps) => {
  const locale = useLocale()
  const t = useText(measuresText)
  const choice = (name: string, label: string, options: readonly Choice[]) => (
    <Choose
      label={label}
      options={options}
      value={address.get(name)}
      onPick={(value) => address.set({ [name]: value })}
    />
  )
  return (
    <div className="no-print mb-2 flex flex-wrap items-end gap-x-3 gap-y-2">
      <SearchBox
        label={t('search')}
        value={address.get('search') ?? ''}
        onSearch={(search) => address.set({ search })}
      />
      {choice('chapter', t('chapter'), chapters)}
      {choice(
        'head',
        t('head'),
        HEADS.map((head) => ({ value: String(head), label: headLabels[head][locale] })),
      )}
      {choice(
        'subject',
        t('subject'),
        MEASURE_ROLES.map((role) => ({ value: role, label: roleLabels[role][locale] })),
      )}
      {choice(
        'strength',
        t('strength'),
        MEASURE_STRENGTHS.map((each) => ({ value: each, label: strengthLabels[each][locale] })),
      )}
      {choice(
        'law',
        t('law'),
        laws.map((law) => ({ value: law, label: law })),
      )}
      <label className="flex min-h-10 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-5 accent-main"
          checked={address.get('critical') === '1'}
          onChange={(event) => address.set({ critical: event.target.checked ? '1' : null })}
        />
        {t('criticalOnly')}
      </label>
    </div>
  )
}

type ChooseProps = {
  label: string
  options: readonly Choice[]
  value: string | null
  onPick: (value: string | null) => void
}

const Choose = ({ label, options, value, onPick }: ChooseProps) => {
  const t = useText(measuresText)
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-700">
        {label}
      </label>
      <select
        id={id}
        className="control w-40"
        value={value ?? ''}
        onChange={(event) => onPick(event.target.value || null)}
      >
        <option value="">{t('all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
