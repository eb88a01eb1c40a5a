import { z } from 'zod'
import { CALLBACK_PATH } from './providers.schema.ts'

export const LEAD_HEADER = 'x-sakimori-lead'

/** The sign-in page of the body, which says how it went and opens the page that was wanted. */
export const leadTo = (code: string, returnTo: string): string =>
  `/o/${encodeURIComponent(code)}/sign-in?${new URLSearchParams({ return: returnTo }).toString()}`

const answerOf = z.object({ external: z.string().optional(), twoFactorRedirect: z.boolean().optional() })

/**
 * The provider sends the browser to us as a page, while the sign-in library answers in JSON: this turns its answer about the callback
 * into the way back to our sign-in page, cookies kept.
 */
export async function leadBack(path: string, answer: Response): Promise<Response> {
  if (path !== CALLBACK_PATH) return answer
  const { external, twoFactorRedirect } = answerOf.safeParse(await answer.json().catch(() => null)).data ?? {}
  const how = answer.status === 429 ? 'tooMany' : twoFactorRedirect ? 'second' : (external ?? 'failed')
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  const lead = answer.headers.get(LEAD_HEADER) ?? '/sign-in'
  headers.set('location', `${lead}${lead.includes('?') ? '&' : '?'}external=${how}`)
  return new Response(null, { status: 303, headers })
}
