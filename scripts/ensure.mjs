// Makes sure that what is installed and built fits the checkout. Plain JavaScript without dependencies:
// it runs before anything is installed, on whatever Node the machine has (18 or later).
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockMark = join(root, 'node_modules', '.sakimori-lock')
const webMark = join(root, 'dist', '.web-stamp')

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

function run(command, args, what) {
  process.stderr.write(`Sakimori: ${what}\n`)
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: process.env })
  if (done.status !== 0) {
    process.stderr.write(`Sakimori: ${what} — failed (${done.error?.message ?? `exit ${done.status}`}).\n`)
    process.exit(1)
  }
}

function ensureInstalled() {
  const wanted = sha(readFileSync(join(root, 'package-lock.json')))
  if (existsSync(lockMark) && readFileSync(lockMark, 'utf8') === wanted) return
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    '部品を入れています（初回は1分ほど） / installing dependencies',
  )
  writeFileSync(lockMark, wanted)
}

/** Every file that the browser part is built from; a change in any of them asks for a new build. */
function webSources(folder, found = []) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) webSources(path, found)
    else if (/\.(tsx?|css|html|svg)$/.test(name) && !name.endsWith('.test.ts')) found.push(path)
  }
  return found
}

function ensureBuilt() {
  const stamp = sha(
    ...webSources(join(root, 'src')).flatMap((path) => [path.slice(root.length), readFileSync(path)]),
    readFileSync(join(root, 'package-lock.json')),
    readFileSync(join(root, 'vite.config.ts')),
  )
  if (existsSync(webMark) && readFileSync(webMark, 'utf8') === stamp) return
  run(
    join(root, 'node_modules', '.bin', 'node'),
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
    '画面を組み立てています / building the browser part',
  )
  mkdirSync(dirname(webMark), { recursive: true })
  writeFileSync(webMark, stamp)
}

ensureInstalled()
if (process.argv.includes('--web')) ensureBuilt()
