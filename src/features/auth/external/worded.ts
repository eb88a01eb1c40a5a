import { APIError } from 'better-auth/api'
import { log } from '../../../core/log.ts'
import { connectionProblem, ExternalProblem } from './external-problem.ts'
import { externalProblems, type ExternalProblemKey } from './external-problems.labels.ts'
import type { Provider } from './load-provider.ts'

const statuses = {
  wrong: 'UNAUTHORIZED',
  emptyPassword: 'UNPROCESSABLE_ENTITY',
  failed: 'INTERNAL_SERVER_ERROR',
} as const satisfies Partial<Record<ExternalProblemKey, string>>

const statusOf = (problem: ExternalProblemKey) =>
  problem === 'wrong' || problem === 'emptyPassword' || problem === 'failed' ? statuses[problem] : 'FORBIDDEN'

const unexpected = (error: unknown) => new ExternalProblem('failed', error instanceof Error ? error.name : 'unknown')

/** The sign-in library refused the session itself. */
const ofLibrary = ({ body }: APIError): ExternalProblem =>
  body?.code === 'ACCOUNT_INACTIVE' ? new ExternalProblem('inactive') : new ExternalProblem('refused', body?.code ?? '')

/** What the person can mend is no event; what an administrator has to look at is. */
const levelOf = (problem: ExternalProblemKey) =>
  problem === 'failed'
    ? 'error'
    : ['unreachable', 'certificate', 'misconfigured', 'noName'].includes(problem)
      ? 'warn'
      : 'debug'

/** Whatever went wrong, as one of our problems. Logged are the provider and codes: never a name, a token or what the other side wrote. */
export function asExternal(provider: Pick<Provider, 'id'> | null, error: unknown): ExternalProblem {
  const found = connectionProblem(error) ?? (error instanceof APIError ? ofLibrary(error) : unexpected(error))
  const { problem, reason } = found
  log[levelOf(problem)]({ provider: provider?.id ?? null, problem, reason }, 'external sign-in')
  return found
}

/** Runs a step; a problem leaves it as the refusal that the sign-in page shows, worded in both languages. */
export async function worded<T>(provider: Pick<Provider, 'id'> | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // A refusal of the sign-in library itself carries its own words: locked, switched off.
    if (error instanceof APIError && error.body?.code !== undefined) throw error
    const { problem } = asExternal(provider, error)
    throw new APIError(statusOf(problem), {
      code: `EXTERNAL_${problem.toUpperCase()}`,
      message: externalProblems[problem].ja,
      text: externalProblems[problem],
    })
  }
}
