import type { Services } from '../../core/context.ts'
import { type Day, fiscalYearOf } from '../../core/dates/days.ts'
import { askExemption } from '../../features/exemptions/ask-exemption.ts'
import { decideExemption } from '../../features/exemptions/decide-exemption.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readDuties } from './sample-lookup.ts'
import type { SampleOperation } from './sample.schema.ts'

type ExemptionRun = {
  services: Services
  organisationId: string
  operation: SampleOperation
  actors: ReadonlyMap<string, SampleActor>
  office: SampleActor
  step: () => Promise<void>
}

/** Exemptions that were asked for here: one that ends soon, one that waits, one of an emergency. Their days stay within one fiscal year. */
export async function loadExemptions(run: ExemptionRun, evidence: ReadonlyMap<string, string>): Promise<void> {
  const { services, organisationId, operation, actors, office, step } = run
  const today = services.clock.today()
  const duties = await readDuties(services, organisationId)
  for (const item of operation.exemptionRequests) {
    const { id: dutyId, objects } = need(duties, item.measure)
    const byName = new Map(objects.map((object) => [object.name, object.id]))
    const until = sampleDay(item.until, today)
    // What is in force today began in the fiscal year of today at the earliest.
    const from =
      item.decidedOn === undefined ? sampleDay(item.from, today) : latest(sampleDay(item.from, today), start(today))
    const { id } = await askExemption(
      contextOn(services, organisationId, sampleDay(item.askedOn, today), need(actors, item.by)),
      {
        dutyId,
        objectIds: item.objects.map((name) => need(byName, name)),
        from,
        until: earliest(until, `${fiscalYearOf(from) + 1}-03-31`),
        reason: item.reason,
        compensatingMeasure: item.compensatingMeasure,
        emergency: item.emergency,
        evidenceId: item.evidence === undefined ? null : need(evidence, item.evidence),
      },
    )
    if (item.decidedOn !== undefined) {
      const decidedOn = sampleDay(item.decidedOn, today)
      await decideExemption(contextOn(services, organisationId, decidedOn, office), {
        id,
        version: 1,
        granted: true,
        decision: { decidedOn, decidedBy: item.decidedBy ?? '', record: { documentNumber: item.number ?? '' } },
      })
    }
    await step()
  }
}

const start = (day: Day): Day => `${fiscalYearOf(day)}-04-01`
const latest = (a: Day, b: Day): Day => (a > b ? a : b)
const earliest = (a: Day, b: Day): Day => (a < b ? a : b)
