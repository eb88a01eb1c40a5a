// All that `npm test` promises, in order, stopping at the first that fails. Plain JavaScript without dependencies, like ensure.mjs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const scratch = mkdtempSync(join(tmpdir(), 'sakimori-check-'))
const started = Date.now()

const run = (command, args) => ({ command, args })
const node = (...args) => run(join(bin, 'node'), args)

/** The lock must install anywhere: complete for every platform, and naming no host that only one network has. */
function lockNamesNoHost() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const hosts = Object.entries(lock.packages).filter(([, entry]) => /^(?:https?|git)/.test(entry.resolved ?? ''))
  for (const [name, entry] of hosts) process.stderr.write(`package-lock.json: ${name}: ${entry.resolved}\n`)
  return hosts.length === 0
}

const seed = process.env.SAKIMORI_SEED ?? join(root, '..', 'shared', 'seed')
const report = join(scratch, 'vitest.json')

const steps = [
  { headline: '部品表に配布元の記載がない / the lock names no host', what: lockNamesNoHost },
  {
    headline: '部品表どおりに入れられる / npm ci --dry-run',
    what: run('npm', ['ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error']),
  },
  { headline: '型（サーバー） / types, server', what: run(join(bin, 'tsc'), ['-p', 'tsconfig.json']) },
  { headline: '型（画面） / types, browser', what: run(join(bin, 'tsc'), ['-p', 'tsconfig.web.json']) },
  { headline: '型（画面の試験） / types, browser tests', what: run(join(bin, 'tsc'), ['-p', 'tsconfig.e2e.json']) },
  { headline: '書き方 / oxlint', what: run(join(bin, 'oxlint'), []) },
  { headline: '字下げ / oxfmt', what: run(join(bin, 'oxfmt'), ['--check', '.']) },
  { headline: '使われないもの / knip', what: run(join(bin, 'knip'), ['--no-progress', '--no-config-hints']) },
  { headline: '形 / shape', what: node('scripts/shape.ts') },
  {
    headline: '試験 / vitest',
    what: run(join(bin, 'vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]),
  },
]

function passes(what) {
  if (typeof what === 'function') return what()
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  const done = spawnSync(what.command, what.args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  if (done.error) process.stderr.write(`${done.error.message}\n`)
  return done.status === 0
}

/** The only tests that may be left out are those of the first user's own policy (decisions 16); how many is always said. */
function sayWhatWasLeftOut() {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
  const left = numPendingTests + numTodoTests
  const why = existsSync(seed)
    ? `SAKIMORI_SEED: ${seed}`
    : '手元に元の規程がないため / the first user’s policy is not here (SAKIMORI_SEED)'
  process.stdout.write(`飛ばした試験 / skipped: ${left} — ${why}\n`)
  process.stdout.write(`tests: ${numPassedTests} passed, ${numFailedTests} failed, ${left} skipped\n`)
  // With the policy at hand there is no reason left to skip anything.
  return !(existsSync(seed) && left > 0) && numPassedTests > 0
}

let failed = ''
for (const { headline, what } of [...steps, { headline: '飛ばした試験 / skips', what: sayWhatWasLeftOut }]) {
  const from = Date.now()
  process.stdout.write(`\n── ${headline}\n`)
  if (!passes(what)) {
    failed = headline
    break
  }
  process.stdout.write(`   ok ${((Date.now() - from) / 1000).toFixed(1)} s\n`)
}
rmSync(scratch, { recursive: true, force: true })
const seconds = ((Date.now() - started) / 1000).toFixed(0)
process.stdout.write(failed ? `\n✗ ${failed} — ${seconds} s\n` : `\n✓ すべて合格 / all passed — ${seconds} s\n`)
process.exitCode = failed ? 1 : 0
