import type { MiddlewareHandler } from 'hono'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site's page could make a browser send (OWASP ASVS 5.0 3.5.1): every request that is not safe must come from
 * our own origin, whatever its content type. A request without Origin and Sec-Fetch-Site comes from no browser and carries no cookie by accident.
 */
export const originGuard: MiddlewareHandler = async (c, next) => {
  if (!SAFE.has(c.req.method)) {
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const own = origin !== undefined && origin !== 'null' && hostOf(origin) === c.req.header('host')
    const foreign = origin !== undefined ? !own : site !== undefined && site !== 'same-origin' && site !== 'none'
    if (foreign) {
      return c.json(
        {
          code: 'app.foreignOrigin',
          status: 403,
          message: '別のサイトからの要求は受け付けません。 / Requests from another site are refused.',
        },
        403,
      )
    }
  }
  return next()
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
