import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { revisionSubject } from './document-rows.ts'
import { documentErrors } from './documents.errors.ts'
import { parsedSchema } from './documents.schema.ts'
import { outlineChange } from './reading/outline-change.ts'
import { readingFault } from './reading/reading.rules.ts'

/** Saves a reading as corrected so far. Refused where words would be lost, ids repeat, or somebody else saved meanwhile. */
export const saveReading = command(
  'documents.write',
  z.object({ id: z.uuid(), version: z.number().int(), parsed: parsedSchema }),
  async ({ tx, input, load, record }) => {
    const row = await load(revisionSubject, input.id, 'proofread')
    if (row.version !== input.version) throw fail('changedMeanwhile')
    if (row.trackedChangesDecision === null && Array.isArray(row.trackedChanges) && row.trackedChanges.length > 0)
      throw documentErrors('trackedChangesOpen')
    const before = parsedSchema.parse(row.parsed)
    const fault = readingFault(input.parsed, row.sourceText, before)
    if (fault) throw fault
    const version = row.version + 1
    await tx
      .updateTable('revision')
      .set({ parsed: JSON.stringify(input.parsed), version })
      .where('id', '=', row.id)
      .execute()
    const change = outlineChange(before, input.parsed)
    record({
      action: 'revision.proofread',
      kind: 'revision',
      id: row.id,
      before: { version: row.version, outline: change.before },
      after: { version, outline: change.after },
    })
    return { version }
  },
)
