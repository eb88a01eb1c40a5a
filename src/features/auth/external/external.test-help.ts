import { z } from 'zod'
import type { TestApp } from '../../../testing/test-app.ts'

export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .filter((line) => !/max-age=0/i.test(line))
    .map((line) => line.split(';')[0])
    .join('; ')

export const postAuth = (app: TestApp, path: string, body: object, cookie?: string): Promise<Response> =>
  app.fetch(`/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(cookie ? { cookie } : {}),
  })

/** Who a cookie stands for; null for nobody. */
export async function whoIs(app: TestApp, cookie: string): Promise<string | null> {
  const answer = await app.fetch('/api/me', { cookie })
  if (!answer.ok) return null
  return z.object({ account: z.object({ username: z.string() }) }).parse(await answer.json()).account.username
}

const refusal = z.object({ code: z.string(), text: z.object({ ja: z.string().min(10), en: z.string().min(10) }) })

/** Code of a refusal that is worded in both languages; `ok` for none. */
export async function codeOf(answer: Response): Promise<string> {
  return answer.ok ? 'ok' : refusal.parse(await answer.json()).code
}
