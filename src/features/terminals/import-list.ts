import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { cutText } from '../../core/cut-text.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { recordImport, rememberMapping } from '../registers/import/confirm-import.ts'
import { refusalOf } from '../registers/import/preview-import.ts'
import { outsideBook } from './outside-columns.ts'
import { listKindLabels } from './outside-lists.labels.ts'
import { outsideListErrors } from './outside-lists.errors.ts'
import { newList } from './outside-lists.schema.ts'
import { matchLines, readList, type ReadList, requireWholeBody } from './read-list.ts'

const LONGEST_KEY = 400
const rest = newList.omit({ file: true, layout: true })
type Rest = (typeof rest)['_input']

/**
 * Takes in a second list of the same things, with which the register's number of terminals is reconciled (states.md R7): its rows, each matched to a
 * terminal or told to have none, and the file as a transfer between zones.
 */
export async function importList(
  ctx: Context,
  { file, layout, ...input }: Rest & { file: File; layout: string },
): Promise<{ id: string }> {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  requireWholeBody(ctx)
  return take(file, await readList({ file, layout }))(ctx, input)
}

const take = (file: File, read: ReadList) =>
  command('registers.write', rest, async (scope) => {
    const { tx, ctx, input, record } = scope
    const { kind, source, takenOn } = input
    if (takenOn > ctx.clock.today()) throw outsideListErrors('futureDay', {}, [{ path: 'takenOn', message: '' }])
    const found = await matchLines(tx, takenOn, read.lines)
    const id = newId(ctx.clock.now().getTime())
    const matched = found.filter((one) => one.id !== null).length
    await recordImport(scope, id, file, {
      register: outsideBook.register,
      title: listKindLabels[kind].ja,
      recordKind: 'outsideList',
      counts: { rows: read.lines.length, matched },
      refusals: read.unread.map((problem) => refusalOf(outsideBook, ctx.locale, problem)),
    })
    await rememberMapping(scope, outsideBook.register, read.file, read.layouts)
    const list = { id, kind, source, takenOn, fileName: cutText(file.name, 200), rows: read.lines.length }
    await tx
      .insertInto('outsideList')
      .values({ organisationId: ctx.organisationId, ...list, importedAt: ctx.clock.now() })
      .execute()
    const rows = read.lines.map(({ key, facts }, index) => {
      const { id: objectId = null, reason = null } = found[index] ?? {}
      return {
        organisationId: ctx.organisationId,
        listId: id,
        // Rows of several sheets may bear one number: they are counted on.
        row: index + 1,
        key: cutText(key, LONGEST_KEY),
        objectId,
        facts: JSON.stringify(reason === null ? facts : { ...facts, unmatched: reason }),
      }
    })
    await inChunks(rows, 2000, (chunk) => tx.insertInto('outsideListRow').values(chunk).execute())
    record({
      action: 'outsideList.import',
      kind: 'outsideList',
      id,
      unitId: null,
      before: null,
      after: { ...list, name: `${listKindLabels[kind].ja}（${source}）`, matched },
    })
    return { id }
  })
