import type { Services } from '../../core/context.ts'
import { addMonths, type Day } from '../../core/dates/days.ts'
import { checkMonth } from '../../features/areas/check-month.ts'
import { createArea } from '../../features/areas/create-area.ts'
import { createEntry } from '../../features/areas/create-entry.ts'
import { addInspection } from '../../features/facilities/add-inspection.ts'
import { createFacility } from '../../features/facilities/create-facility.ts'
import { readSample } from './read-sample.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readPlaces } from './sample-lookup.ts'

/** Areas with the entry log of last month, and facilities with their inspections. */
export async function loadAreas(
  services: Services,
  organisationId: string,
  office: SampleActor,
  first: Day,
): Promise<void> {
  const { places } = await readSample()
  const { units, memberBodies } = await readPlaces(services, organisationId)
  const today = services.clock.today()
  const on = (day: Day) => contextOn(services, organisationId, day < first ? first : day, office)
  const areas = new Map<string, string>()
  for (const { unit, policyBody, ...area } of places.areas) {
    const { id } = await createArea(on(first), {
      ...area,
      unitId: need(units, unit),
      policyBodyId: policyBody === undefined ? null : need(memberBodies, policyBody),
      validFrom: sampleDay('2025-03-03', today),
    })
    areas.set(area.name, id)
  }
  for (const { area, unit, months, since, inspections, ...facility } of places.facilities) {
    const { id } = await createFacility(on(first), {
      ...facility,
      areaId: need(areas, area),
      unitId: need(units, unit),
      inspectionMonths: months,
      validFrom: sampleDay(since, today),
    })
    for (const [day, by, result, note] of inspections) {
      const inspectedOn = sampleDay(day, today)
      await addInspection(on(inspectedOn), { id, inspectedOn, by, result, note })
    }
  }
  const month = addMonths(today, -1).slice(0, 7)
  const ctx = on(today)
  for (const [day, area, enteredAt, leftAt, who, affiliation, purpose, escort] of places.entries)
    await createEntry(ctx, {
      areaId: need(areas, area),
      day: `${month}-${String(day).padStart(2, '0')}`,
      enteredAt,
      leftAt,
      who,
      affiliation,
      purpose,
      escort,
    })
  for (const { area, note } of places.checks)
    await checkMonth(ctx, { id: need(areas, area), month: `${month}-01`, note })
}
