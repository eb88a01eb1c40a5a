import { createContext, useContext, useEffect } from 'react'

type LocalProblem = { label: string; text: string }

type FormContextValue = { report: (name: string, problem: LocalProblem | null) => void }

export const FormContext = createContext<FormContextValue | null>(null)

/** Tells the surrounding form what a field found wrong by itself (an unreadable date), so that it is not sent without it. */
export const useLocalProblem = (name: string, label: string, text: string | undefined): void => {
  const form = useContext(FormContext)
  useEffect(() => {
    form?.report(name, text ? { label, text } : null)
    return () => form?.report(name, null)
  }, [form, name, label, text])
}
