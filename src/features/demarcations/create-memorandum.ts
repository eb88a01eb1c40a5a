import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { inUnitScope } from '../../core/permission.ts'
import { storeFile } from '../../core/store-file.ts'
import { demarcationErrors } from './demarcations.errors.ts'
import { newMemorandum } from './demarcations.schema.ts'
import { saveMemorandum } from './save-memorandum.ts'

/** A 覚書 with a member body, a judgement that none is needed, or a yearly confirmation (基本方針4(2)). */
export const createMemorandum = command('registers.write', newMemorandum, async (scope) => {
  const { tx, ctx, input } = scope
  const { file, validTo = null, nextReview = null, ...words } = input
  const body = await tx
    .selectFrom('object')
    .select(['id', 'unitId'])
    .where('id', '=', input.partyId)
    .where('kind', '=', 'memberBody')
    .executeTakeFirst()
  if (!body || !inUnitScope(ctx.access.get('registers.write') ?? new Set(), body.unitId)) throw fail('notFound')
  if (input.kind === 'notNeeded' && (input.reason === '' || input.decidedBy === ''))
    throw demarcationErrors('noReason', {}, [{ path: input.reason === '' ? 'reason' : 'decidedBy', message: '' }])
  if (validTo !== null && validTo < input.signedOn)
    throw demarcationErrors('daysOrder', {}, [{ path: 'validTo', message: '' }])
  const stored = file ? await storeFile(tx, ctx, file) : { fileSha256: null, fileName: null }
  if (typeof stored === 'string') throw demarcationErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  const after = { id: newId(ctx.clock.now().getTime()), ...words, validTo, nextReview, ...stored }
  await saveMemorandum(scope, { unitId: body.unitId, before: null, after })
  return { id: after.id }
})
