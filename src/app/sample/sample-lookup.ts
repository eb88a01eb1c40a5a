import type { Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { readSample } from './read-sample.ts'

type SampleDuty = {
  id: string
  objects: { id: string; name: string; validFrom: string | null; validTo: string | null }[]
}

/** The sample's duties by measure, each with the register's rows of its kind. */
export async function readDuties({ db }: Services, organisationId: string): Promise<Map<string, SampleDuty>> {
  return inScope(db, organisationId, async (tx) => {
    const objects = await tx
      .selectFrom('object')
      .select(['id', 'name', 'kind', 'validFrom', 'validTo'])
      .orderBy('id')
      .execute()
    const byKind = Map.groupBy(objects, (object) => object.kind)
    const duties = await tx
      .selectFrom('duty')
      .select(['id', 'measureId', 'objectKind'])
      .where('measureId', 'is not', null)
      .execute()
    return new Map(
      duties.map((duty) => [duty.measureId ?? '', { id: duty.id, objects: byKind.get(duty.objectKind) ?? [] }]),
    )
  })
}

/** Ids of units by the key of the sample's file, and of member bodies by name, in the order of the file. */
export async function readPlaces(
  { db }: Services,
  organisationId: string,
): Promise<{ units: Map<string, string>; memberBodies: Map<string, string> }> {
  const { organisation } = await readSample()
  const rows = await inScope(db, organisationId, (tx) =>
    tx
      .selectFrom('object')
      .select(['id', 'name', 'kind'])
      .where('kind', 'in', ['unit', 'memberBody'])
      .orderBy('id')
      .execute(),
  )
  const idOf = (kind: 'unit' | 'memberBody', name: string) =>
    rows.find((row) => row.kind === kind && row.name === name)?.id ?? ''
  return {
    units: new Map(organisation.units.map((unit) => [unit.key, idOf('unit', unit.name)])),
    memberBodies: new Map(organisation.memberBodies.map((member) => [member.name, idOf('memberBody', member.name)])),
  }
}
