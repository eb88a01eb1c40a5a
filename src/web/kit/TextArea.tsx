import { FieldFrame, type FieldBase } from './FieldFrame.tsx'

type TextAreaProps = FieldBase & {
  value: string
  onChange: (value: string) => void
  rows?: number
  maxLength?: number
  readOnly?: boolean
}

/** Several lines of text. */
export const TextArea = ({ value, onChange, rows = 4, maxLength, readOnly, ...field }: TextAreaProps) => (
  <FieldFrame field={field}>
    {(control) => (
      <textarea
        {...control}
        {...{ value, rows, maxLength, readOnly }}
        className="control"
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </FieldFrame>
)
