import { SMTPServer } from 'smtp-server'
import type { SmtpOptions } from './smtp.fixture.ts'

/** Run as a process of its own: a real mail server. Every mail that it accepted is one line of JSON on stdout, the port is the first. */
const options = JSON.parse(process.env.SMTP_OPTIONS ?? '{}') as SmtpOptions
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

const server = new SMTPServer({
  secure: options.security === 'tls',
  disabledCommands: options.security === 'startTls' ? [] : ['STARTTLS'],
  ...(options.pair ? { key: options.pair.key, cert: options.pair.certificate } : {}),
  authOptional: options.user === undefined,
  // A closed network may sign in without encryption, where its office chose so.
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    username === options.user && password === options.password
      ? done(null, { user: username })
      : done(refusal(535, 'Authentication credentials invalid')),
  onRcptTo: ({ address }, _session, done) => {
    const code = options.refuse?.[address]
    return code === undefined ? done() : done(refusal(code, `<${address}>: Recipient address rejected`))
  },
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => void parts.push(part))
    stream.on('end', () => {
      say({
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        to: session.envelope.rcptTo.map(({ address }) => address),
        secure: session.secure,
        user: session.user ?? null,
        raw: Buffer.concat(parts).toString('utf8'),
      })
      setTimeout(() => done(null, 'Accepted as 4711'), options.slowMs ?? 0)
    })
  },
})
server.on('error', () => undefined)
server.listen(options.port ?? 0, '127.0.0.1', () => {
  const address = server.server.address()
  say({ port: typeof address === 'object' && address ? address.port : 0 })
})
