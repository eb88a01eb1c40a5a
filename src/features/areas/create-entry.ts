import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields } from '../registers/sheet/register-book.types.ts'
import { requireReachable } from '../registers/write/reachable-references.ts'
import { saveRow } from '../registers/write/save-row.ts'
import { areaSubject } from './area.subject.ts'
import { newEntry } from './areas.schema.ts'
import { plainTimes } from './plain-times.ts'
import { entryBook } from './entry-book.ts'

/** One line of the 入退室管理簿 by the form. */
export const createEntry = command('registers.write', newEntry, async (scope) => {
  const { tx, ctx, input, load } = scope
  const { unitId } = await load(areaSubject(ctx), input.areaId, 'check')
  const after = { ...entryBook.blank, ...plainTimes(input), unitId } as Fields
  await requireReachable(tx, ctx, entryBook, null, after)
  const id = newId(ctx.clock.now().getTime())
  await saveRow(scope, entryBook, { id, before: null, after })
  return { id }
})
