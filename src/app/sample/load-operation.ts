import type { Services } from '../../core/context.ts'
import { addDays, type Day } from '../../core/dates/days.ts'
import { registerObject, takeUp } from '../../features/duties/change-duty.ts'
import { decideNotApplicable } from '../../features/duties/decide-not-applicable.ts'
import { attachEvidence } from '../../features/evidence/attach-evidence.ts'
import { confirmEvidence } from '../../features/evidence/confirm-evidence.ts'
import { approveExemption } from '../../features/exemptions/approve-exemption.ts'
import { loadAssets } from './load-assets.ts'
import { loadAreas } from './load-areas.ts'
import { loadDemarcations } from './load-demarcations.ts'
import { loadExemptions } from './load-exemptions.ts'
import { loadSystems } from './load-systems.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { makeSampleFile } from './sample-file.ts'
import { readDuties, readPlaces } from './sample-lookup.ts'
import type { SampleEvidence, SampleOperation } from './sample.schema.ts'

/** What the whole of the operation works with. */
type SampleRun = {
  services: Services
  organisationId: string
  operation: SampleOperation
  actors: ReadonlyMap<string, SampleActor>
  office: SampleActor
  step: () => Promise<void>
}

/** Days between the date of the data and its filing, and between filing and confirmation. */
const FILED_AFTER = 3
const CONFIRMED_AFTER = 5

/** Silent measures taken up, the registers' rows, a year of evidence, and the decisions. Everything through the commands of the screens. */
export async function loadOperation(run: SampleRun): Promise<void> {
  const { services, organisationId, operation, office } = run
  const first = sampleDay(operation.documents[0]?.decidedOn ?? services.clock.today(), services.clock.today())
  await takeUp(contextOn(services, organisationId, first, office), { measureIds: operation.takeUp })
  await loadRegisters(run, first)
  await loadSystems(services, organisationId, office, first)
  await loadAssets(contextOn(services, organisationId, first, office), services.clock.today())
  await loadAreas(run.services, organisationId, office, first)
  await loadDemarcations(run.services, organisationId, office, first)
  await run.step()
  const evidence = await loadEvidence(run)
  await loadDecisions(run, evidence)
  await loadExemptions(run, evidence)
}

async function loadRegisters(
  { services, organisationId, operation, office, step }: SampleRun,
  day: Day,
): Promise<void> {
  const ctx = contextOn(services, organisationId, day, office)
  const duties = await readDuties(services, organisationId)
  const places = await readPlaces(services, organisationId)
  for (const register of operation.registers) {
    const { id } = need(duties, register.measure)
    const unitId = register.unit === undefined ? null : need(places.units, register.unit)
    for (const name of register.names ?? []) await registerObject(ctx, { id, name, unitId })
    if (register.perMemberBody) {
      for (const [member, memberId] of places.memberBodies)
        await registerObject(ctx, { id, name: register.perMemberBody.replace('{name}', member), unitId: memberId })
    }
    await step()
  }
}

async function loadEvidence(run: SampleRun): Promise<Map<string, string>> {
  const { services, organisationId, operation, actors, step } = run
  const today = services.clock.today()
  const ids = new Map<string, string>()
  const duties = await readDuties(services, organisationId)
  for (const item of operation.evidence) {
    const dataDate = sampleDay(item.dataDate, today)
    const chosen = Object.entries(item.on).map(([measure, which]) => {
      const duty = need(duties, measure)
      // Whoever left or came later is no object of data of that day.
      const there = duty.objects.filter(
        (object) => (object.validFrom ?? dataDate) <= today && (object.validTo ?? dataDate) >= dataDate,
      )
      return { dutyId: duty.id, objects: choose(there, which) }
    })
    const targets = JSON.stringify(
      chosen.map(({ dutyId, objects }) => ({ dutyId, objectIds: objects.map(({ id }) => id) })),
    )
    const ctx = contextOn(services, organisationId, addDays(dataDate, FILED_AFTER), need(actors, item.by))
    const names = (chosen[0]?.objects ?? []).map(({ name }) => name)
    const { id } = await attachEvidence(ctx, {
      name: item.name,
      ...(await sourceOf(item, names, dataDate)),
      dataDate,
      verdict: item.verdict,
      targets,
    })
    ids.set(item.key, id)
    if (item.confirmedBy)
      await confirmEvidence(
        contextOn(services, organisationId, addDays(dataDate, CONFIRMED_AFTER), need(actors, item.confirmedBy)),
        { id },
      )
    await step()
  }
  return ids
}

type Named = { id: string; name: string }

function choose(objects: readonly Named[], which: SampleEvidence['on'][string]): Named[] {
  if (which === 'all') return [...objects]
  const byName = new Map(objects.map((object) => [object.name, object]))
  if (Array.isArray(which)) return which.map((name) => need(byName, name))
  return objects.filter(({ name }) => !which.except.includes(name))
}

async function sourceOf(item: SampleEvidence, names: readonly string[], dataDate: Day) {
  if (item.file) return { form: 'file' as const, file: await makeSampleFile(item.file, names, dataDate) }
  return item.link ? { form: 'link' as const, link: item.link } : { form: 'paper' as const, place: item.paper ?? '' }
}

async function loadDecisions(
  { services, organisationId, operation, office, step }: SampleRun,
  evidence: ReadonlyMap<string, string>,
): Promise<void> {
  const today = services.clock.today()
  const duties = await readDuties(services, organisationId)
  const decisionOf = (item: { decidedOn: string; decidedBy: string; number: string }) => {
    const decidedOn = sampleDay(item.decidedOn, today)
    return {
      ctx: contextOn(services, organisationId, decidedOn, office),
      decision: { decidedOn, decidedBy: item.decidedBy, record: { documentNumber: item.number } },
    }
  }
  for (const item of operation.notApplicable) {
    const { ctx, decision } = decisionOf(item)
    for (const measure of item.measures) {
      await decideNotApplicable(ctx, {
        id: need(duties, measure).id,
        objectId: null,
        reason: item.reason,
        fact: item.fact,
        until: sampleDay(item.until, today),
        decision,
      })
    }
    await step()
  }
  for (const item of operation.exemptions) {
    const { ctx, decision } = decisionOf(item)
    const { id, objects } = need(duties, item.measure)
    await approveExemption(ctx, {
      id,
      objectIds: choose(objects, item.objects).map((object) => object.id),
      from: sampleDay(item.from, today),
      until: sampleDay(item.until, today),
      reason: item.reason,
      compensatingMeasure: item.compensatingMeasure,
      compensatingEvidenceId: need(evidence, item.evidence),
      decision,
    })
    await step()
  }
}
