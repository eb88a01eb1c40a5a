import { useCallback, useEffect, useState } from 'react'

type FieldErrors = Record<string, string>

type BoundField<Values, Name extends keyof Values & string> = {
  name: Name
  value: Values[Name]
  onChange: (value: Values[Name]) => void
  error: string | undefined
}

export type FormState<Values> = {
  values: Values
  errors: FieldErrors
  dirty: boolean
  set: (change: Partial<Values>) => void
  setErrors: (errors: FieldErrors) => void
  /** After success: takes `values` as the new starting point and drops the draft. */
  settle: (values: Values) => void
  field: <Name extends keyof Values & string>(name: Name) => BoundField<Values, Name>
}

const draftPrefix = 'draft:'

const storedDraft = <Values extends object>(key: string | undefined): Partial<Values> => {
  try {
    return key ? JSON.parse(sessionStorage.getItem(draftPrefix + key) ?? '{}') : {}
  } catch {
    return {}
  }
}

/** Forgets every draft of this tab; called at sign-out, since terminals are shared. */
export const clearDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftPrefix)) sessionStorage.removeItem(key)
}

/**
 * Values of a form as they are typed. With `draftKey` they outlive a reload or a session that ran out, in this tab only;
 * use it for plain values (no files). `field(name)` gives what a kit field needs.
 */
export const useForm = <Values extends object>(initial: Values, options: { draftKey?: string } = {}) => {
  const { draftKey } = options
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...storedDraft<Values>(draftKey) }))
  const [errors, setErrors] = useState<FieldErrors>({})
  const [dirty, setDirty] = useState(false)

  useEffect(() => {
    if (draftKey && dirty) sessionStorage.setItem(draftPrefix + draftKey, JSON.stringify(values))
  }, [draftKey, dirty, values])

  const set = useCallback((change: Partial<Values>) => {
    setDirty(true)
    setValues((before) => ({ ...before, ...change }))
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))))
  }, [])

  const settle = useCallback(
    (next: Values) => {
      setValues(next)
      setDirty(false)
      setErrors({})
      if (draftKey) sessionStorage.removeItem(draftPrefix + draftKey)
    },
    [draftKey],
  )

  const field: FormState<Values>['field'] = (name) => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (value) => set({ [name]: value } as unknown as Partial<Values>),
  })
  return { values, errors, dirty, set, setErrors, settle, field } satisfies FormState<Values>
}
