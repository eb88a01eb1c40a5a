/** A source file as the rules see it: path from the root of the checkout, with its text. */
export type SourceFile = { path: string; text: string }
export type Finding = { path: string; line: number; what: string }

const MEDIAN = 80
const P90 = 200
export const MOST = 400

/** Files above 400 lines, each with its reason; the list is printed by every run. */
export const longFiles: Readonly<Record<string, string>> = {
  'src/core/db/db.gen.ts': 'written by kysely-codegen from the migrated database',
}

/** Where the machine's clock may be read: the clock itself, ids by time, the session cache's age, log lines. */
const clockFiles = new Set(['src/core/clock.ts', 'src/core/ids.ts', 'src/features/auth/identify.ts', 'src/core/log.ts'])

export const isTest = (path: string): boolean =>
  /\.(test|testing|fixture|fixtures|test-help|arbitraries)\.tsx?$|-fixture\.ts$|^src\/testing\/|^e2e\//.test(path)
const isCode = (path: string): boolean => /^(src|scripts|bench|e2e)\/.*\.(tsx?|mjs)$/.test(path)
const lineCount = (text: string): number =>
  (text.match(/\n/g)?.length ?? 0) + (text.endsWith('\n') || text === '' ? 0 : 1)

/** Code without its comments and the insides of its strings, line for line, so that a rule does not stumble over words. */
export const bare = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : `'${found.slice(1, -1).replace(/[^\n]/g, ' ')}'`,
  )

function linesOf(file: SourceFile, pattern: RegExp, what: string, text = bare(file.text)): Finding[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [{ path: file.path, line: index + 1, what }] : []))
}

export type Rule = (file: SourceFile) => Finding[]

export const noAny: Rule = (file) =>
  linesOf(file, /(?::\s*any\b(?!\s*[:(.])|<\s*any\b(?!\.)|\bas any\b|\bany\[\])/, 'any')
export const noSilencedTypes: Rule = (file) =>
  linesOf(file, /^\s*(?:\/\/|\/?\*+)\s*@ts-(?:ignore|expect-error|nocheck)/, 'a silenced type error', file.text)
export const noDefaultExport: Rule = (file) =>
  /^[^/]+\.config\.ts$|^src\/testing\/global\.ts$/.test(file.path)
    ? []
    : linesOf(file, /^\s*export default\b|\bas default\b/, 'default export')
export const noBarrel: Rule = (file) => [
  ...(/(^|\/)index\.tsx?$/.test(file.path) ? [{ path: file.path, line: 1, what: 'barrel file' }] : []),
  ...linesOf(
    file,
    /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as \w+\s*)?from\b/,
    'passes on what another file exports',
  ),
]

export const noSkippedTest: Rule = (file) =>
  isTest(file.path)
    ? linesOf(
        file,
        /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b|\bx(?:it|describe)\s*\(/,
        'only, skip, todo: only texts of SAKIMORI_SEED may be left out, by skipIf or runIf',
      )
    : []

export const clockOnly: Rule = (file) =>
  !file.path.startsWith('src/') || isTest(file.path) || clockFiles.has(file.path) || /\/web\//.test(file.path)
    ? []
    : linesOf(file, /\bDate\.now\(\)|\bnew Date\(\s*\)/, "the machine's clock: take ctx.clock (decisions 9)")

export const names: Rule = ({ path }) => {
  const name = path.split('/').at(-1) ?? ''
  const good = name.endsWith('.tsx')
    ? /^(?:[A-Z][A-Za-z0-9]*|main|router|routes|[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z-]+)*)(?:\.test)?\.tsx$/
    : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z][a-z-]*)*\.(?:ts|mjs)$/
  return good.test(name) ? [] : [{ path, line: 1, what: 'file names are kebab-case, components PascalCase' }]
}

const registryHosts = [
  'registry.npm' + 'js.org',
  'registry.yarn' + 'pkg.com',
  'npm' + 'mirror.com',
  'artifact' + 'ory',
  'nexus' + '/repository',
]
const machinePath = new RegExp(
  `(?<![\\w.])/(?:${['wo' + 'rk', 'ho' + 'me/[a-z]+', 'Us' + 'ers/[A-Za-z]+', 'ro' + 'ot'].join('|')})/`,
)
/** No path of the machine it was written on and no package host: applies to every text file of the checkout. */
export const noMachine: Rule = (file) => [
  ...linesOf(file, machinePath, 'path of somebody’s machine', file.text),
  ...registryHosts.flatMap((host) =>
    file.text
      .split('\n')
      .flatMap((line, index) =>
        line.toLowerCase().includes(host) ? [{ path: file.path, line: index + 1, what: 'package host' }] : [],
      ),
  ),
]

export type Sizes = { files: number; median: number; p90: number }
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Median and 90th percentile of a set of files, those of the list of long ones left out. */
export function sizesOf(files: readonly SourceFile[]): Sizes {
  const sizes = files
    .filter(({ path }) => !(path in longFiles))
    .map(({ text }) => lineCount(text))
    .toSorted((a, b) => a - b)
  return { files: sizes.length, median: at(sizes, 0.5), p90: at(sizes, 0.9) }
}

export function tooLong(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path, text }) => lineCount(text) > MOST && !(path in longFiles))
    .map(({ path, text }) => ({ path, line: 1, what: `${lineCount(text)} lines, at most ${MOST}: split it by topic` }))
}

export function sizeFindings({ median, p90 }: Sizes, what: string): Finding[] {
  return [
    ...(median > MEDIAN ? [{ path: what, line: 0, what: `median ${median} lines, at most ${MEDIAN}` }] : []),
    ...(p90 > P90 ? [{ path: what, line: 0, what: `90th percentile ${p90} lines, at most ${P90}` }] : []),
  ]
}

const codeRules: readonly Rule[] = [noAny, noSilencedTypes, noDefaultExport, noBarrel, noSkippedTest, clockOnly, names]

/** Every rule over every file; tier imports are in tier-rules.ts. */
export function shapeFindings(files: readonly SourceFile[]): Finding[] {
  const code = files.filter(({ path }) => isCode(path))
  return [
    ...code.flatMap((file) => codeRules.flatMap((rule) => rule(file))),
    ...files.flatMap(noMachine),
    ...tooLong(code),
    ...sizeFindings(sizesOf(code.filter(({ path }) => !isTest(path))), 'code'),
  ]
}
