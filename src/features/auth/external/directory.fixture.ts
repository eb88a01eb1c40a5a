import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import * as net from 'node:net'
import * as tls from 'node:tls'
import ldap from 'ldapjs'
import { makeCertificate } from './certificate.fixture.ts'

export const BASE = 'ou=people,dc=example,dc=jp'
export const SEARCHER = 'cn=search,dc=example,dc=jp'
export const SEARCHER_PASSWORD = 'the searching password'

type Person = { uid: string; password: string; subject: string; guid?: Buffer }
export type Directory = {
  port: number
  /** Names under which somebody bound, in order; passwords are not kept. */
  binds: string[]
  people: Map<string, Person>
  add: (person: Person) => void
  stop: () => Promise<void>
}

const dnOf = (uid: string): string => `uid=${uid},${BASE}`
const attributesOf = ({ uid, subject, guid }: Person) => ({
  objectClass: ['person', 'inetOrgPerson'],
  uid: [uid],
  cn: [`cn of ${uid}`],
  sAMAccountName: [uid],
  userPrincipalName: [`${uid}@example.lg.jp`],
  entryUUID: [subject],
  ...(guid ? { objectGUID: [guid] } : {}),
})

/** A real directory on loopback: OpenLDAP's and Active Directory's ways of naming people, anonymous reading refused. */
export async function startDirectory(secure?: { certificate: string; key: string }): Promise<Directory> {
  const people = new Map<string, Person>()
  const binds: string[] = []
  const server = ldap.createServer(secure)
  server.on('error', () => undefined)
  server.bind('', (asked, answer, next) => {
    const accept = () => {
      answer.end()
      return next()
    }
    const dn = ldap.parseDN(String(asked.dn))
    binds.push(String(asked.dn))
    // As many real servers do: without a password the bind is anonymous and succeeds (RFC 4513 §5.1.2).
    if (asked.credentials === '') return accept()
    if (dn.equals(SEARCHER) && asked.credentials === SEARCHER_PASSWORD) return accept()
    const person = [...people.values()].find(({ uid }) => dn.equals(dnOf(uid)))
    const expired = person && asked.credentials === `expired ${person.password}`
    // The way Active Directory words it; the server's own error would not carry it.
    answer.diagnosticMessage = `80090308: LdapErr: DSID-0C09, comment: x, data ${expired ? '532' : '52e'}, v4563`
    if (!person || asked.credentials !== person.password) return next(new ldap.InvalidCredentialsError())
    return accept()
  })
  server.search('', (asked, answer, next) => {
    if (asked.connection.ldap.bindDN.equals('cn=anonymous')) return next(new ldap.InsufficientAccessRightsError())
    if (asked.dn.equals('ou=elsewhere,dc=example,dc=jp')) return next(new ldap.ReferralError('ldap://127.0.0.1:1/'))
    const base = asked.dn.equals(BASE)
    // The server would compare the names of attributes with ours in small letters.
    answer.attributes = answer.attributes.map((name) => name.toLowerCase())
    const entries = [...people.values()].map((person) => ({ dn: dnOf(person.uid), attributes: attributesOf(person) }))
    const found =
      asked.scopeName === 'base'
        ? [...entries, { dn: BASE, attributes: { objectClass: ['organizationalUnit'], ou: ['people'] } }].filter(
            ({ dn }) => asked.dn.equals(dn),
          )
        : base
          ? entries.filter(({ attributes }) => asked.filter.matches(attributes))
          : []
    if (found.length === 0 && !base) return next(new ldap.NoSuchObjectError())
    for (const [at, entry] of found.entries()) {
      if (asked.sizeLimit > 0 && at >= asked.sizeLimit) return next(new ldap.SizeLimitExceededError())
      answer.send(entry)
    }
    return answer.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: server.address().port,
    binds,
    people,
    add: (person) => void people.set(person.uid, { guid: randomBytes(16), ...person }),
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

/** Success to the extended request that was asked, by its message id (RFC 4511 §4.12, §4.14.2). */
const accepted = (asked: Buffer): Buffer =>
  Buffer.from([0x30, 0x0c, 0x02, 0x01, asked[4] ?? 1, 0x78, 0x07, 0x0a, 0x01, 0x00, 0x04, 0x00, 0x04, 0x00])

/**
 * What speaks StartTLS in front of a directory. `after`: upgrade and pass on, or hang up once the first request was answered, as
 * somebody on the line would who hopes that the client comes back in the clear.
 */
export async function startTlsFront(to: number, after: 'upgrade' | 'hangUp') {
  const pair = makeCertificate()
  const clear: Buffer[] = []
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (first) => {
      const asked = Buffer.from(first)
      clear.push(asked)
      if (after === 'hangUp') return socket.end(accepted(asked))
      socket.write(accepted(asked))
      const inner = net.connect(to, '127.0.0.1')
      const secured = new tls.TLSSocket(socket, { isServer: true, key: pair.key, cert: pair.certificate })
      for (const end of [inner, secured]) end.on('error', () => undefined)
      return secured.pipe(inner).pipe(secured)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    ca: pair.certificate,
    clear,
    stop: () => void server.close(),
  }
}
