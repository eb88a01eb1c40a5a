import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type SmtpOptions = {
  port?: number
  security: 'none' | 'startTls' | 'tls'
  pair?: { certificate: string; key: string }
  user?: string
  password?: string
  /** Code with which a recipient is refused. */
  refuse?: Record<string, number>
  /** How long the last answer is held back. */
  slowMs?: number
}
export type Received = {
  from: string
  to: string[]
  secure: boolean
  user: string | null
  raw: string
  subject: string
  text: string
  header: (name: string) => string
}
export type SmtpServerProcess = { port: number; mails: Received[]; stop: () => Promise<void> }

const script = fileURLToPath(new URL('./smtp-process.fixture.ts', import.meta.url))

/** Starts a mail server as a process of its own and reads what it received from its output. */
export async function startSmtp(options: SmtpOptions): Promise<SmtpServerProcess> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, SMTP_OPTIONS: JSON.stringify(options) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const mails: Received[] = []
  const lines = createInterface({ input: child.stdout })
  const port = await new Promise<number>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`the mail server ended with ${code}`)))
    lines.on('line', (line) => {
      const said = JSON.parse(line) as { port: number } | Omit<Received, 'subject' | 'text' | 'header'>
      if ('port' in said) done(said.port)
      else mails.push({ ...said, ...readMail(said.raw) })
    })
  })
  return {
    port,
    mails,
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** Headers unfolded (RFC 5322 §2.2.3), encoded words (RFC 2047) and the body's transfer encoding undone: what a reader would see. */
function readMail(raw: string): Pick<Received, 'subject' | 'text' | 'header'> {
  const split = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, split).replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const body = raw.slice(split + 4)
  const encoding = header('content-transfer-encoding').toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quoted(body)
        : Buffer.from(body)
  return { header, subject: words(header('subject')), text: bytes.toString('utf8').replaceAll('\r\n', '\n') }
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )

const words = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      (kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : quoted(word.replaceAll('_', ' '))).toString('utf8'),
    )
