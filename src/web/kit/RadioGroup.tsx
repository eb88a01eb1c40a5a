import { useId } from 'react'
import { FieldFrame, type FieldBase } from './FieldFrame.tsx'
import type { Option } from './Select.tsx'

type RadioGroupProps<Value extends string> = FieldBase & {
  value: Value | null
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  inline?: boolean
}

/** A choice among two to six that are all worth reading. */
export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>) => {
  const { value, onChange, options, inline = false, ...field } = props
  const group = useId()
  return (
    <FieldFrame field={field} group>
      {({ disabled, name, 'aria-invalid': invalid }) => (
        <div className={inline ? 'flex flex-wrap gap-x-5' : 'grid gap-1'}>
          {options.map((option) => (
            <label key={option.value} className="flex items-start gap-2 py-1">
              <input
                type="radio"
                className="mt-1 size-5 shrink-0 accent-main"
                name={name ?? group}
                value={option.value}
                checked={option.value === value}
                disabled={disabled}
                data-invalid={invalid}
                onChange={() => onChange(option.value)}
              />
              <span>
                {option.label}
                {option.description && <span className="block text-sm text-ink-soft">{option.description}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  )
}
