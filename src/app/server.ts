import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { onError, ORPCError } from '@orpc/server'
import { type Context as HonoContext, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Context, Locale, Services } from '../core/context.ts'
import { AppError, fail } from '../core/errors.ts'
import { limitBody, limitSmallBody } from '../core/http/limit-body.ts'
import { limitRate } from '../core/http/limit-rate.ts'
import { originGuard } from '../core/http/origin.ts'
import { ownHeaders } from '../core/http/secure-headers.ts'
import { type Auth, CLIENT_IP_HEADER } from '../features/auth/auth.ts'
import { isAuthPath, isOwnSignIn } from '../features/auth/auth-paths.ts'
import { leadBack } from '../features/auth/external/lead-back.ts'
import { isRecordedPath, recordSignInChange } from '../features/auth/record-sign-in-change.ts'
import { makeIdentify } from '../features/auth/identify.ts'
import { withLockOut } from '../features/auth/with-lock-out.ts'
import { router } from './router.ts'

const webRoot = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** Finds who asks, once per request. */
type Env = { Variables: { who: () => Promise<Context | null> } }

export type AppParts = { services: Services; auth: Auth; log: (problem: unknown) => void }

/** The whole application as one fetch handler: API under /api, sign-in under /auth, the browser part for the rest. */
export function makeServer({ services, auth, log }: AppParts) {
  const { identify, forget } = makeIdentify(auth, services)
  const handler = new OpenAPIHandler(router, {
    interceptors: [
      onError((error) => {
        if (!(error instanceof ORPCError) || error.status >= 500) log(error)
      }),
    ],
  })
  const app = new Hono<Env>()
  app.use(ownHeaders)
  app.use(originGuard)
  app.use('/api/*', (c, next) => {
    let found: Promise<Context | null> | undefined
    c.set('who', () => (found ??= identify(c.req.raw.headers)))
    return next()
  })
  app.use(
    '/api/*',
    limitBody(async (c: HonoContext<Env>) => (await c.get('who')()) !== null, refuse),
  )
  // Answers by link are open to anybody: codes are tried slowly, and drafts come at the pace of a person.
  const rate = { clock: services.clock, addressOf: clientAddress, refuse }
  app.use('/api/answer/open', limitRate({ ...rate, most: 30 }))
  app.use('/api/answer/*', limitRate({ ...rate, most: 240 }))
  app.use('/auth/*', limitSmallBody(refuse))
  app.get('/health', async (c) => {
    await services.db.selectFrom('installation').select('key').limit(1).execute()
    return c.text('ok')
  })
  app.all('/auth/*', async (c) => {
    if (!isAuthPath(c.req.method, c.req.path)) return refuse(c, fail('notFound'))
    if (c.req.method !== 'GET') forget()
    const headers = new Headers(c.req.raw.headers)
    headers.set(CLIENT_IP_HEADER, clientAddress(c))
    const own = isOwnSignIn(c.req.path) ? await identify(c.req.raw.headers) : null
    if (own === null && isOwnSignIn(c.req.path)) return refuse(c, fail('signedOut'))
    const answer = await withLockOut(services, new Request(c.req.raw, { headers }), async (request) =>
      leadBack(c.req.path, await auth.handler(request)),
    )
    if (own && answer.ok && isRecordedPath(c.req.path)) await recordSignInChange(own, { path: c.req.path })
    if (c.req.method !== 'GET') forget()
    answer.headers.set('cache-control', 'no-store')
    return answer
  })
  app.all('/api/*', async (c) => {
    const locale = localeOf(c)
    const { matched, response } = await handler.handle(c.req.raw, {
      prefix: '/api',
      context: { services, headers: c.req.raw.headers, locale, identify: c.get('who') },
    })
    if (c.req.method !== 'GET') forget()
    if (!matched) return refuse(c, fail('notFound'))
    response.headers.set('cache-control', 'no-store')
    // The library hands files out inline; what somebody uploaded is only ever saved, never shown by the browser.
    const disposition = response.headers.get('content-disposition')
    if (disposition) response.headers.set('content-disposition', disposition.replace(/^inline/, 'attachment'))
    return response
  })
  serveBrowserPart(app)
  app.onError((error, c) => {
    if (error instanceof AppError) return refuse(c, error)
    log(error)
    return refuse(c, fail('unexpected'))
  })
  return { app, forget }
}

const errorBody = (error: AppError, locale: Locale) => ({
  defined: false,
  code: error.code,
  status: error.status,
  message: error.text[locale],
  data: { text: error.text, details: null },
})

const refuse = (c: HonoContext, error: AppError): Response =>
  c.json(errorBody(error, localeOf(c)), error.status as ContentfulStatusCode)

const localeOf = (c: HonoContext): Locale => {
  const cookie = /(?:^|;\s*)locale=(ja|en)/.exec(c.req.header('cookie') ?? '')?.[1]
  return (cookie ?? (/^en\b/.test(c.req.header('accept-language') ?? '') ? 'en' : 'ja')) === 'en' ? 'en' : 'ja'
}

/** Only the socket's own address counts: a header could be typed by anybody. */
function clientAddress(c: HonoContext): string {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1'
  } catch {
    return '127.0.0.1'
  }
}

function serveBrowserPart(app: Hono<Env>): void {
  if (!existsSync(webRoot)) return
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('/assets/*', serveStatic({ root: webRoot }))
  app.get('/favicon.svg', serveStatic({ root: webRoot }))
  app.get('*', async (c) => {
    const page = await readFile(`${webRoot}/index.html`, 'utf8')
    return c.html(page, 200, { 'cache-control': 'no-cache' })
  })
}
