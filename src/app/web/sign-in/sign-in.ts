import { z } from 'zod'
import { internalEmail, internalUsername } from '../../../features/auth/login-names.ts'
import { authPost } from '../../../features/auth/web/auth-client.ts'

const answer = z.object({ twoFactorRedirect: z.boolean().optional() })

/** Signs in with user name or e-mail address. @returns whether a second step is asked for. */
export async function signInWith(code: string, name: string, password: string): Promise<'done' | 'secondFactor'> {
  const given = name.normalize('NFKC').trim()
  const result = given.includes('@')
    ? await authPost('sign-in/email', { email: internalEmail(code, given), password })
    : await authPost('sign-in/username', { username: internalUsername(code, given), password })
  return answer.parse(result).twoFactorRedirect ? 'secondFactor' : 'done'
}

/** Where to go after sign-in: only an address inside the application, whatever the query string says. */
export function returnAddress(wanted: string | null): string {
  if (!wanted?.startsWith('/') || /^\/[/\\]/.test(wanted)) return '/'
  return /^\/(sign-in|o\/|setup)/.test(wanted) ? '/' : wanted
}
