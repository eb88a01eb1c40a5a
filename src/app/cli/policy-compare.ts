import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { comparisonDocx } from '../../features/documents/compare/comparison.docx.ts'
import { systemClock } from '../../core/clock.ts'
import { comparisonPdf } from '../../features/documents/compare/comparison.pdf.ts'
import { comparisonHtml } from '../../features/documents/compare/comparison.html.ts'
import { compareDocuments } from '../../features/documents/compare/comparison.rules.ts'
import type {
  CellLine,
  ClauseChange,
  ComparisonRow,
  ComparisonTable,
} from '../../features/documents/compare/comparison.types.ts'
import { presetNames, presets } from '../../features/documents/compare/presets.rules.ts'
import { diffTrees } from '../../features/documents/compare/tree-diff.ts'
import { diffWords } from '../../features/documents/compare/word-diff.ts'
import { type CliArguments, type CliIo, CliRefusal, type ExitCode } from './cli-io.ts'
import { readPolicy } from './read-policy.ts'

const makers = {
  html: comparisonHtml,
  docx: comparisonDocx,
  pdf: (table: ComparisonTable) => comparisonPdf(table, systemClock.today()),
}
const formats = ['html', 'docx', 'pdf'] as const

/** `policy compare OLD NEW`: the 新旧対照表 of two files, on the screen or as a file; with `--json` what became of every clause. */
export async function policyCompare(io: CliIo, { positionals, options }: CliArguments): Promise<ExitCode> {
  const preset = presetNames.find((name) => name === (options.preset ?? 'prefecture'))
  const format = formats.find((name) => name === (options.format ?? 'html'))
  if (!preset) throw notOneOf('preset', presetNames)
  if (!format) throw notOneOf('format', formats)
  if (options.format !== undefined && options.out === undefined)
    throw new CliRefusal('compare.noOut', {
      ja: '--format を指定するときは、--out でファイル名も指定してください。',
      en: 'With --format, name the file by --out as well.',
    })
  const [before, after] = [await readPolicy(io, positionals[0] ?? ''), await readPolicy(io, positionals[1] ?? '')]
  const changes = diffTrees(before.nodes, after.nodes)
  const table = compareDocuments(before, after, presets[preset], changes)
  if (options.out !== undefined) {
    const path = resolve((io.env.npm_lifecycle_event === 'sakimori' && io.env.INIT_CWD) || '.', options.out)
    await save(path, await makers[format](table))
    io.say({ ja: `新旧対照表を「${path}」に書きました。`, en: `Wrote the comparison table to "${path}".` })
  } else for (const line of asText(table)) io.print(line)
  io.value({ preset, counts: table.counts, changes: changes.map(asJson) })
  return 0
}

const notOneOf = (option: string, names: readonly string[]): CliRefusal =>
  new CliRefusal(`compare.${option}`, {
    ja: `--${option} は次のいずれかです：${names.join('、')}`,
    en: `--${option} is one of: ${names.join(', ')}`,
  })

async function save(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new CliRefusal('file.unwritable', {
      ja: `「${path}」に書けません（${error.code ?? error.message}）。場所と権限を確かめてください。`,
      en: `Cannot write "${path}" (${error.code ?? error.message}). Check the folder and who may write there.`,
    })
  })
}

function asJson(change: ClauseChange) {
  const { old, new: now, ...what } = change
  const both = change.kind === 'changed' && old && now
  const side = (clause: typeof old) =>
    clause && { nodeId: clause.nodeId, label: clause.label, heading: clause.heading, text: clause.text }
  return { ...what, old: side(old), new: side(now), ...(both ? { words: diffWords(old.text, now.text, 'word') } : {}) }
}

const marks: Record<ComparisonRow['kind'], string> = {
  same: '  ',
  omitted: '  ',
  changed: '~ ',
  added: '+ ',
  removed: '- ',
  moved: '> ',
  movedAway: '< ',
}

function asText({ title, options, rows }: ComparisonTable): string[] {
  const words = (lines: readonly CellLine[]): string[] =>
    lines.map(
      ({ depth, pieces }) =>
        `${'  '.repeat(depth)}${pieces.map(({ text, changed }) => (changed ? `【${text}】` : text)).join('')}`,
    )
  return [
    `${title}　新旧対照表`,
    ...rows.flatMap((row) => {
      const [old, now] = [words(row.old), words(row.new)]
      const alike = row.kind === 'same' || (row.kind === 'omitted' && old.join() === now.join())
      return alike
        ? now.map((line) => `  ${line}`)
        : [
            ...now.map((line) => `${marks[row.kind]}${options.newHeader}: ${line}`),
            ...old.map((line) => `${marks[row.kind]}${options.oldHeader}: ${line}`),
          ]
    }),
  ]
}
