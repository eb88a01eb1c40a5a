import { useId, type ReactNode } from 'react'

type CheckboxProps = {
  label: ReactNode
  value: boolean
  onChange: (value: boolean) => void
  name?: string | undefined
  description?: ReactNode
  error?: string | undefined
  disabled?: boolean | undefined
}

/** Yes or no, with its words to the right. */
export const Checkbox = ({ label, value, onChange, name, description, error, disabled = false }: CheckboxProps) => {
  const id = useId()
  return (
    <div>
      <label className="flex items-start gap-2 py-1">
        <input
          type="checkbox"
          className="mt-1 size-5 shrink-0 accent-main"
          checked={value}
          {...{ name, disabled }}
          aria-invalid={error ? true : undefined}
          aria-describedby={description || error ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {(description || error) && (
        <div id={id} className="ml-7 text-sm text-ink-soft">
          {description}
          {error && <p className="text-red-900">{error}</p>}
        </div>
      )}
    </div>
  )
}
