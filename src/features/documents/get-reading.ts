import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { guessPartTiers, readDecidedOn, standingOf } from './documents.rules.ts'
import { parsedSchema, trackedChangesSchema } from './documents.schema.ts'
import { recordOf } from './shown-revision.ts'

/** Source text and reading of one revision, with what the confirmation form starts from. */
export const getReading = (ctx: Context, id: string) =>
  query(ctx, 'documents.read', async (tx) => {
    const row = await tx
      .selectFrom('revision')
      .innerJoin('document', 'document.id', 'revision.documentId')
      .select([
        'revision.id',
        'documentId',
        'document.title as documentTitle',
        'tier',
        'combined',
        'number',
        'state',
        'version',
        'fileName',
        'format',
        'encoding',
        'fileSha256',
        'sourceText',
        'parsed',
        'trackedChanges',
        'trackedChangesDecision',
        'effectiveFrom',
        'effectiveTo',
      ])
      .where('revision.id', '=', id)
      .executeTakeFirst()
    if (!row) throw fail('notFound')
    const today = ctx.clock.today()
    const parsed = parsedSchema.parse(row.parsed)
    const decided = readDecidedOn(parsed.date)
    return {
      ...row,
      hasFile: row.fileSha256 !== null,
      standing: standingOf(row, today),
      parsed,
      trackedChanges: trackedChangesSchema.parse(row.trackedChanges),
      proposed: {
        decidedOn: decided?.day ?? null,
        decidedPrecision: decided?.precision ?? null,
        effectiveFrom: decided?.precision === 'day' ? decided.day : today,
        partTiers: row.combined ? guessPartTiers(parsed.nodes) : {},
      },
      record: await recordOf(tx, id),
    }
  })
