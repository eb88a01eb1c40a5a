import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { storeFile } from '../../core/store-file.ts'
import { committeeErrors } from './committee.errors.ts'
import { meetingSubject, requirePlanned, saveMeeting } from './meeting.subject.ts'
import { fileInput } from './meetings.schema.ts'

/** A file as the paper of a matter, beside what the system itself shows; none takes the one that is there away. */
export const attachFile = command('committee.write', fileInput, async ({ tx, ctx, input, load, record }) => {
  const row = await load(meetingSubject, input.id, 'write')
  await requirePlanned(tx, row, input.version)
  const item = await tx
    .selectFrom('meetingItem')
    .select(['title', 'fileName'])
    .where('id', '=', input.itemId)
    .where('meetingId', '=', row.id)
    .executeTakeFirst()
  if (!item) throw fail('notFound')
  const stored = input.file ? await storeFile(tx, ctx, input.file) : { fileSha256: null, fileName: null }
  if (stored === 'empty') throw committeeErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  if (stored === 'program') throw committeeErrors('fileProgram', {}, [{ path: 'file', message: '' }])
  if (!input.file && item.fileName === null) throw committeeErrors('nothingChanged')
  await tx.updateTable('meetingItem').set(stored).where('id', '=', input.itemId).execute()
  await saveMeeting(tx, row)
  record({
    action: 'meeting.file',
    kind: 'meeting',
    id: row.id,
    before: { matter: item.title, fileName: item.fileName },
    after: { matter: item.title, ...stored },
  })
  return { ok: true as const }
})
