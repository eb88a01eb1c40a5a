import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import type pg from 'pg'
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem, samePassword } from './password.rules.ts'
import { type ExternalOptions, externalSignIn } from './external/plugin.ts'
import { alsoExternal } from './external/second-step.ts'
import { foldSignInName, usernamePattern } from './login-names.ts'
import { maySignIn, signInRefusals } from './may-sign-in.ts'

export const CLIENT_IP_HEADER = 'x-sakimori-client-ip'
const DAY_S = 86_400

/**
 * Sign-in: user name or e-mail with password, TOTP, rate limit, sessions that can be listed and ended.
 * Accounts are made by our own commands; nobody signs up from outside.
 */
export function openAuth(options: {
  pool: pg.Pool
  secret: string
  secure: boolean
  rateLimit: boolean
  services: ExternalOptions['services']
}) {
  return betterAuth({
    appName: 'Sakimori',
    basePath: '/auth',
    database: options.pool,
    secret: options.secret,
    logger: { level: 'error' },
    telemetry: { enabled: false },
    // The address is whatever the office calls this machine; the transport has compared Origin with Host already.
    trustedOrigins: (request) =>
      request ? [new URL(request.url).origin, request.headers.get('origin') ?? ''].filter(Boolean) : [],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: { additionalFields: { organisationId: { type: 'string', required: true, input: false } } },
    session: { expiresIn: 12 * 3600, updateAge: 3600, freshAge: DAY_S, cookieCache: { enabled: false } },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: options.secure,
      cookiePrefix: 'sakimori',
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
    },
    rateLimit: {
      enabled: options.rateLimit,
      storage: 'database',
      window: 60,
      max: 200,
      customRules: {
        '/sign-in/username': { window: 60, max: 8 },
        '/sign-in/email': { window: 60, max: 8 },
        '/external/directory': { window: 60, max: 8 },
        '/external/*': { window: 60, max: 30 },
        '/two-factor/*': { window: 60, max: 8 },
        '/change-password': { window: 60, max: 8 },
        '/get-session': false,
      },
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 100,
        usernameValidator: validInternalName,
        usernameNormalization: foldSignInName,
      }),
      alsoExternal(twoFactor({ issuer: 'Sakimori' })),
      externalSignIn(options),
    ],
    disabledPaths: [
      '/sign-up/email',
      '/update-user',
      '/delete-user',
      '/change-email',
      '/request-password-reset',
      '/is-username-available',
      '/sign-in/social',
    ],
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId, identityProviderId }) => {
            const refusal = await maySignIn(options.pool, userId, options.services.clock.today())
            // Who comes from a provider did not use the handed-over password.
            if (refusal === null || (refusal === 'INITIAL_PASSWORD_EXPIRED' && identityProviderId)) return
            const text = signInRefusals[refusal]
            throw new APIError('FORBIDDEN', { code: refusal, message: text.ja, text })
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== '/change-password') return
        const password: unknown = context.body?.newPassword
        if (typeof password !== 'string') return
        const problem = password === context.body?.currentPassword ? samePassword : passwordProblem(password, [])
        if (problem) throw new APIError('BAD_REQUEST', { code: 'WEAK_PASSWORD', message: problem.ja, text: problem })
      }),
    },
  })
}

const validInternalName = (name: string): boolean => {
  const slash = name.indexOf('/')
  return slash > 0 && usernamePattern.test(name.slice(slash + 1))
}

export type Auth = ReturnType<typeof openAuth>
