import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Services } from '../../../core/context.ts'
import { inScope } from '../../../core/db/database.ts'
import { newId } from '../../../core/ids.ts'
import { ExternalProblem } from './external-problem.ts'
import { seal, unseal } from './seal.ts'

export const ATTEMPT_S = 600

const attempt = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  code: z.string(),
  providerId: z.uuid(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirectUri: z.string(),
  returnTo: z.string(),
})
export type Attempt = z.output<typeof attempt>

const PLACE = 'attempt'
const keyOf = (services: Pick<Services, 'keyOf'>) => services.keyOf('external-sign-in')

/** Begins a sign-in at a provider. @returns what the browser keeps, readable by us alone */
export async function beginAttempt(services: Services, begun: Omit<Attempt, 'id'>): Promise<string> {
  const now = services.clock.now()
  const id = newId(now.getTime())
  await inScope(services.db, begun.organisationId, async (tx) => {
    await tx.deleteFrom('externalSignIn').where('expiresAt', '<', now).execute()
    await tx
      .insertInto('externalSignIn')
      .values({
        organisationId: begun.organisationId,
        id,
        providerId: begun.providerId,
        expiresAt: new Date(now.getTime() + ATTEMPT_S * 1000),
      })
      .execute()
  })
  return seal(keyOf(services), PLACE, JSON.stringify({ id, ...begun })).toString('base64url')
}

/** What the browser brought back. @throws {ExternalProblem} where it is none of ours */
export function readAttempt(services: Services, cookie: string | null | undefined): Attempt {
  const text = cookie ? unseal(keyOf(services), PLACE, Buffer.from(cookie, 'base64url')) : null
  const read = text === null ? undefined : attempt.safeParse(JSON.parse(text)).data
  if (!read) throw new ExternalProblem('state', 'noAttempt')
  return read
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Uses the attempt up: the same answer a second time, or one that comes too late, finds nothing. @throws {ExternalProblem} */
export async function spendAttempt(services: Services, begun: Attempt, state: string | null): Promise<void> {
  if (state === null || !same(state, begun.state)) throw new ExternalProblem('state', 'otherState')
  const now = services.clock.now()
  const spent = await inScope(services.db, begun.organisationId, (tx) =>
    tx
      .deleteFrom('externalSignIn')
      .where('id', '=', begun.id)
      .where('providerId', '=', begun.providerId)
      .returning('expiresAt')
      .executeTakeFirst(),
  )
  if (!spent || spent.expiresAt < now) throw new ExternalProblem('state', spent ? 'expired' : 'spent')
}
