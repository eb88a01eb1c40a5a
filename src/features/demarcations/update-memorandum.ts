import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { demarcationErrors } from './demarcations.errors.ts'
import { memorandumChange } from './demarcations.schema.ts'
import { memorandumSubject } from './memorandum.subject.ts'
import { saveMemorandum } from './save-memorandum.ts'

/** The same paper with another last day, review, contact or wording. */
export const updateMemorandum = command('registers.write', memorandumChange, async (scope) => {
  const { input, load } = scope
  const { unitId, withdrawnAt: _, ...before } = await load(memorandumSubject, input.id, 'update')
  const after = changed(before, input)
  if (after.kind === 'notNeeded' && (after.reason === '' || after.decidedBy === ''))
    throw demarcationErrors('noReason', {}, [{ path: after.reason === '' ? 'reason' : 'decidedBy', message: '' }])
  if (after.validTo !== null && after.signedOn !== null && after.validTo < after.signedOn)
    throw demarcationErrors('daysOrder', {}, [{ path: 'validTo', message: '' }])
  await saveMemorandum(scope, { unitId, before, after })
  return {}
})
