import type { Context, MiddlewareHandler } from 'hono'
import type { Clock } from '../clock.ts'
import { type AppError, fail } from '../errors.ts'

const WINDOW_MS = 60_000
/** More addresses than a town hall has; beyond it everybody starts anew rather than the memory filling up. */
const MOST_ADDRESSES = 10_000

type Limit = {
  most: number
  clock: Clock
  addressOf: (c: Context) => string
  refuse: (c: Context, error: AppError) => Response
}

/** At most `most` requests a minute from one address, for what is open to anybody (OWASP ASVS 5.0 2.4.1). */
export function limitRate({ most, clock, addressOf, refuse }: Limit): MiddlewareHandler {
  const counts = new Map<string, { since: number; count: number }>()
  return async (c, next) => {
    const now = clock.now().getTime()
    const address = addressOf(c)
    const known = counts.get(address)
    const current = known && now - known.since < WINDOW_MS ? known : { since: now, count: 0 }
    current.count++
    if (!known && counts.size >= MOST_ADDRESSES) counts.clear()
    counts.set(address, current)
    if (current.count > most) return refuse(c, fail('tooOften'))
    return next()
  }
}
