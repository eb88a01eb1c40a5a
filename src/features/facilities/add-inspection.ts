import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { storeFile } from '../../core/store-file.ts'
import { facilityErrors } from './facilities.errors.ts'
import { newInspection } from './facilities.schema.ts'
import { facilitySubject } from './facility.subject.ts'

/** An inspection that was done; the next is due a cycle after it. */
export const addInspection = command('registers.write', newInspection, async ({ tx, ctx, input, load, record }) => {
  const { id: facilityId, file, ...words } = input
  const { fields, unitId } = await load(facilitySubject(ctx), facilityId, 'inspect')
  if (words.inspectedOn > ctx.clock.today()) throw facilityErrors('future', {}, [{ path: 'inspectedOn', message: '' }])
  if (words.result !== 'good' && words.note === '')
    throw facilityErrors('noteNeeded', {}, [{ path: 'note', message: '' }])
  const stored = file ? await storeFile(tx, ctx, file) : { fileSha256: null, fileName: null }
  if (typeof stored === 'string') throw facilityErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  const id = newId(ctx.clock.now().getTime())
  await tx
    .insertInto('facilityInspection')
    .values({ organisationId: ctx.organisationId, id, facilityId, ...words, ...stored, recordedAt: ctx.clock.now() })
    .execute()
  record({
    action: 'facility.inspect',
    kind: 'facility',
    id: facilityId,
    unitId,
    before: null,
    after: { id, name: String(fields['name']), ...words, ...stored },
  })
  return { id }
})
