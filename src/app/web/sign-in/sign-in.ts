import { z } from 'zod'
import { internalEmail, internalUsername } from '../../../features/auth/login-names.ts'
import { authPost } from '../../../features/auth/web/auth-client.ts'
import type { client } from '../api.ts'

export type Organisation = Awaited<ReturnType<typeof client.setup.status>>['organisations'][number]
export type Choice = Awaited<ReturnType<typeof client.identityProviders.choices>>[number]

const answer = z.object({ twoFactorRedirect: z.boolean().optional() })

/** Signs in with user name or e-mail address. @returns whether a second step is asked for. */
export async function signInWith(code: string, name: string, password: string): Promise<'done' | 'secondFactor'> {
  const given = name.normalize('NFKC').trim()
  const result = given.includes('@')
    ? await authPost('sign-in/email', { email: internalEmail(code, given), password })
    : await authPost('sign-in/username', { username: internalUsername(code, given), password })
  return answer.parse(result).twoFactorRedirect ? 'secondFactor' : 'done'
}

/** Signs in with a name and password of the office's directory. */
export async function signInByDirectory(
  code: string,
  providerId: string,
  username: string,
  password: string,
): Promise<'done' | 'secondFactor'> {
  const result = await authPost('external/directory', { code, providerId, username: username.trim(), password })
  return answer.parse(result).twoFactorRedirect ? 'secondFactor' : 'done'
}

/** Begins a sign-in at a provider with pages of its own. @returns where to send the browser */
export async function startExternal(code: string, providerId: string, returnTo: string): Promise<string> {
  return z.object({ url: z.url() }).parse(await authPost('external/start', { code, providerId, returnTo })).url
}

/** Where to go after sign-in: only an address inside the application, whatever the query string says. */
export function returnAddress(wanted: string | null): string {
  if (!wanted?.startsWith('/') || /^\/[/\\]/.test(wanted)) return '/'
  return /^\/(sign-in|o\/|setup)/.test(wanted) ? '/' : wanted
}
