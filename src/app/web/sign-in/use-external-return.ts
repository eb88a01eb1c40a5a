import { useEffect, useState } from 'react'
import { externalProblems, type ExternalProblemKey } from '../../../features/auth/external/external-problems.labels.ts'
import { useLocale } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'

const isProblem = (how: string): how is ExternalProblemKey => how in externalProblems

export type ExternalReturn = { step: 'none' | 'done' | 'second'; problem: string | null }

/** How a sign-in at a provider went, as the address tells that led back here; it is taken out of the address once it was read. */
export function useExternalReturn(): ExternalReturn {
  const locale = useLocale()
  const { get, set } = useAddress()
  const told = get('external')
  const [how] = useState(told)
  useEffect(() => {
    if (told) set({ external: null })
  }, [told, set])
  if (how === null) return { step: 'none', problem: null }
  if (how === 'done' || how === 'second') return { step: how, problem: null }
  return { step: 'none', problem: externalProblems[isProblem(how) ? how : 'failed'][locale] }
}
