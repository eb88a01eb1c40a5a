import { connectionProblem } from './external-problem.ts'
import type { ExternalProblemKey } from './external-problems.labels.ts'
import type { TestOutcome, TestStep } from './test-steps.labels.ts'

export type TestResult = {
  step: TestStep
  outcome: TestOutcome
  problem: ExternalProblemKey | null
  detail: string
}

type Told = { outcome?: TestOutcome; detail?: string } | string

/** Steps in order; after one that failed the rest is not tried. Details are facts of ours or codes, never what the other side wrote. */
export function testRun() {
  const results: TestResult[] = []
  let stopped = false
  return {
    results,
    skip: (step: TestStep) => void results.push({ step, outcome: 'skipped', problem: null, detail: '' }),
    /** @returns what the step found; undefined where it failed, or was not tried */
    step: async <T>(step: TestStep, work: () => Promise<T>, tell: (found: T) => Told): Promise<T | undefined> => {
      if (stopped) {
        results.push({ step, outcome: 'skipped', problem: null, detail: '' })
        return undefined
      }
      try {
        const found = await work()
        const told = tell(found)
        const { outcome = 'ok', detail = '' } = typeof told === 'string' ? { detail: told } : told
        results.push({ step, outcome, problem: null, detail })
        if (outcome !== 'failed') return found
      } catch (error) {
        const known = connectionProblem(error)
        results.push({ step, outcome: 'failed', problem: known?.problem ?? 'refused', detail: known?.reason ?? '' })
      }
      stopped = true
      return undefined
    },
  }
}
