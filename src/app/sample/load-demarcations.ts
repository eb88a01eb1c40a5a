import type { Services } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { assignResponsibility } from '../../features/demarcations/assign-responsibility.ts'
import { createMemorandum } from '../../features/demarcations/create-memorandum.ts'
import { readSample } from './read-sample.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readPlaces } from './sample-lookup.ts'

/** Agreements with the member bodies, and who answers for what on the terminals that stand there. */
export async function loadDemarcations(
  services: Services,
  organisationId: string,
  office: SampleActor,
  first: Day,
): Promise<void> {
  const { places } = await readSample()
  const { units, memberBodies } = await readPlaces(services, organisationId)
  const today = services.clock.today()
  const on = (day: Day) => contextOn(services, organisationId, day < first ? first : day, office)
  for (const { body, on: signed, until, review, by, reason, ...memorandum } of places.memoranda) {
    const signedOn = sampleDay(signed, today)
    await createMemorandum(on(signedOn), {
      ...memorandum,
      partyId: need(memberBodies, body),
      signedOn,
      ...(until ? { validTo: sampleDay(until, today) } : {}),
      ...(review ? { nextReview: sampleDay(review, today) } : {}),
      ...(reason ? { reason } : {}),
      ...(by ? { decidedBy: by } : {}),
    })
  }
  const terminals = await inScope(services.db, organisationId, (tx) =>
    tx.selectFrom('object').select(['id', 'unitId']).where('kind', '=', 'terminal').orderBy('id').execute(),
  )
  const { theirs, ours, unit, basis } = places.demarcations.terminals
  for (const partyId of memberBodies.values()) {
    const objectIds = terminals.flatMap(({ id, unitId }) => (unitId === partyId ? [id] : []))
    if (objectIds.length === 0) continue
    await assignResponsibility(on(first), { objectIds, responsibilities: theirs, partyId, basis, from: first })
    await assignResponsibility(on(first), {
      objectIds,
      responsibilities: ours,
      partyId: need(units, unit),
      basis,
      from: first,
    })
  }
}
