import { parseArgs } from 'node:util'
import type { Message } from '../../core/errors.ts'
import type { CliArguments } from './cli-io.ts'
import { type CliVerb, cliVerbs, findVerb, usageOf } from './cli-verbs.ts'

type Common = { json: boolean; lang: string | undefined }
export type ReadArguments = Common &
  ({ kind: 'help' } | { kind: 'run'; verb: CliVerb; given: CliArguments } | { kind: 'wrong'; why: Message })

const wrong = (ja: string, en: string): { kind: 'wrong'; why: Message } => ({ kind: 'wrong', why: { ja, en } })

/** From the words of the command line to what is asked for. Never throws: wrong use is an answer. */
export function readArguments(words: readonly string[]): ReadArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      lang: { type: 'string' },
      ...Object.fromEntries(
        cliVerbs.flatMap(({ options, optional = {} }) => [
          ...options.map((name) => [name, { type: 'string' as const }]),
          ...Object.entries(optional).map(([name, value]) => [
            name,
            { type: value === null ? ('boolean' as const) : ('string' as const) },
          ]),
        ]),
      ),
    },
  })
  const lang = typeof values.lang === 'string' ? values.lang : undefined
  const common: Common = { json: values.json === true, lang }
  if (lang !== 'ja' && lang !== 'en' && 'lang' in values)
    return { ...common, ...wrong('--lang は ja か en です。', '--lang is ja or en.') }
  if (values.help === true) return { ...common, kind: 'help' }
  const verb = findVerb(positionals)
  if (!verb) {
    const asked = positionals.join(' ')
    return {
      ...common,
      ...(asked
        ? wrong(
            `「${asked}」という命令はありません。--help で一覧を表示します。`,
            `No command "${asked}". --help lists them all.`,
          )
        : wrong('命令がありません。--help で一覧を表示します。', 'No command given. --help lists them all.')),
    }
  }
  const optional = Object.entries(verb.optional ?? {})
  const allowed = new Set(['json', 'help', 'lang', ...verb.options, ...optional.map(([name]) => name)])
  const foreign = tokens.find((token) => token.kind === 'option' && !allowed.has(token.name))
  if (foreign?.kind === 'option')
    return {
      ...common,
      ...wrong(
        `${foreign.rawName} は使えません。使い方: ${usageOf(verb)}`,
        `${foreign.rawName} is no option here. Usage: ${usageOf(verb)}`,
      ),
    }
  const rest = positionals.slice(verb.name.split(' ').length)
  const options = Object.fromEntries(
    verb.options.map((name) => [name, typeof values[name] === 'string' ? values[name] : undefined]),
  )
  // `--keys` without a value, and `--replace=x`, are wrong use as well.
  const misused = optional.some(
    ([name, value]) =>
      name in values && (value === null ? values[name] !== true : !values[name] || values[name] === true),
  )
  if (rest.length !== verb.needs.length || Object.values(options).some((value) => !value) || misused) {
    return { ...common, ...wrong(`使い方: ${usageOf(verb)}`, `Usage: ${usageOf(verb)}`) }
  }
  const chosen = Object.fromEntries(
    optional.flatMap(([name]) => (name in values ? [[name, String(values[name])]] : [])),
  )
  return { ...common, kind: 'run', verb, given: { positionals: rest, options: { ...options, ...chosen } } }
}
