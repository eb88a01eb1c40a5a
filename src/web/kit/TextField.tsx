import type { HTMLInputAutoCompleteAttribute } from 'react'
import { FieldFrame, type FieldBase } from './FieldFrame.tsx'

type TextFieldProps = FieldBase & {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'password' | 'tel' | 'url'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'url'
  maxLength?: number
  readOnly?: boolean
}

/** One line of text. */
export const TextField = (props: TextFieldProps) => {
  const { value, onChange, type = 'text', autoComplete = 'off', inputMode, maxLength, readOnly, ...field } = props
  return (
    <FieldFrame field={field}>
      {(control) => (
        <input
          {...control}
          {...{ type, value, autoComplete, inputMode, maxLength, readOnly }}
          className="control"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
