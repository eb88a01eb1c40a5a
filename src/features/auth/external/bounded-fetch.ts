import { lookup as resolve } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { CustomFetch } from 'openid-client'
import { ExternalProblem } from './external-problem.ts'
import { isPrivateAddress } from './private-address.rules.ts'

const MAX_BYTES = 1 << 20

/** For plain http: whatever a name leads to has to lie in a private network, asked at the moment of connecting. */
const privateLookup: LookupFunction = (host, options, done) =>
  resolve(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error || !first) return done(error ?? new ExternalProblem('unreachable', 'ENOTFOUND'), '', 0)
    if (!found.every(({ address }) => isPrivateAddress(address)))
      return done(new ExternalProblem('misconfigured', 'httpOutside'), '', 0)
    return options.all ? done(null, found) : done(null, first.address, first.family)
  })

/**
 * How we speak with an OpenID provider: its own certificate authority where one is given, no redirects, at most 1 MB,
 * and plain http only where that was allowed and leads into a private network.
 */
export const boundedFetch =
  ({ ca, allowHttp }: { ca: string; allowHttp: boolean }): CustomFetch =>
  (address, { method, headers, body, signal }) =>
    new Promise((done, fail) => {
      const url = new URL(address)
      const plain = url.protocol === 'http:'
      const host = url.hostname.replace(/^\[|\]$/g, '')
      if (plain && (!allowHttp || (isIP(host) !== 0 && !isPrivateAddress(host)))) {
        return fail(new ExternalProblem('misconfigured', 'http'))
      }
      const common = { method, headers, agent: false, ...(signal ? { signal } : {}) }
      const asked = plain
        ? http.request(url, { ...common, lookup: privateLookup })
        : https.request(url, { ...common, minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) })
      asked.on('error', fail)
      asked.on('response', (answer) => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.length
          if (size > MAX_BYTES) answer.destroy(new ExternalProblem('refused', 'answerTooLarge'))
          else parts.push(part)
        })
        answer.on('error', fail)
        answer.on('end', () => {
          const status = answer.statusCode ?? 0
          const bare = status === 204 || status === 304
          done(
            new Response(bare ? null : Buffer.concat(parts), {
              status,
              headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
                value === undefined ? [] : [[name, String(value)]],
              ),
            }),
          )
        })
      })
      // The library sends forms; anything else would be a request that we do not make.
      asked.end(body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : undefined)
    })
