import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkCatalogue } from './catalogue-checks.ts'
import type { CatalogueError } from './catalogue-error.ts'
import { measureSchema, outlineEntrySchema, type Measure, type OutlineEntry } from './measures.schema.ts'
import { parseRows, type CatalogueFile } from './parse-rows.ts'

/** The catalogue of measures as read; `rows` holds only what was accepted. */
export interface MeasureCatalogue {
  readonly rows: readonly Measure[]
  readonly outline: readonly OutlineEntry[]
  readonly errors: readonly CatalogueError[]
}

const CONTENT = fileURLToPath(new URL('../../../content/', import.meta.url))

/**
 * Reads the files of the catalogue, `outline/…` as headings of the guideline and all others as measures.
 * A row that breaks the schema is refused with file and line; errors across rows are added. Never throws.
 */
export const parseMeasures = (files: readonly CatalogueFile[]): MeasureCatalogue => {
  const isOutline = (file: CatalogueFile) => file.name.startsWith('outline/')
  const outline = files.filter(isOutline).map((file) => parseRows(file, outlineEntrySchema))
  const measures = files.filter((file) => !isOutline(file)).map((file) => parseRows(file, measureSchema))
  const rows = measures.flatMap((parsed) => parsed.rows)
  const entries = outline.flatMap((parsed) => parsed.rows)
  return {
    rows: rows.map((row) => row.value),
    outline: entries.map((entry) => entry.value),
    errors: [...outline, ...measures].flatMap((parsed) => parsed.errors).concat(checkCatalogue(rows, entries)),
  }
}

const readYaml = async (content: string, folder: string): Promise<CatalogueFile[]> => {
  const names = (await readdir(join(content, folder))).filter((name) => name.endsWith('.yaml')).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      name: `${folder}/${name}`,
      text: await readFile(join(content, folder, name), 'utf8'),
    })),
  )
}

/** Loads content/outline/*.yaml and content/measures/*.yaml, in the order of their names. Rejects when a folder is absent. */
export const loadMeasures = async (content: string = CONTENT): Promise<MeasureCatalogue> =>
  parseMeasures([...(await readYaml(content, 'outline')), ...(await readYaml(content, 'measures'))])
