import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useText } from '../locale.ts'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import { kitLabels } from './kit.labels.ts'

type SearchBoxProps = {
  /** What is searched, e.g. 端末をさがす; shown unless `compact`, and read out in any case. */
  label: string
  value: string
  /** Called when the typing pauses, on Enter, and when cleared. */
  onSearch: (text: string) => void
  placeholder?: string
  compact?: boolean
}

/** A search line. Not sent while kana are still being converted. */
export const SearchBox = ({ label, value, onSearch, placeholder, compact = false }: SearchBoxProps) => {
  const t = useText(kitLabels)
  const [text, setText] = useState(value)
  // Cleared or changed from outside: what is typed follows.
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setText(value)
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const later = (next: string, composing: boolean) => {
    setText(next)
    clearTimeout(timer.current)
    if (!composing) timer.current = setTimeout(() => onSearch(next), 300)
  }
  const now = (event: FormEvent) => {
    event.preventDefault()
    clearTimeout(timer.current)
    onSearch(text)
  }
  return (
    <form role="search" aria-label={label} onSubmit={now} className="flex flex-wrap items-end gap-2">
      <label className="block w-72 max-w-full min-w-0">
        <span className={classNames(compact ? 'sr-only' : 'mb-1 block text-sm font-700')}>{label}</span>
        <input
          type="search"
          className="control"
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) =>
            later(event.target.value, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)
          }
          onCompositionEnd={(event) => later(event.currentTarget.value, false)}
        />
      </label>
      {!compact && (
        <Button variant="secondary" type="submit">
          {t('search')}
        </Button>
      )}
    </form>
  )
}
