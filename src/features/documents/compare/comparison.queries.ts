import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import { documentErrors } from '../documents.errors.ts'
import { parsedSchema } from '../documents.schema.ts'
import { comparisonDocx } from './comparison.docx.ts'
import { comparisonPdf } from './comparison.pdf.ts'
import { comparisonHtml } from './comparison.html.ts'
import { compareDocuments } from './comparison.rules.ts'
import { type PresetName, presets } from './presets.rules.ts'

type Asked = { id: string; with?: string | undefined; preset: PresetName }

/** Two revisions of one document and their table; the one before unless another is asked for. Whichever is older stands as the old one. */
async function compared(tx: Tx, asked: Asked) {
  const own = await tx
    .selectFrom('revision')
    .innerJoin('document', 'document.id', 'revision.documentId')
    .select(['documentId', 'number', 'document.title as documentTitle'])
    .where('revision.id', '=', asked.id)
    .executeTakeFirst()
  if (!own) throw fail('notFound')
  const all = await tx
    .selectFrom('revision')
    .select(['id', 'number', 'title'])
    .where('documentId', '=', own.documentId)
    .where((on) => on.or([on('state', '<>', 'discarded'), on('id', 'in', [asked.id, asked.with ?? asked.id])]))
    .orderBy('number', 'desc')
    .execute()
  const others = all.filter(({ id }) => id !== asked.id)
  const other =
    asked.with === undefined
      ? (others.find(({ number }) => number < own.number) ?? null)
      : others.find(({ id }) => id === asked.with)
  const revision = all.find(({ id }) => id === asked.id)
  if (other === undefined || revision === undefined) throw fail('notFound')
  const head = { documentId: own.documentId, documentTitle: own.documentTitle, revision, with: other, others }
  if (other === null) return { ...head, table: null }
  const texts = await tx
    .selectFrom('revision')
    .select(['id', 'parsed'])
    .where('id', 'in', [asked.id, other.id])
    .execute()
  const parsed = (id: string) => parsedSchema.parse(texts.find((text) => text.id === id)?.parsed)
  const [before, after] = other.number < own.number ? [other, revision] : [revision, other]
  return { ...head, table: compareDocuments(parsed(before.id), parsed(after.id), presets[asked.preset]) }
}

export const readComparison = (ctx: Context, asked: Asked) =>
  query(ctx, 'documents.read', async (tx) => {
    const { table, ...head } = await compared(tx, asked)
    if (table === null) return { ...head, table }
    const { title, rows, counts, options } = table
    return { ...head, table: { ...options, title, rows, counts } }
  })

/** @throws {AppError} 409 where there is nothing to compare with */
export async function comparisonFile(
  ctx: Context,
  { format, ...asked }: Asked & { format: 'docx' | 'html' | 'pdf' },
): Promise<File> {
  const { table } = await query(ctx, 'documents.read', (tx) => compared(tx, asked))
  if (table === null) throw documentErrors('nothingToCompare')
  const name = `${table.title}_新旧対照表.${format}`
  const content = {
    docx: async () => new Uint8Array(await comparisonDocx(table)),
    pdf: async () => Uint8Array.from(await comparisonPdf(table, ctx.clock.today())),
    html: () => comparisonHtml(table),
  }
  return new File([await content[format]()], name, { type: 'application/octet-stream' })
}
