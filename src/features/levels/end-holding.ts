import { command } from '../../core/command.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { holdingSubject } from './holding.policy.ts'
import { levelsErrors } from './levels.errors.ts'
import { holdingEnd } from './levels.schema.ts'

/**
 * Ends a holding on its last day; the row stays, so that where something lay on a day keeps its answer. An end may be moved back but not
 * forth: that would be a new holding, which is checked for circles.
 */
export const endHolding = command('registers.write', holdingEnd, async ({ tx, input, load, record }) => {
  const before = await load(holdingSubject, input.id, 'end')
  const { validTo } = input
  if (before.validFrom !== null && validTo < before.validFrom)
    throw levelsErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  if (before.validTo !== null && validTo > before.validTo)
    throw levelsErrors('endedAlready', { day: formatWareki(before.validTo), iso: before.validTo }, [
      { path: 'validTo', message: '' },
    ])
  await tx.updateTable('holding').set({ validTo }).where('id', '=', before.id).execute()
  record({
    action: 'holding.end',
    kind: 'holding',
    id: before.id,
    unitId: before.contentUnit,
    before,
    after: { ...before, validTo },
  })
})
