import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { writeZone } from './write-zone.ts'
import { zoneSubject } from './zone.subject.ts'
import { zoneChange } from './zones.schema.ts'

/** Changes a zone or its rules; what stands in it stays and is judged by the new rules. */
export const updateZone = command('registers.write', zoneChange, async (scope) => {
  const before = await scope.load(zoneSubject, scope.input.id, 'update')
  await writeZone(scope, before, changed(before, scope.input))
  return { ok: true as const }
})
