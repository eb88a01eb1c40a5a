// npm run bench -- NAME [args] [--json]: runs bench/NAME.ts and prints its rows; exit 1 when one misses its budget, 2 on wrong use.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Bench, BenchRow } from './bench-row.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const parts = new Set([
  'run.ts',
  'bench-row.ts',
  'bench-app.ts',
  'copy-rows.ts',
  'parse-score.ts',
  'map-score.ts',
  'activities.ts',
  'home-page.ts',
])
const names = readdirSync(folder)
  .filter((name) => /^[a-z-]+\.ts$/.test(name) && !parts.has(name))
  .map((name) => name.replace(/\.ts$/, ''))

const isBench = (loaded: unknown): loaded is Bench =>
  typeof loaded === 'object' && loaded !== null && 'run' in loaded && typeof loaded.run === 'function'

const cells = (row: BenchRow): string[] =>
  'ms' in row
    ? [
        row.ok ? 'ok' : 'NOT OK',
        row.what,
        `${row.ms} ms`,
        `${row.baseline} ${row.baselineMs} ms`,
        `× ${row.ratio}`,
        row.budget,
      ]
    : [row.ok ? 'ok' : 'NOT OK', row.what, String(row.value), '', '', row.budget]

const words = process.argv.slice(2)
const json = words.includes('--json')
const [name, ...args] = words.filter((word) => word !== '--json')
if (name === undefined || !names.includes(name)) {
  process.stderr.write(`npm run bench -- NAME [args] [--json]   NAME: ${names.join(', ')}\n`)
  process.exitCode = 2
} else {
  // What a bench says on its way is for people; stdout belongs to the rows.
  console.log = console.error
  const bench: unknown = await import(`./${name}.ts`)
  if (!isBench(bench)) throw new Error(`bench/${name}.ts exports no run()`)
  const rows = await bench.run(args)
  process.stdout.write(
    json ? `${JSON.stringify(rows, null, 2)}\n` : rows.map((row) => `${cells(row).join('\t')}\n`).join(''),
  )
  process.exitCode = rows.length > 0 && rows.every((row) => row.ok) ? 0 : 1
}
