import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { revisionSubject, type RevisionRow } from './document-rows.ts'
import { documentErrors } from './documents.errors.ts'
import { parsedSchema, type TrackedChangesDecision, trackedChangesDecisions } from './documents.schema.ts'
import { outlineChange } from './reading/outline-change.ts'
import { readApart } from './reading/read-apart.ts'

/** Back to the reader's own reading of the stored file: what a person corrected is dropped. */
export const rereadRevision = (ctx: Context, input: { id: string; version: number }) =>
  readAgain(ctx, { ...input, decision: undefined })

/** Takes or drops all tracked changes of a Word file; the file is read again so that numbering follows. */
export const decideTrackedChanges = (
  ctx: Context,
  input: { id: string; version: number; decision: TrackedChangesDecision },
) => readAgain(ctx, input)

async function readAgain(
  ctx: Context,
  input: { id: string; version: number; decision: TrackedChangesDecision | undefined },
) {
  const row = await query(ctx, 'documents.write', (tx) =>
    tx
      .selectFrom('revision')
      .select(['fileName', 'fileSha256', 'trackedChangesDecision', 'trackedChanges', 'state'])
      .where('id', '=', input.id)
      .executeTakeFirst(),
  )
  if (!row) throw fail('notFound')
  if (row.state !== 'draft') throw documentErrors('notDraft')
  if (input.decision && !hasTrackedChanges(row)) throw documentErrors('noTrackedChanges')
  const { fileSha256 } = row
  if (fileSha256 === null) throw documentErrors('fileMissing')
  const bytes = await ctx.files.read(ctx.organisationId, fileSha256).catch(() => {
    throw documentErrors('fileMissing')
  })
  // Outside the transaction: a minute of reading must not hold a connection and a lock.
  const { extracted, parsed } = await readApart({
    bytes,
    fileName: row.fileName,
    trackedChanges: input.decision ?? row.trackedChangesDecision ?? 'accept',
  })
  const store = command(
    'documents.write',
    z.object({ id: z.uuid(), version: z.number().int(), decision: z.enum(trackedChangesDecisions).optional() }),
    async ({ tx, input: wanted, load, record }) => {
      const current = await load(revisionSubject, wanted.id, 'proofread')
      if (current.version !== wanted.version) throw fail('changedMeanwhile')
      const version = current.version + 1
      const trackedChangesDecision = wanted.decision ?? current.trackedChangesDecision
      await tx
        .updateTable('revision')
        .set({
          sourceText: extracted.text,
          parsed: JSON.stringify(parsed),
          trackedChanges: JSON.stringify(extracted.trackedChanges),
          trackedChangesDecision,
          version,
        })
        .where('id', '=', current.id)
        .execute()
      const change = outlineChange(parsedSchema.parse(current.parsed), parsed)
      record({
        action: wanted.decision ? 'revision.trackedChanges' : 'revision.proofread',
        kind: 'revision',
        id: current.id,
        before: {
          version: current.version,
          trackedChangesDecision: current.trackedChangesDecision,
          outline: change.before,
        },
        after: { version, trackedChangesDecision, outline: change.after },
      })
      return { version }
    },
  )
  return store(ctx, { id: input.id, version: input.version, decision: input.decision })
}

const hasTrackedChanges = (row: Pick<RevisionRow, 'trackedChanges'>): boolean =>
  Array.isArray(row.trackedChanges) && row.trackedChanges.length > 0
