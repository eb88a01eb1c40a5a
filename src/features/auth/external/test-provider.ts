import type { Context } from '../../../core/context.ts'
import { ExternalProblem } from './external-problem.ts'
import { secretOf } from './load-provider.ts'
import { readProvider } from './providers.queries.ts'
import { testLdap } from './test-ldap.ts'
import { testOidc } from './test-oidc.ts'
import type { TestResult } from './test-run.ts'

/** Tries a stored provider step by step, whether or not it is switched on. Nothing is written; nobody signs in. */
export async function testProvider(ctx: Context, asked: { id: string; username: string }): Promise<TestResult[]> {
  const provider = await readProvider(ctx, asked.id)
  const { settings } = provider
  let secret: string
  try {
    secret = secretOf(ctx, provider)
  } catch (error) {
    if (!(error instanceof ExternalProblem)) throw error
    const step = settings.kind === 'oidc' ? 'client' : 'bind'
    return [{ step, outcome: 'failed', problem: error.problem, detail: error.reason }]
  }
  return settings.kind === 'oidc' ? testOidc(settings, secret) : testLdap(ctx, settings, secret, asked.username)
}
