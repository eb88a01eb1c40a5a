import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { Button } from './Button.tsx'
import { FormContext } from './form-context.ts'
import { FormSummary, type SummaryLine } from './FormSummary.tsx'
import { kitLabels } from './kit.labels.ts'
import type { FormState } from './use-form.ts'

type FormProps<Values> = {
  form: FormState<Values>
  /** Sends the values. What it throws is shown by field and in the summary; what was typed stays. */
  onSubmit: (values: Values) => Promise<void> | void
  validate?: (values: Values) => Partial<Record<keyof Values & string, string>>
  submitLabel: string
  submitVariant?: 'primary' | 'danger'
  onCancel?: () => void
  children: ReactNode
}

/** A form that keeps what was typed, names every fault once by its field and once in a summary that takes the focus. */
export const Form = <Values extends object>(props: FormProps<Values>) => {
  const { form, onSubmit, validate, submitLabel, submitVariant = 'primary', onCancel, children } = props
  const t = useText(kitLabels)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<{ message: string; lines: SummaryLine[]; time: number } | null>(null)
  const local = useRef(new Map<string, { label: string; text: string }>())
  const report = useCallback((name: string, problem: { label: string; text: string } | null) => {
    if (problem) local.current.set(name, problem)
    else local.current.delete(name)
  }, [])
  const context = useMemo(() => ({ report }), [report])
  useLeaveWarning(form.dirty && !pending)

  const refuse = (fields: Record<string, string>, message: string) => {
    const own = [...local.current].map(([name, { label, text }]) => ({ name, text: `${label}：${text}` }))
    const named = Object.entries(fields).map(([name, text]) => ({ name, text }))
    form.setErrors(fields)
    // A sentence that names a field anyway is not said twice; a new time takes the focus anew.
    const said = named.some(({ text }) => text === message)
    setFailure({ message: said ? t('checkInput') : message, lines: [...own, ...named], time: Date.now() })
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    setFailure(null)
    const found = Object.entries(validate?.(form.values) ?? {}).filter((entry): entry is [string, string] => !!entry[1])
    if (found.length > 0 || local.current.size > 0) return refuse(Object.fromEntries(found), t('checkInput'))
    setPending(true)
    try {
      await onSubmit(form.values)
    } catch (error) {
      const problem = problemOf(error)
      refuse(problem.fields, problem.status === 0 ? t('unreachable') : problem.message || t('checkInput'))
    } finally {
      setPending(false)
    }
  }

  return (
    <FormContext value={context}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-160 flex-col gap-5">
        {failure && <FormSummary key={failure.time} message={failure.message} lines={failure.lines} />}
        {children}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant={submitVariant} pending={pending}>
            {submitLabel}
          </Button>
          {onCancel && (
            <Button variant="tertiary" onPress={onCancel} disabled={pending}>
              {t('cancel')}
            </Button>
          )}
        </div>
      </form>
    </FormContext>
  )
}

/** Lets the browser ask before a tab with unsent input is closed. */
const useLeaveWarning = (active: boolean): void =>
  useEffect(() => {
    if (!active) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
