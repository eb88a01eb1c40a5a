import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useText } from '../locale.ts'
import { ComboBoxList } from './ComboBoxList.tsx'
import { FieldFrame, type FieldBase } from './FieldFrame.tsx'
import { kitLabels } from './kit.labels.ts'
import type { Option } from './Select.tsx'
import { useDebounced } from './use-debounced.ts'

type ComboBoxProps = FieldBase & {
  value: Option | null
  onChange: (value: Option | null) => void
  /** Asks the server; gets what was typed and must honour the signal. */
  search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>
  /** Names the search in the query cache: `['people']`. */
  searchKey: readonly unknown[]
}

/**
 * A choice among many, found by typing (the combobox pattern of the ARIA Authoring Practices, list without focus).
 * Written by hand: the library's hides the rest of the page from screen readers while the list is open.
 */
export const ComboBox = ({ value, onChange, search, searchKey, ...field }: ComboBoxProps) => {
  const t = useText(kitLabels)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const asked = useDebounced(typed ?? '', 200)
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['combobox', ...searchKey, asked],
    queryFn: ({ signal }) => search(asked, signal),
    placeholderData: keepPreviousData,
    enabled: open,
  })

  const close = () => {
    setOpen(false)
    setActive(-1)
    setTyped(null)
  }
  const pick = (option: Option) => {
    onChange(option)
    close()
  }
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    setActive(-1)
    if (text === '') onChange(null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = found[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive(open ? Math.max(0, Math.min(found.length - 1, active + step)) : -1)
      setOpen(true)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      if (chosen) pick(chosen)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    }
  }

  return (
    <FieldFrame field={field}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            role="combobox"
            autoComplete="off"
            aria-expanded={open}
            aria-controls={`${control.id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={open && found[active] ? `${control.id}-${active}` : undefined}
            className="control pr-10"
            value={typed ?? value?.label ?? ''}
            onChange={(event) => type(event.target.value)}
            onClick={() => setOpen(true)}
            onKeyDown={press}
            onBlur={close}
          />
          <span aria-hidden="true" className="pointer-events-none absolute top-0 right-3 grid h-10 place-items-center">
            ▾
          </span>
          <ComboBoxList id={control.id} label={field.label} {...{ open, active }} options={found} onPick={pick} />
          <span role="status" className={open && found.length === 0 ? 'mt-1 block text-sm text-ink-soft' : 'sr-only'}>
            {open &&
              (isFetching ? t('loading') : found.length === 0 ? t('noMatch') : t('found', { count: found.length }))}
          </span>
        </div>
      )}
    </FieldFrame>
  )
}
