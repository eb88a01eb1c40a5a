import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useText } from '../../../web/locale.ts'
import { type Filter, withFilter } from '../list/filters.rules.ts'
import type { RegisterFilter } from './register-list.types.ts'
import { registersText } from './registers.text.ts'
import type { ListState } from './use-list-state.ts'

type FiltersDialogProps = { filters: readonly RegisterFilter[]; state: ListState; onClose: () => void }

/** The filters that are seldom needed, set together. */
export const FiltersDialog = ({ filters, state, onClose }: FiltersDialogProps) => {
  const t = useText(registersText)
  const [chosen, setChosen] = useState<readonly Filter[]>(state.filters)
  const apply = () => {
    state.setFilters(chosen)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('moreFilters')} wide>
      <div className="grid max-h-[60vh] gap-4 overflow-auto p-1 md:grid-cols-2">
        {filters.map((spec) => (
          <OneFilter
            key={spec.key}
            spec={spec}
            filter={chosen.find(({ key }) => key === spec.key)}
            onChange={(filter) => setChosen(withFilter(chosen, spec.key, filter))}
          />
        ))}
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button onPress={apply}>{t('apply')}</Button>
        <Button variant="tertiary" onPress={() => setChosen([])}>
          {t('clearAll')}
        </Button>
      </div>
    </Dialog>
  )
}

type OneFilterProps = { spec: RegisterFilter; filter: Filter | undefined; onChange: (filter: Filter | null) => void }

const OneFilter = ({ spec, filter, onChange }: OneFilterProps) => {
  const t = useText(registersText)
  const { key, label } = spec
  const [picked, setPicked] = useState<Option | null>(null)
  if (spec.kind === 'pick')
    return (
      <ComboBox
        label={label}
        value={picked}
        search={spec.search}
        searchKey={['filter', key]}
        onChange={(option) => {
          setPicked(option)
          onChange(option ? { key, op: 'in', values: [option.value] } : null)
        }}
      />
    )
  if (spec.kind === 'choice' || spec.kind === 'flag')
    return (
      <FilterSelect
        label={label}
        value={filter?.op === 'in' ? (filter.values[0] ?? null) : filter?.op === 'empty' ? '-' : null}
        onPick={(value) =>
          onChange(value === null ? null : value === '-' ? { key, op: 'empty' } : { key, op: 'in', values: [value] })
        }
        options={
          spec.kind === 'choice'
            ? [...spec.options, { value: '-', label: t('empty') }]
            : [
                { value: 'true', label: t('yes') },
                { value: 'false', label: t('no') },
              ]
        }
      />
    )
  const { from, to } = filter?.op === 'between' ? filter : { from: '', to: '' }
  const set = (ends: { from: string; to: string }) =>
    onChange(ends.from === '' && ends.to === '' ? null : { key, op: 'between', ...ends })
  if (spec.kind === 'day')
    return (
      <div className="grid gap-2">
        <DateField
          label={t('from', { what: label })}
          value={from || null}
          onChange={(day) => set({ from: day ?? '', to })}
        />
        <DateField
          label={t('to', { what: label })}
          value={to || null}
          onChange={(day) => set({ from, to: day ?? '' })}
        />
      </div>
    )
  const number = (text: string) => (text === '' ? null : Number(text))
  return (
    <div className="grid grid-cols-2 gap-2">
      <NumberField
        label={t('from', { what: label })}
        value={number(from)}
        onChange={(n) => set({ from: `${n ?? ''}`, to })}
      />
      <NumberField
        label={t('to', { what: label })}
        value={number(to)}
        onChange={(n) => set({ from, to: `${n ?? ''}` })}
      />
    </div>
  )
}
