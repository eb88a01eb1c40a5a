import { sql } from 'kysely'
import type { Services } from '../../core/context.ts'
import { addDays } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { createConfirmation } from '../../features/configurations/create-confirmation.ts'
import { createConnection } from '../../features/connections/create-connection.ts'
import { levelsOn } from '../../features/levels/container-class.queries.ts'
import { changeIntervals } from '../../features/registers/write/change-intervals.ts'
import { changeMatrix } from '../../features/zones/change-matrix.ts'
import { createZone } from '../../features/zones/create-zone.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readPlaces } from './sample-lookup.ts'
import type { SampleZones } from './sample-zones.schema.ts'

type Run = { services: Services; organisationId: string; zones: SampleZones; office: SampleActor }

/** With the policy itself: zones and connections are as old as the duties about them. */
const APPROVED = '2025-04-01'
/** Days between the signature and the filing of a confirmation. */
const FILED_AFTER = 2

/** Zones, their traffic, permitted connections and 設定確認書, through the commands of the screens. */
export async function loadZones({ services, organisationId, zones: sample, office }: Run): Promise<void> {
  const today = services.clock.today()
  const approvedOn = sampleDay(APPROVED, today)
  const ctx = contextOn(services, organisationId, approvedOn, office)
  const levels = await inScope(services.db, organisationId, (tx) => levelsOn(tx, today))
  const levelOf = (code: string) =>
    levels.find(({ axis, guideline }) => axis === 'confidentiality' && guideline === code)?.id ?? null
  const ids = new Map<string, string>()
  const named = new Map<string, string>()
  for (const [index, { most, ...zone }] of sample.zones.entries()) {
    const { id } = await createZone(ctx, { ...zone, mostConfidentialityId: levelOf(most), position: index + 1 })
    ids.set(zone.code, id)
    named.set(zone.name, id)
  }
  await changeMatrix(ctx, {
    pairs: sample.traffic.map(([from, to, traffic]) => ({
      fromZoneId: need(ids, from),
      toZoneId: need(ids, to),
      traffic,
    })),
  })
  const { units } = await readPlaces(services, organisationId)
  for (const { from, to, internet, expires, review, peer = '', ...connection } of sample.connections) {
    const { id } = await createConnection(ctx, {
      ...connection,
      peer,
      unitId: need(units, 'operations'),
      fromZoneId: need(ids, from),
      toZoneId: to === undefined ? null : need(ids, to),
      peerReachesInternet: to === undefined ? internet : 'unknown',
      approver: '統括情報セキュリティ責任者',
      approvedOn,
      expiresOn: sampleDay(expires, today),
      nextReview: sampleDay(review, today),
    })
    named.set(connection.name, id)
  }
  for (const { objects, configuration, signedOn, ...rest } of sample.confirmations) {
    const day = sampleDay(signedOn, today)
    await createConfirmation(contextOn(services, organisationId, addDays(day, FILED_AFTER), office), {
      ...rest,
      signedOn: day,
      configuration: new File([configuration], 'configuration.txt'),
      objects: JSON.stringify(objects.map((name) => need(named, name))),
    })
  }
}

/** Puts what the other registers have brought into its zone; what stands in one already is left there. */
export async function placeInZones({ services, organisationId, zones: sample, office }: Run): Promise<void> {
  const ctx = contextOn(services, organisationId, services.clock.today(), office)
  await inScope(services.db, organisationId, async (tx) => {
    const { rows: zones } = await sql<{ id: string; code: string }>`select id, code from zone`.execute(tx)
    const ids = new Map(zones.map(({ id, code }) => [code, id]))
    for (const { zone, kind, names, starting } of sample.placements) {
      const zoneId = need(ids, zone)
      const { rows } = await sql<{ id: string; validFrom: string | null }>`
        select o.id, o.valid_from from object o
        where o.kind = ${kind}::object_kind and (o.name = any(${names}::text[]) or o.name like ${starting === undefined ? null : `${starting}%`})
          and not exists (select from object_zone z where z.organisation_id = o.organisation_id and z.object_id = o.id)`.execute(
        tx,
      )
      await changeIntervals(
        tx,
        ctx,
        { table: 'object_zone', owner: 'object_id', values: ['zone_id'] },
        rows.map(({ id, validFrom }) => ({ ownerId: id, values: [zoneId], from: validFrom })),
      )
    }
  })
}
