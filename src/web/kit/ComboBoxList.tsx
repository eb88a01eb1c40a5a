import { useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import type { Option } from './Select.tsx'

type ComboBoxListProps = {
  /** Of the input: the list is `ID-list`, its options `ID-0`, `ID-1` … */
  id: string
  label: string
  open: boolean
  active: number
  options: readonly Option[]
  onPick: (option: Option) => void
}

/** The options below a combo box; the focus stays in the input, the active one is scrolled into view. */
export const ComboBoxList = ({ id, label, open, active, options, onPick }: ComboBoxListProps) => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers return a promise here, which React would take for a clean-up.
    void list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      hidden={!open || options.length === 0}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-60 overflow-auto rounded-8 border border-solid-gray-536 bg-white py-1 shadow-1"
    >
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classNames(
            'cursor-pointer px-3 py-1.5 hover:bg-blue-50 forced-colors:border-2 forced-colors:border-[Canvas]',
            index === active && 'bg-blue-50 shadow-[inset_4px_0_black] forced-colors:border-[Highlight]',
          )}
          tabIndex={-1}
          onMouseDown={(event) => {
            // The focus stays in the field, which has the keys.
            event.preventDefault()
            onPick(option)
          }}
        >
          {option.label}
          {option.description && <span className="block text-sm text-ink-soft">{option.description}</span>}
        </div>
      ))}
    </div>
  )
}
