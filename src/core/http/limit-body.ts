import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type AppError, fail } from '../errors.ts'

const MB = 1024 * 1024
/** Bytes. Whoever is not known sends a form of a few lines; a corrected reading of the longest policy is JSON of 2 MB; a file may be 50 MB. */
const LIMITS = { unknown: 64 * 1024, json: 8 * MB, form: 52 * MB }
/** Fields of an upload; the longest of our forms has 13. Taking a form apart costs the more the more fields it has. */
const MOST_FIELDS = 50

const form = /^multipart\/form-data\b/i
const json = /^application\/json\b/i
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

type Refuse = (c: Context, error: AppError) => Response

/** Only JSON and uploads are read, and only as much as the sender may send: nobody fills the memory before it is known who asks. */
export function limitBody(isKnown: (c: Context) => Promise<boolean>, refuse: Refuse): MiddlewareHandler {
  return async (c, next) => {
    if (safe.has(c.req.method)) return next()
    const type = c.req.header('content-type') ?? ''
    const isForm = form.test(type)
    if (type !== '' && !isForm && !json.test(type)) return refuse(c, fail('mediaType'))
    const known = await isKnown(c)
    const maxSize = known ? (isForm ? LIMITS.form : LIMITS.json) : LIMITS.unknown
    const limited = bodyLimit({ maxSize, onError: () => refuse(c, fail(known ? 'tooLarge' : 'signedOut')) })
    if (!isForm) return limited(c, next)
    let refused: Response | undefined
    const answer = await limited(c, async () => {
      if (await hasTooManyFields(c, type)) refused = refuse(c, fail('tooLarge'))
      else await next()
    })
    return refused ?? answer
  }
}

/** Counts how often the boundary of the form occurs; the request is handed on with the bytes that were read. */
async function hasTooManyFields(c: Context, type: string): Promise<boolean> {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1]
  if (boundary === undefined) return true
  const bytes = Buffer.from(await c.req.raw.arrayBuffer())
  let found = 0
  for (
    let at = bytes.indexOf(`--${boundary}`);
    at >= 0 && found <= MOST_FIELDS;
    at = bytes.indexOf(`--${boundary}`, at + 1)
  )
    found++
  c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, body: bytes })
  return found > MOST_FIELDS
}

/** For sign-in, where nobody is known yet. */
export const limitSmallBody =
  (refuse: Refuse): MiddlewareHandler =>
  (c, next) =>
    bodyLimit({ maxSize: LIMITS.unknown, onError: () => refuse(c, fail('tooLarge')) })(c, next)
