import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { writeZone } from './write-zone.ts'
import { newZone } from './zones.schema.ts'

/** Adds a zone. Zones are data: a body has as many as its networks have. */
export const createZone = command('registers.write', newZone, async (scope) => {
  requireEverywhere(scope.ctx, 'registers.write')
  const id = newId(scope.ctx.clock.now().getTime())
  await writeZone(scope, null, { id, ...scope.input })
  return { id }
})
