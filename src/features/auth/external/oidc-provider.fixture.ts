import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const CLIENT_ID = 'sakimori'
export const CLIENT_SECRET = 'client secret of the test'

const listen = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
const stopper = (server: Server) => () => {
  server.close()
  server.closeAllConnections()
}

/** What the providers call a subject today (preferred_username); whoever is not in it has no name. */
export const namesAtProvider = new Map<string, string>()

/** A real OpenID provider on loopback (oidc-provider), with its own sign-in pages: whoever types a subject is that subject. */
export async function startOidcProvider(redirectUri: string, secure?: { certificate: string; key: string }) {
  const server = secure ? createSecureServer({ cert: secure.certificate, key: secure.key }) : createServer()
  const port = await listen(server)
  const issuer = `http${secure ? 's' : ''}://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { profile: ['preferred_username'] },
    findAccount: async (_context, sub) => {
      const name = namesAtProvider.get(sub)
      return { accountId: sub, claims: async () => ({ sub, ...(name ? { preferred_username: name } : {}) }) }
    },
    cookies: { keys: ['a key of the test'] },
  })
  server.on('request', provider.callback())
  return { issuer, port, stop: stopper(server) }
}
