import { CliRefusal, type ExitCode, localeFrom, openIo } from './app/cli/cli-io.ts'
import { helpText } from './app/cli/help.ts'
import { readArguments } from './app/cli/read-arguments.ts'
import { AppError } from './core/errors.ts'
import { StartError } from './core/start-error.ts'

async function main(): Promise<ExitCode> {
  const asked = readArguments(process.argv.slice(2))
  const io = openIo(asked.json, localeFrom(asked.lang, process.env), process.env)
  if (asked.kind === 'help') {
    process.stdout.write(`${helpText(io.locale)}\n`)
    return 0
  }
  if (asked.kind === 'wrong') {
    io.say(asked.why)
    return 2
  }
  try {
    const run = await asked.verb.load()
    return await run(io, asked.given)
  } catch (error) {
    if (error instanceof CliRefusal || error instanceof AppError) {
      io.say(error.text)
      io.value({ error: { code: error.code, message: error.text } })
      return 1
    }
    if (!(error instanceof StartError)) throw error
    // Its sentence stands in both languages already.
    process.stderr.write(`${error.message}\n`)
    io.value({ error: { code: 'start', message: { ja: error.message, en: error.message } } })
    return 1
  }
}

// A reader such as `head` may leave before we are done.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
// Set, not exit(): what was written to a pipe must leave first.
process.exitCode = await main()
