import { implement } from '@orpc/server'
import { sql } from 'kysely'
import type { Context, Services } from '../core/context.ts'
import { guard, type RequestContext } from '../core/http/serve.ts'
import { fullAccess } from '../core/permission.ts'
import { AppError } from '../core/errors.ts'
import { passwordProblem } from '../features/auth/password.rules.ts'
import { usernamePattern } from '../features/auth/login-names.ts'
import { foundOrganisation } from './found-organisation.ts'
import { organisationErrors } from '../features/organisation/organisation.errors.ts'
import { createAccount } from '../features/people/create-account.ts'
import { setupContract } from './setup.contract.ts'
import { giveBackSetupToken, isSetUp, setupTokenHash, spendSetupToken, tokenFits } from './setup-token.ts'

const os = implement(setupContract).$context<RequestContext>().use(guard)

/** @returns the stored hash of the token. */
async function checkToken({ db }: Services, token: string): Promise<string> {
  if (await isSetUp(db)) throw organisationErrors('alreadySetUp')
  const stored = await setupTokenHash(db)
  if (stored === null || !tokenFits(token, stored)) throw organisationErrors('wrongToken')
  return stored
}

export const setupRouter = os.router({
  status: os.status.handler(async ({ context: { services } }) => {
    const { rows } = await sql<{
      code: string
      name: string
      isSample: boolean
    }>`select code, name, is_sample from organisation_list()`.execute(services.db)
    return { done: rows.some((row) => !row.isSample), organisations: rows }
  }),
  checkToken: os.checkToken.handler(async ({ context: { services }, input }) => {
    await checkToken(services, input.token)
    return { ok: true as const }
  }),
  run: os.run.handler(async ({ context: { services }, input }) => {
    const stored = await checkToken(services, input.token)
    const { organisation, administrator } = input
    // Everything that can be refused is refused before the organisation exists, so that a second try finds a clean slate.
    const problem = passwordProblem(administrator.password, [administrator.username, organisation.code])
    if (problem)
      throw new AppError('organisation.weakPassword', { status: 422, ...problem }, [
        { path: 'administrator.password', message: problem.ja },
      ])
    if (!usernamePattern.test(administrator.username))
      throw organisationErrors('badUsername', {}, [{ path: 'administrator.username', message: '' }])
    const actor = { kind: 'console', name: 'setup' } as const
    if (!(await spendSetupToken(services.db, stored))) throw organisationErrors('alreadySetUp')
    try {
      const organisationId = await foundOrganisation(services, organisation, actor)
      const ctx: Context = { ...services, organisationId, actor, access: fullAccess, locale: 'ja' }
      await createAccount(ctx, { ...administrator, grants: [{ role: 'administrator', scopeId: null }] })
    } catch (error) {
      await giveBackSetupToken(services.db, stored)
      throw error
    }
    return { code: organisation.code }
  }),
})
