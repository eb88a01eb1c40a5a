// The shape checks of the design: sizes, names, tiers, clock, traces of a machine. Prints what it measured; exit 1 with the findings.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { isTest, longFiles, shapeFindings, sizesOf, type SourceFile } from './shape-rules.ts'
import { tierFindings } from './tier-rules.ts'

/** Text files that are, or would be, part of the repository. */
function checkedOut(): SourceFile[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (listed.status !== 0) throw new Error(`git ls-files: ${listed.stderr}`)
  return listed.stdout
    .split('\0')
    .filter((path) => path && existsSync(path) && !/\.(?:docx|png|svg|woff2?|pdf)$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const files = checkedOut()
const code = files.filter(({ path }) => /^(?:src|scripts|bench)\/.*\.(?:tsx?|mjs)$/.test(path))
if (code.length < 100) throw new Error(`only ${code.length} source files found: the check would see nothing`)
for (const [what, some] of [
  ['code', code.filter(({ path }) => !isTest(path))],
  ['tests', files.filter(({ path }) => isTest(path))],
] as const) {
  const { files: count, median, p90 } = sizesOf(some)
  process.stdout.write(`${what}: ${count} files, median ${median}, 90th percentile ${p90} lines\n`)
}
for (const [path, why] of Object.entries(longFiles)) process.stdout.write(`may be long: ${path}: ${why}\n`)
const findings = [...shapeFindings(files), ...files.flatMap(tierFindings)]
for (const { path, line, what } of findings) process.stderr.write(`${path}:${line}: ${what}\n`)
process.exitCode = findings.length === 0 ? 0 : 1
