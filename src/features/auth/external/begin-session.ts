import type { GenericEndpointContext } from 'better-auth'
import { setSessionCookie } from 'better-auth/cookies'
import type { Services } from '../../../core/context.ts'
import { noteSignIn } from '../tries.ts'
import { ExternalProblem } from './external-problem.ts'
import type { Provider } from './load-provider.ts'
import { type ExternalPerson, matchAccount } from './match-account.ts'

/** A session of the sign-in library for whom the provider vouches; it is marked with the provider, which ends it when it is switched off. */
export async function beginSession(
  ctx: GenericEndpointContext,
  services: Services,
  provider: Provider,
  person: ExternalPerson,
): Promise<void> {
  const { internalAdapter } = ctx.context
  const user = await internalAdapter.findUserById(await matchAccount(services, provider, person))
  if (!user) throw new ExternalProblem('unknown', 'noUser')
  const session = await internalAdapter.createSession(user.id, false, {
    identityProviderId: provider.id,
    secondStepOutside: provider.settings.secondStepOutside,
  })
  await setSessionCookie(ctx, { session, user })
  await noteSignIn(services, { organisationId: provider.organisationId, id: user.id })
}
