import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { z } from 'zod'
import type { Services } from '../../../core/context.ts'
import { inScope } from '../../../core/db/database.ts'
import { ATTEMPT_S, readAttempt, spendAttempt } from './attempt.ts'
import { beginSession } from './begin-session.ts'
import { ExternalProblem } from './external-problem.ts'
import { findChoice } from './find-choice.ts'
import { askDirectory } from './ldap-sign-in.ts'
import { LEAD_HEADER, leadTo } from './lead-back.ts'
import { loadProvider, type Provider, secretOf } from './load-provider.ts'
import { beginOidc, finishOidc } from './oidc-sign-in.ts'
import { CALLBACK_PATH } from './providers.schema.ts'
import { asExternal, worded } from './worded.ts'

const chosen = { code: z.string().max(40), providerId: z.uuid() }
const startBody = z.object({ ...chosen, returnTo: z.string().max(2000).default('/') })
const directoryBody = z.object({ ...chosen, username: z.string().max(200), password: z.string().max(1000) })

export type ExternalOptions = { services: Services; secure: boolean }

/**
 * Sign-in by a provider of the body's own, as endpoints of the sign-in library: sessions are made by it, so that the list of sessions,
 * their end, the check that an account is switched on, and the second step hold for them too.
 */
export const externalSignIn = ({ services, secure }: ExternalOptions) =>
  ({
    id: 'external-sign-in',
    endpoints: {
      externalStart: createAuthEndpoint('/external/start', { method: 'POST', body: startBody }, async (ctx) => {
        const { code, returnTo } = ctx.body
        const { provider, settings } = await worded(null, async () => {
          const found = await findChoice(services, code, ctx.body.providerId)
          if (found.settings.kind !== 'oidc') throw new ExternalProblem('off', 'kind')
          return { provider: found, settings: found.settings }
        })
        const { url, cookie } = await worded(provider, () =>
          beginOidc(services, provider, settings, { code, returnTo, origin: originOf(ctx, secure) }),
        )
        const { name, attributes } = attemptCookie(ctx)
        ctx.setCookie(name, cookie, attributes)
        return ctx.json({ url })
      }),
      externalCallback: createAuthEndpoint('/external/callback', { method: 'GET' }, async (ctx) => {
        const { name, attributes } = attemptCookie(ctx)
        const search = ctx.request ? new URL(ctx.request.url).search : ''
        let provider: Provider | undefined
        try {
          const attempt = readAttempt(services, ctx.getCookie(name))
          ctx.setHeader(LEAD_HEADER, leadTo(attempt.code, attempt.returnTo))
          await spendAttempt(services, attempt, new URLSearchParams(search).get('state'))
          ctx.setCookie(name, '', { ...attributes, maxAge: 0 })
          provider = await inScope(services.db, attempt.organisationId, (tx) => loadProvider(tx, attempt.providerId))
          if (!provider?.active || provider.settings.kind !== 'oidc') throw new ExternalProblem('off')
          const person = await finishOidc(services, provider, provider.settings, attempt, search)
          await beginSession(ctx, services, provider, person)
          return ctx.json({ external: 'done' })
        } catch (error) {
          return ctx.json({ external: asExternal(provider ?? null, error).problem })
        }
      }),
      externalDirectory: createAuthEndpoint(
        '/external/directory',
        { method: 'POST', body: directoryBody },
        async (ctx) => {
          const provider = await worded(null, () => findChoice(services, ctx.body.code, ctx.body.providerId))
          await worded(provider, async () => {
            if (provider.settings.kind !== 'ldap') throw new ExternalProblem('off', 'kind')
            const person = await askDirectory(provider.settings, secretOf(services, provider), ctx.body)
            await beginSession(ctx, services, provider, person)
          })
          return ctx.json({ ok: true })
        },
      ),
    },
    schema: {
      session: {
        fields: {
          identityProviderId: { type: 'string', required: false, input: false },
          secondStepOutside: { type: 'boolean', required: false, input: false },
        },
      },
    },
  }) satisfies BetterAuthPlugin

const attemptCookie = (ctx: GenericEndpointContext) =>
  ctx.context.createAuthCookie('external', { maxAge: ATTEMPT_S, path: CALLBACK_PATH, sameSite: 'lax' })

/** The address the browser sees: whoever stands in front of us speaks https where the settings say so. */
const originOf = (ctx: GenericEndpointContext, secure: boolean): string => {
  const { host, protocol } = new URL(ctx.request?.url ?? ctx.context.baseURL)
  return `${secure ? 'https:' : protocol}//${host}`
}
