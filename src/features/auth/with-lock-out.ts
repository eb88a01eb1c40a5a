import { sql } from 'kysely'
import { z } from 'zod'
import type { Services } from '../../core/context.ts'
import { type AppError, fail } from '../../core/errors.ts'
import { signInErrors } from './sign-in.errors.ts'
import { foldSignInName } from './login-names.ts'
import { beginTry, type Knocked, knockedOn, noteSignIn, noteWrongTry, takeBackTry } from './tries.ts'

const text = z.string().max(400)
/** What each way in may say, and nothing else: a device is trusted for a month only where we would offer that. */
const ways = {
  '/auth/sign-in/username': z.object({ username: text, password: text }),
  '/auth/sign-in/email': z.object({ email: text, password: text }),
  '/auth/two-factor/verify-totp': z.object({ code: text }),
  '/auth/two-factor/verify-backup-code': z.object({ code: text }),
} as const
const isWay = (path: string): path is keyof typeof ways => path in ways
const redirect = z.object({ twoFactorRedirect: z.literal(true) })
/** Refusals of the sign-in library that come after it has looked at a password or a code. */
const wrong = new Set([
  'INVALID_USERNAME_OR_PASSWORD',
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
])

type Handle = (request: Request) => Promise<Response>

/**
 * Lock-out per account, in front of the sign-in library: wrong passwords, codes and recovery codes are one count (OWASP ASVS 5.0 6.1.1, 6.3.1).
 * Whoever is signed in stays so. @throws {AppError} 429 where the name is locked, in the same words whether or not anybody has it.
 */
export async function withLockOut(services: Services, request: Request, handle: Handle): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method !== 'POST' || !isWay(pathname)) return handle(request)
  const body = await bodyOf(request, ways[pathname])
  const headers = new Headers(request.headers)
  const knocked = await knockedBy(services, body, headers)
  const forwarded = new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!knocked) return handle(forwarded)
  const begun = await beginTry(services, knocked)
  if ('lockedUntil' in begun) throw lockedError(begun.lockedUntil, services.clock.now())
  const answer = await handle(forwarded)
  const said: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  if (answer.ok && !redirect.safeParse(said).success) {
    if (knocked.kind === 'account') await noteSignIn(services, knocked)
  } else if (!answer.ok && isWrong(said)) await noteWrongTry(services, knocked, begun)
  else await takeBackTry(services, knocked, begun)
  return answer
}

/** Read once and handed on as it was read: no second reading of the same bytes could see another name. */
async function bodyOf(request: Request, schema: (typeof ways)[keyof typeof ways]) {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw fail('mediaType')
  const parsed = schema.safeParse(await request.json().catch(() => null))
  if (!parsed.success) throw signInErrors('malformed')
  return parsed.data
}

async function knockedBy(
  services: Services,
  body: z.output<(typeof ways)[keyof typeof ways]>,
  headers: Headers,
): Promise<Knocked | null> {
  if ('username' in body) return knockedOn(services, 'username', foldSignInName(body.username))
  if ('email' in body) return knockedOn(services, 'email', body.email.toLowerCase())
  return halfSignedIn(services, headers)
}

const isChallenge = (pair: string): boolean => /^\s*(?:__Secure-)?sakimori\.two_factor\s*=/.test(pair)

/**
 * Whoever has given the password and owes the second step, by the cookie of that challenge, which alone is handed on: of two such cookies the
 * library might believe the other. null: somebody signed in, who is not kept out.
 */
async function halfSignedIn({ db }: Services, headers: Headers): Promise<Knocked | null> {
  const pairs = (headers.get('cookie') ?? '').split(';')
  const rest = pairs.filter((pair) => !isChallenge(pair))
  for (const pair of pairs.filter(isChallenge)) {
    const [name = '', value = ''] = pair.split('=', 2).map((part) => part.trim())
    const { rows } = await sql<{ id: string; organisationId: string }>`
      select u.id, u."organisationId" as organisation_id from auth.verification v join auth."user" u on u.id::text = v.value
      where v.identifier = ${decoded(value).replace(/\.[^.]*$/, '')}`.execute(db)
    const [found] = rows
    if (!found) continue
    headers.set('cookie', [...rest, `${name}=${value}`].join(';'))
    return { kind: 'account', ...found }
  }
  headers.set('cookie', rest.join(';'))
  return null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

const code = z.object({ code: z.string() })
const isWrong = (said: unknown): boolean => {
  const read = code.safeParse(said)
  return read.success && wrong.has(read.data.code)
}

const lockedError = (until: Date, now: Date): AppError =>
  signInErrors('locked', { minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000)) })
