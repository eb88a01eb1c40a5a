import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { namesAtProvider } from './oidc-provider.fixture.ts'

type Answer = { status: number; location: string | null; url: URL; text: string }

/** The little of a browser that a sign-in needs: cookies by host, pages, forms; it follows redirects until told to stop. */
export function makeBrowser() {
  const jar = new Map<string, Map<string, string>>()
  const own = (url: URL): Map<string, string> => {
    const found = jar.get(url.host) ?? new Map<string, string>()
    jar.set(url.host, found)
    return found
  }
  const once = (url: URL, form?: Record<string, string>): Promise<Answer> =>
    new Promise((done, fail) => {
      const cookie = [...own(url)].map(([name, value]) => `${name}=${value}`).join('; ')
      const asked = (url.protocol === 'https:' ? requestSecure : requestPlain)(
        url,
        {
          method: form ? 'POST' : 'GET',
          headers: { cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
          ...(url.protocol === 'https:' ? { rejectUnauthorized: false } : {}),
        },
        (answer) => {
          for (const line of answer.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
            if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) own(url).delete(name)
            else own(url).set(name, value)
          }
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            done({
              status: answer.statusCode ?? 0,
              location: answer.headers.location ?? null,
              url,
              text: Buffer.concat(parts).toString(),
            }),
          )
        },
      )
      asked.on('error', fail)
      asked.end(form ? new URLSearchParams(form).toString() : undefined)
    })
  /** Follows redirects; stops before an address for which `until` holds, and hands that address out. */
  const go = async (address: string | URL, until: (url: URL) => boolean, form?: Record<string, string>) => {
    let answer = await once(new URL(address), form)
    for (let hops = 0; answer.location && hops < 20; hops++) {
      const next = new URL(answer.location, answer.url)
      if (until(next)) return { ...answer, next }
      answer = await once(next)
    }
    return { ...answer, next: null }
  }
  return {
    once,
    go,
    cookies: (host: string): string => [...(jar.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; '),
    setCookies: (host: string, line: string): void => {
      const url = new URL(`http://${host}/`)
      for (const part of line.split('; ').filter(Boolean)) {
        const at = part.indexOf('=')
        own(url).set(part.slice(0, at), part.slice(at + 1))
      }
    },
  }
}
export type Browser = ReturnType<typeof makeBrowser>

/** Signs in on the provider's own pages as `SUBJECT~NAME` and agrees. @returns the address by which the provider sends the browser back to us */
export async function signInAtProvider(browser: Browser, authorization: string, who: string): Promise<URL> {
  const [subject = '', name] = who.split('~')
  if (name) namesAtProvider.set(subject, name)
  const back = (url: URL) => url.pathname === '/auth/external/callback'
  let page = await browser.go(authorization, back)
  for (const prompt of ['login', 'consent']) {
    if (page.next) return page.next
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(page.text) ?? []
    page = await browser.go(new URL(action, page.url), back, {
      prompt,
      ...(prompt === 'login' ? { login: subject, password: 'anything' } : {}),
    })
  }
  if (!page.next) throw new Error(`the provider did not send us back: ${page.status} ${page.text.slice(0, 500)}`)
  return page.next
}
