import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { ExtractedText, ParsedDocument } from '../src/features/documents/documents.types.ts'
import { parseDocument } from '../src/features/documents/parse/parse-document.ts'
import { readFile } from '../src/features/documents/read/read-file.ts'
import { type BenchRow, inTurn, timeRow, valueRow } from './bench-row.ts'
import { scoreTree, type TreeKey } from './parse-score.ts'

const ALL_TEXTS = 0.95
const ANY_TEXT = 0.85
/** A parse may take this many times as long as splitting the same text into trimmed lines, and this much on top. */
const TIMES = 400
const PLUS_MS = 20
const corpus = fileURLToPath(new URL('./corpus', import.meta.url))
const keySchema = z.object({ pairs: z.array(z.tuple([z.string(), z.string()])) })

/** The text that a key belongs to: the one file of the same name that is no JSON. @throws where there is none or more than one. */
function textOf(folder: string, name: string): string {
  const found = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.json') && entry.name.replace(/\.[^.]+$/, '') === name,
  )
  if (found.length !== 1 || !found[0]) throw new Error(`${name}.key.json: ${found.length} texts of that name`)
  return join(folder, found[0].name)
}

type Read = { name: string; key: TreeKey; source: ExtractedText | null; parsed: ParsedDocument | null; why: string }

async function readOne(folder: string, name: string): Promise<Read> {
  const key = keySchema.parse(JSON.parse(readFileSync(join(folder, `${name}.key.json`), 'utf8')))
  const path = textOf(folder, name)
  const read = await readFile(readFileSync(path), basename(path))
  if (!read.ok) return { name, key, source: null, parsed: null, why: read.message.en }
  const parsed = parseDocument(read.extracted)
  if ('nodes' in parsed) return { name, key, source: read.extracted, parsed, why: '' }
  return { name, key, source: read.extracted, parsed: null, why: parsed.message.en }
}

const nothing: ParsedDocument = {
  title: '',
  issuer: '',
  date: '',
  nodes: [],
  definitions: [],
  references: [],
  furniture: [],
  warnings: [],
}

/** Speed on the longest text of the folder. */
async function speedOf(read: Read[]): Promise<BenchRow[]> {
  const longest = read
    .flatMap((one) => (one.source ? [{ name: one.name, source: one.source }] : []))
    .toSorted((a, b) => b.source.text.length - a.source.text.length)[0]
  if (!longest) return []
  const { source } = longest
  const [ms, baselineMs] = await inTurn(
    40,
    () => parseDocument(source),
    () =>
      source.text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
  )
  const what = `parse: ${longest.name}, ${source.text.length} characters`
  return [
    timeRow(
      what,
      ms,
      'split into lines',
      baselineMs,
      `≤ ${TIMES} × + ${PLUS_MS} ms`,
      ms <= TIMES * baselineMs + PLUS_MS,
    ),
  ]
}

/** `parse [DIR] [--misses]`: scores every text that has a key. A text that is refused scores 0 and is never left out. */
export async function run(args: string[]): Promise<BenchRow[]> {
  const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? corpus)
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`)
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.key.json'))
    .map((name) => name.replace(/\.key\.json$/, ''))
    .toSorted()
  const read = await Promise.all(names.map((name) => readOne(folder, name)))
  let hits = 0
  let wanted = 0
  let found = 0
  const rows = read.map((one): BenchRow => {
    const score = scoreTree(one.parsed ?? nothing, one.key)
    if (one.why) console.log(`${one.name}: refused: ${one.why}`)
    if (args.includes('--misses')) for (const miss of score.missing) console.log(`${one.name}: missing ${miss}`)
    if (args.includes('--misses')) for (const more of score.surplus) console.log(`${one.name}: surplus ${more}`)
    const expected = one.key.pairs.filter(([label]) => label !== '').length
    hits += expected - score.missing.length
    wanted += expected
    found += expected - score.missing.length + score.surplus.length
    return valueRow(`parse: F1 of ${one.name}`, score.f1, ANY_TEXT)
  })
  const total = wanted + found === 0 ? 0 : (2 * hits) / (wanted + found)
  return [...rows, valueRow(`parse: F1 of all ${names.length} texts`, total, ALL_TEXTS), ...(await speedOf(read))]
}
