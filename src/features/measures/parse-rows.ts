import { isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { errorAt, type CatalogueError, type Located } from './catalogue-error.ts'

/** One YAML file of the catalogue; `name` is its path under content/. */
export interface CatalogueFile {
  readonly name: string
  readonly text: string
}

interface ParsedRows<T> {
  readonly rows: readonly Located<T>[]
  readonly errors: readonly CatalogueError[]
}

/** The text of one row and how many lines stand above it in its file. */
interface Chunk {
  readonly text: string
  readonly above: number
}

const japanese = z.locales.ja().localeError
const english = z.locales.en().localeError

const read = (text: string) => {
  const lines = new LineCounter()
  return { lines, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }) }
}

/** Row by row, so that one broken row does not take its file with it; nothing else starts with a dash in column 1. */
const chunksOf = (text: string): Chunk[] => {
  let above = 0
  return text.split(/^(?=-\s)/mu).map((part) => {
    const chunk = { text: part, above }
    above += part.split('\n').length - 1
    return chunk
  })
}

/** Line of the deepest node along the path that is written; reads again, since lines are asked for only on errors. */
const lineFinder = (chunk: Chunk) => (path: readonly PropertyKey[]) => {
  const { document, lines } = read(chunk.text)
  const full = [0, ...path]
  for (let depth = full.length; depth > 0; depth -= 1) {
    const node = document.getIn(full.slice(0, depth), true)
    if (isNode(node) && node.range) return chunk.above + lines.linePos(node.range[0]).line
  }
  return chunk.above + 1
}

const idOf = (value: unknown): string | null => {
  const named = z.object({ id: z.string() }).safeParse(value)
  if (named.success) return named.data.id
  const keyed = z.object({ key: z.string() }).safeParse(value)
  return keyed.success ? keyed.data.key : null
}

const refusals = (schema: z.ZodType, entry: Located<unknown>): CatalogueError[] => {
  const inJapanese = schema.safeParse(entry.value, { error: japanese }).error?.issues ?? []
  const inEnglish = schema.safeParse(entry.value, { error: english }).error?.issues ?? []
  return inJapanese.map((issue, at) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
    const field = path.map(String).join('.') || '—'
    return errorAt(
      entry,
      path,
      idOf(entry.value),
      `項目「${field}」を直してください：${issue.message}`,
      `Correct the field "${field}": ${inEnglish[at]?.message ?? issue.message}`,
    )
  })
}

const noList = (file: CatalogueFile): CatalogueError => ({
  file: file.name,
  line: 1,
  id: null,
  message: {
    ja: 'ファイルは行の一覧（「- 」で始まる項目の並び）にしてください。',
    en: 'The file must be a list of rows, each starting with "- ".',
  },
})

/** Reads one file as a list of rows of `schema`; a bad row is left out and named with its line. Never throws. */
export const parseRows = <T>(file: CatalogueFile, schema: z.ZodType<T>): ParsedRows<T> => {
  const rows: Located<T>[] = []
  const errors: CatalogueError[] = []
  for (const chunk of chunksOf(file.text)) {
    const { document, lines } = read(chunk.text)
    for (const error of document.errors) {
      const line = chunk.above + lines.linePos(error.pos[0]).line
      const message = { ja: `YAMLとして読めません：${error.message}`, en: `Not readable as YAML: ${error.message}` }
      errors.push({ file: file.name, line, id: null, message })
    }
    // Comments above the first row are a chunk without contents.
    if (document.errors.length > 0 || document.contents === null) continue
    if (!isSeq(document.contents)) {
      errors.push(noList(file))
      continue
    }
    const values: unknown[] = document.toJS()
    const entry = { value: values[0], file: file.name, lineOf: lineFinder(chunk) }
    const parsed = schema.safeParse(entry.value)
    if (parsed.success) rows.push({ ...entry, value: parsed.data })
    else errors.push(...refusals(schema, entry))
  }
  return { rows, errors: rows.length + errors.length === 0 ? [noList(file)] : errors }
}
