import type { Locale } from '../../core/context.ts'
import type { Message } from '../../core/errors.ts'

/** 0 done, 1 refused or found wanting, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** Where a verb writes: results on stdout, everything said about them on stderr. */
export type CliIo = {
  locale: Locale
  /** `--json`: one JSON value on stdout and nothing else. */
  json: boolean
  env: NodeJS.ProcessEnv
  /** A line of the result for people; silent with `--json`. */
  print: (line: string) => void
  /** The one JSON value; silent without `--json`. */
  value: (value: unknown) => void
  /** A sentence on stderr, in the user's language. */
  say: (message: Message) => void
}

export type CliArguments = { positionals: readonly string[]; options: Readonly<Record<string, string | undefined>> }

/** A verb refuses by throwing; the sentence goes to stderr and, with `--json`, as `{error}` to stdout. */
export class CliRefusal extends Error {
  override name = 'CliRefusal'
  readonly code: string
  readonly text: Message
  constructor(code: string, text: Message) {
    super(text.en)
    this.code = code
    this.text = text
  }
}

/** `--lang` first, then the machine's own setting; Japanese unless English is asked for. */
export function localeFrom(option: string | undefined, env: NodeJS.ProcessEnv): Locale {
  const wanted = option ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  return wanted.startsWith('en') ? 'en' : 'ja'
}

export function openIo(json: boolean, locale: Locale, env: NodeJS.ProcessEnv): CliIo {
  return {
    json,
    locale,
    env,
    print: (line) => void (json || process.stdout.write(`${line}\n`)),
    value: (value) => void (json && process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)),
    say: (message) => void process.stderr.write(`${message[locale]}\n`),
  }
}
