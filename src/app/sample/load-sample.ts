import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import type { ShippedRole } from '../../core/permission.ts'
import { loadAccounts } from './load-accounts.ts'
import { loadApprovals } from './load-approvals.ts'
import { loadMedia } from './load-media.ts'
import { runAllChecks } from '../../features/checks/run-checks.ts'
import { refreshStates } from '../../features/duties/refresh-states.ts'
import { loadActivities } from './load-activities.ts'
import { loadCommittee } from './load-committee.ts'
import { loadDocuments } from './load-documents.ts'
import { loadInquiries } from './load-inquiries.ts'
import { loadOperation } from './load-operation.ts'
import { loadProgramme } from './load-programme.ts'
import { loadOrganisation } from './load-organisation.ts'
import { loadZones, placeInZones } from './load-zones.ts'
import { readSample } from './read-sample.ts'
import { sampleErrors } from './sample.errors.ts'
import { need, sampleActors } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { tellNotices } from './tell-notices.ts'
import { tellTheYear } from './tell-the-year.ts'

type SampleAccount = { username: string; displayName: string; role: ShippedRole; scope: string | null }
export type SampleStarted = { organisationId: string; code: string; password: string; accounts: SampleAccount[] }
/** Called after each step. */
type Progress = (done: number, total: number) => Promise<void>

/** Loads the whole sample in one go: what the command line and tests do. `password` is that of every account, made up when left out; `code` makes it a second sample beside the first. */
export async function loadSample(
  services: Services,
  options: { password?: string; onProgress?: Progress; code?: string } = {},
): Promise<SampleStarted> {
  const started = await startSample(services, options.password, options.code)
  await fillSample(services, started.organisationId, options.onProgress)
  return started
}

/**
 * The sample's body, people and accounts: quick enough to wait for, so that the password never lies in a queue.
 * @throws {AppError} 409 where the code is taken.
 */
export async function startSample(
  services: Services,
  password = randomBytes(12).toString('base64url'),
  wantedCode?: string,
): Promise<SampleStarted> {
  const { organisation } = await readSample()
  const code = wantedCode ?? organisation.organisation.code
  const { rows } = await sql`select from organisation_by_code(${code})`.execute(services.db)
  if (rows.length > 0) throw sampleErrors('codeTaken', { code })
  const organisationId = await loadOrganisation(
    services,
    { ...organisation, organisation: { ...organisation.organisation, code } },
    password,
  )
  const nameOf = new Map(organisation.units.map((unit) => [unit.key, unit.name]))
  const accounts = organisation.accounts.map(({ username, person, role, scope }) => ({
    username,
    displayName: person,
    role,
    scope: scope === undefined ? null : (nameOf.get(scope) ?? scope),
  }))
  return { organisationId, code, password, accounts }
}

/** Documents, matching, registers, evidence and decisions; the states are folded at the end, so that the first page opens at once. */
export async function fillSample(
  services: Services,
  organisationId: string,
  onProgress: Progress = async () => undefined,
): Promise<void> {
  const { operation, inquiries, zones } = await readSample()
  const actors = await sampleActors(services, organisationId)
  const office = need(actors, 'tachibana')
  const today = services.clock.today()
  const begins = sampleDay(operation.documents[0]?.decidedOn ?? today, today)
  const stages: (() => Promise<unknown>)[] = [
    () => loadMedia(services, organisationId, actors, office),
    () => loadAccounts(services, organisationId, office),
    () => loadApprovals(services, organisationId, actors, office),
    () => loadProgramme(services, organisationId, office),
    () => loadActivities(services, organisationId, actors, office),
    () => tellTheYear(services, organisationId, begins),
    // An agenda is proposed from the states of today: they are folded then, and the year has to be told before.
    () => loadCommittee(services, organisationId, actors),
    // What the registers themselves say: red marks with real reasons.
    () =>
      inScope(services.db, organisationId, async (tx) => {
        await runAllChecks(tx, organisationId, services.clock)
        await refreshStates(tx, organisationId, services.clock)
      }),
    () => tellNotices(services, organisationId),
  ]
  const total =
    operation.documents.length * 2 +
    operation.registers.length +
    operation.evidence.length +
    operation.notApplicable.length +
    operation.exemptions.length +
    operation.exemptionRequests.length +
    inquiries.inquiries.length +
    // Zones, and the registers that operation begins with.
    2 +
    stages.length
  let done = 0
  const step = () => onProgress(++done, total)
  await loadDocuments(services, organisationId, operation, office, step)
  await loadZones({ services, organisationId, zones, office })
  await step()
  await loadOperation({ services, organisationId, operation, actors, office, step })
  await placeInZones({ services, organisationId, zones, office })
  await loadInquiries(services, organisationId, inquiries, office, step)
  for (const stage of stages) {
    await stage()
    await step()
  }
}
