import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
export const mainFile = fileURLToPath(new URL('../../main.ts', import.meta.url))

export type CliRun = { exit: number | null; stdout: string; stderr: string }

/** Runs the real command line in a process of its own. */
export async function runCli(words: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  const child = spawn(process.execPath, [cli, ...words], {
    env: { PATH: process.env.PATH, LANG: 'ja_JP.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run: CliRun = { exit: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => void (run.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (run.stderr += chunk.toString()))
  run.exit = await new Promise<number | null>((done) => child.once('close', done))
  return run
}
