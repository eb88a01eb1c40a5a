import { z } from 'zod'
import { PASSWORD, type TestApp } from '../../testing/test-app.ts'
import { totp } from './totp.test-help.ts'

const json = { 'content-type': 'application/json' }

/** What the sign-in page sends and keeps, without a browser. */
export const signInHelp = (app: () => TestApp) => {
  const post = (path: string, body: object, cookie?: string) =>
    app().fetch(`/auth/${path}`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(body),
      ...(cookie ? { cookie } : {}),
    })
  const cookieOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .filter((line) => !/max-age=0/i.test(line))
      .map((line) => line.split(';')[0])
      .join('; ')
  /** Sets up the second step of somebody signed in. @returns the cookie of the session that goes on, the key and the recovery codes. */
  const setUpSecondFactor = async (cookie: string, password = PASSWORD) => {
    const made = z
      .object({ totpURI: z.string(), backupCodes: z.array(z.string()).min(5) })
      .parse(await (await post('two-factor/enable', { password }, cookie)).json())
    const secret = new URL(made.totpURI).searchParams.get('secret') ?? ''
    const code = () => totp(secret, Date.now())
    const confirmed = await post('two-factor/verify-totp', { code: code() }, cookie)
    if (!confirmed.ok) throw new Error(await confirmed.text())
    return { cookie: cookieOf(confirmed), code, backupCodes: made.backupCodes }
  }
  return {
    post,
    cookieOf,
    setUpSecondFactor,
    signIn: (username: string, password: string) => post('sign-in/username', { username, password }),
    api: (path: string, cookie: string, init: RequestInit = {}) =>
      app().fetch(`/api/${path}`, { ...init, cookie, headers: json }),
  }
}
