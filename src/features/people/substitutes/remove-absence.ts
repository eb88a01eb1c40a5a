import { z } from 'zod'
import { command } from '../../../core/command.ts'
import { absenceSubject } from './substitutes.policy.ts'

/** An absence that did not come to pass; that it was registered stays in the history. */
export const removeAbsence = command(
  'people.write',
  z.object({ id: z.uuid() }),
  async ({ tx, input, load, record }) => {
    const before = await load(absenceSubject, input.id, 'remove')
    await tx.deleteFrom('absence').where('id', '=', before.id).execute()
    record({
      action: 'absence.remove',
      kind: 'absence',
      id: before.id,
      unitId: before.unitId,
      disclosure: 'closed',
      before,
      after: null,
    })
  },
)
