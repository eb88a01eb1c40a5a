import { useText } from '../locale.ts'
import { FieldFrame, type FieldBase } from './FieldFrame.tsx'
import { kitLabels } from './kit.labels.ts'

export type Option<Value extends string = string> = { value: Value; label: string; description?: string }

type SelectProps<Value extends string> = FieldBase & {
  value: Value | null
  onChange: (value: Value | null) => void
  options: readonly Option<Value>[]
  placeholder?: string
}

/** A choice among few. The browser's own list: every terminal and screen reader knows it. For many, use ComboBox. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { value, onChange, options, placeholder, ...field } = props
  const t = useText(kitLabels)
  const pick = (text: string) => onChange(options.find((option) => option.value === text)?.value ?? null)
  return (
    <FieldFrame field={field}>
      {(control) => (
        <select {...control} className="control" value={value ?? ''} onChange={(event) => pick(event.target.value)}>
          {(!field.required || value === null) && <option value="">{placeholder ?? t('choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
