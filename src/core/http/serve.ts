import { ORPCError, os } from '@orpc/server'
import pg from 'pg'
import type { Context, Locale, Services } from '../context.ts'
import type { EndpointMeta } from '../contract.ts'
import { AppError, fail } from '../errors.ts'
import { contractRefusal } from './validation-words.ts'
import { isStorable } from './storable.ts'

/** What the transport knows of a request before it is known who asks. */
export type RequestContext = {
  services: Services
  headers: Headers
  locale: Locale
  /** Finds the session's account, once per request. */
  identify: () => Promise<Context | null>
}

/** What two people do at one moment, and days and numbers that are none: the database's refusal is an answer, not a fault (SQLSTATE). */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  if (['23505', '40001', '40P01'].includes(error.code ?? '')) return fail('changedMeanwhile')
  return ['22003', '22007', '22008'].includes(error.code ?? '') ? fail('invalidInput') : error
}

/** Hands the refusal on in the form that every client reads: code, status, both wordings, details. */
function asTransportError(thrown: unknown, locale: Locale): unknown {
  const error = contractRefusal(thrown, locale) ?? asRefusal(thrown)
  if (!(error instanceof AppError)) return error
  return new ORPCError(error.code, {
    status: error.status,
    message: error.text[locale],
    data: { text: error.text, details: error.details ?? null },
  })
}

/**
 * The one guard of every endpoint: signed in, holds the endpoint's verb somewhere. Which rows the verb reaches is asked again by
 * the query or command, from `ctx.access`. A feature implements its contract as `implement(contract).$context<RequestContext>().use(guard)`.
 */
export const guard = os.$context<RequestContext>().middleware(async ({ context, next, procedure }, input) => {
  try {
    if (!isStorable(input)) throw fail('invalidInput')
    const { permission } = procedure['~orpc'].meta as EndpointMeta
    // An open endpoint never reads it: its handlers work on `services`.
    if (permission === 'none') return await next({ context: { ctx: null as unknown as Context } })
    const ctx = await context.identify()
    if (!ctx) throw fail('signedOut')
    if (permission !== 'self') {
      if (ctx.first) throw fail(ctx.first === 'password' ? 'passwordChangeNeeded' : 'secondFactorNeeded')
      if (!ctx.access.has(permission)) throw fail('forbidden')
    }
    return await next({ context: { ctx } })
  } catch (error) {
    throw asTransportError(error, context.locale)
  }
})
