import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { areaSubject } from './area.subject.ts'
import { entryChange } from './areas.schema.ts'
import { plainTimes } from './plain-times.ts'
import { entryBook } from './entry-book.ts'
import { entrySubject } from './entry.subject.ts'

/** Corrects a line of the log; what stood before stays in the history. */
export const updateEntry = command('registers.write', entryChange, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { id, ...asked } = input
  const { fields: before } = await load(entrySubject(ctx), id, 'update')
  const wanted = changed(before, plainTimes(asked))
  const { unitId } = await load(areaSubject(ctx), String(wanted['areaId'] ?? ''), 'check')
  const after = { ...wanted, unitId }
  await requireReachable(tx, ctx, entryBook, before, after)
  await saveRow(scope, entryBook, { id, before, after })
  return {}
})
