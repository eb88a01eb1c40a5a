import { useId, type ReactNode } from 'react'
import { useText } from '../locale.ts'
import { useLocalProblem } from './form-context.ts'
import { kitLabels } from './kit.labels.ts'

/** What every field has. `label` is always visible; a placeholder never stands in for it. */
export type FieldBase = {
  label: string
  name?: string | undefined
  required?: boolean | undefined
  description?: ReactNode
  error?: string | undefined
  disabled?: boolean | undefined
}

type ControlProps = {
  id: string
  name: string | undefined
  disabled: boolean
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

type FieldFrameProps = {
  field: FieldBase
  /** A fault that the field found by itself; it keeps the form from being sent. */
  problem?: string | undefined
  /** Not shown yet, while the person is still typing; the form knows of it all the same. */
  quiet?: boolean
  group?: boolean
  children: (control: ControlProps) => ReactNode
}

/** Label, 必須/任意 mark, description and error text, tied to the control by id. `group` makes it a fieldset. */
export const FieldFrame = ({ field, problem, quiet = false, group = false, children }: FieldFrameProps) => {
  const id = useId()
  useLocalProblem(field.name ?? id, field.label, problem)
  const error = (quiet ? undefined : problem) ?? field.error
  const describedBy = [field.description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ')
  const control: ControlProps = {
    id,
    name: field.name,
    disabled: field.disabled ?? false,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': field.required ? true : undefined,
  }
  const label = <LabelText label={field.label} required={field.required ?? false} />
  const Frame = group ? 'fieldset' : 'div'
  return (
    <Frame className="min-w-0" aria-describedby={group ? control['aria-describedby'] : undefined}>
      {group ? (
        <legend className="mb-1">{label}</legend>
      ) : (
        <label htmlFor={id} className="mb-1 block">
          {label}
        </label>
      )}
      {field.description && (
        <div id={`${id}-description`} className="mb-1 text-sm text-ink-soft">
          {field.description}
        </div>
      )}
      {children(control)}
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
    </Frame>
  )
}

const LabelText = ({ label, required }: { label: string; required: boolean }) => {
  const t = useText(kitLabels)
  return (
    <span className="flex flex-wrap items-center gap-2 font-700">
      {label}
      <span
        className={
          required
            ? 'rounded-4 border border-red-900 px-1.5 text-xs text-red-900'
            : 'rounded-4 border border-solid-gray-536 px-1.5 text-xs font-400 text-ink-soft'
        }
      >
        {t(required ? 'required' : 'optional')}
      </span>
    </span>
  )
}

const ErrorText = ({ id, children }: { id: string; children: ReactNode }) => {
  const t = useText(kitLabels)
  return (
    <p id={id} className="mt-1 text-sm text-red-900">
      <strong>{t('error')}：</strong>
      {children}
    </p>
  )
}
