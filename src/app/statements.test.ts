import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../features/duties/duties.testing.ts'
import { addActivity } from '../features/activities/add-activity.ts'
import { planMeeting } from '../features/committee/plan-meeting.ts'
import { addDays } from '../core/dates/days.ts'
import { createAsset } from '../features/assets/create-asset.ts'
import { planDisposal } from '../features/disposals/plan-disposal.ts'
import { createHandOver } from '../features/hand-overs/create-hand-over.ts'
import { makeDraftApproval } from '../features/approvals/draft-approval.ts'
import { receiveIncoming } from '../features/approvals/receive-incoming.ts'
import { submitApproval } from '../features/approvals/submit-approval.ts'
import { createMedium } from '../features/media/create-medium.ts'
import { createStore } from '../features/media/stores/create-store.ts'
import { askTakeOut } from '../features/take-outs/ask-take-out.ts'
import { tellOrganisation } from '../features/notifications/tell.ts'
import { createMemberBody } from '../features/organisation/create-member-body.ts'
import { municipalityCheckDigit } from '../features/organisation/municipality-code.rules.ts'
import { createUnit } from '../features/organisation/create-unit.ts'
import { createPerson } from '../features/people/create-person.ts'
import { createPost } from '../features/people/create-post.ts'
import { createConfirmation } from '../features/configurations/create-confirmation.ts'
import { createConnection } from '../features/connections/create-connection.ts'
import { createZone } from '../features/zones/create-zone.ts'
import { createSystem } from '../features/systems/create-system.ts'
import { setOutConfirmation } from '../features/system-accounts/confirmation/set-out-confirmation.ts'
import { createSystemAccount } from '../features/system-accounts/create-system-account.ts'
import { createTerminal } from '../features/terminals/create-terminal.ts'
import { countStatements } from '../testing/statements.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let dutyId: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  await grow(0, 2)
  dutyId = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
  await live.prove(dutyId)
  await growExemptions(0, 2)
})
afterAll(() => app.stop())

async function grow(from: number, to: number) {
  for (let n = from; n < to; n++) {
    const body = `01${String(200 + n)}`
    await createMemberBody(organisation.ctx, {
      name: `町${n}`,
      code: `${body}${municipalityCheckDigit(body)}`,
      validFrom: null,
    })
    await createUnit(organisation.ctx, { name: `課${n}`, validFrom: null })
    await createPost(organisation.ctx, { title: `係長${n}` })
    told.push((await createPerson(organisation.ctx, { name: `職員${n}` })).id)
    await createAsset(organisation.ctx, { name: `資産${n}`, medium: 'paper' })
    await growMedia(n)
    await growAccounts(n)
    await growApprovals(n)
    await createTerminal(organisation.ctx, { name: `端末${n}`, kind: 'terminal' })
    await growZones(n)
    await addActivity(organisation.ctx, {
      title: `点検${n}`,
      opens: '2026-11-01',
      due: '2026-11-30',
      steps: [{ title: '見る' }],
    })
    await planMeeting(organisation.ctx, { name: '委員会', heldOn: addDays('2026-12-01', n) })
  }
  await tellEverybody()
}

const told: string[] = []
/** A notice to each of them, whom no mail reaches; those told before stand on. */
const tellEverybody = () => {
  const terms = { title: '訓練', href: '/activities', due: null, legalDay: false, announce: true, open: false }
  const matters = told.map((aboutId) => ({ ...terms, aboutId, owner: { personId: aboutId }, after: 'weekly' as const }))
  return tellOrganisation(app.services, organisation.id, [{ topic: 'activity', due: () => Promise.resolve(matters) }])
}

/** Exemptions of one member body each, asked for. */
async function growExemptions(from: number, to: number) {
  const { objects } = await live.client.duties.get({ id: dutyId })
  const texts = { reason: '更新待ち', compensatingMeasure: '立会い', from: '2026-11-23', until: '2027-03-31' }
  for (const { id } of objects.slice(from, to)) await live.client.exemptions.ask({ dutyId, objectIds: [id], ...texts })
}

/** A zone with an asset that may not stand there, a connection out of it and a word on its configuration. */
async function growZones(n: number) {
  const { ctx } = organisation
  const zone = await createZone(ctx, { code: `Z${n}`, name: `領域${n}`, reachesInternet: true })
  await createAsset(ctx, { name: `個人番号${n}`, medium: 'electronic', specificPersonal: true, zoneId: zone.id })
  const { id } = await createConnection(ctx, {
    name: `通信${n}`,
    kind: 'external',
    fromZoneId: zone.id,
    purpose: '用務',
    peer: '相手',
  })
  await createConfirmation(ctx, {
    title: `確認書${n}`,
    signedBy: '業者',
    signedOn: '2026-11-20',
    statement: '遮断',
    sha256: 'a'.repeat(64),
    objects: JSON.stringify([zone.id, id]),
  })
}

/** A system with an account that nobody is known of, and a confirmation of it. */
async function growAccounts(n: number) {
  const { id: systemId } = await createSystem(organisation.ctx, { name: `システム${n}`, kind: 'system' })
  await createSystemAccount(organisation.ctx, { systemId, login: `id${n}`, name: `職員${n}` })
  await setOutConfirmation(organisation.ctx, { systemId, dueOn: '2027-03-31' })
}

/** A draft that went round, and a paper that came in. */
async function growApprovals(n: number) {
  const { ctx } = organisation
  const matter = { kind: 'other' as const, subject: `伺い${n}`, body: '伺います。' }
  const { id } = await makeDraftApproval({})(ctx, matter)
  await submitApproval(ctx, { id, version: 1 })
  await receiveIncoming(ctx, { subject: `通知${n}`, fromName: '県', receivedOn: '2026-11-01' })
}

/** One line in each of the books about media. */
async function growMedia(n: number) {
  const { ctx } = organisation
  const store = await createStore(ctx, { name: `書庫${n}` })
  const { id } = await createMedium(ctx, { name: `媒体${n}`, kind: 'usb', serial: `S${n}`, containerId: store.id })
  const asked = { purpose: '用務', destination: '他所', fromOn: '2026-11-01', toOn: '2026-11-02' }
  await askTakeOut(ctx, { objectIds: [id], ...asked })
  await planDisposal(ctx, { objectIds: [id], method: 'destroy' })
  const given = {
    partner: '印刷業者',
    contents: '印刷',
    method: 'hand' as const,
    handedOn: '2026-11-01',
    handedBy: '甲',
  }
  await createHandOver(ctx, { direction: 'out', objectIds: [id], ...given })
}

it('no request sends more statements when there is more', async () => {
  const { client } = live
  const clauseId = (await client.home.get({})).policy!.clauses.find((clause) => clause.label === '3')!.id
  const revisionId = (await client.home.get({})).policy!.revisionId
  const documentId = (await client.home.get({})).policy!.documentId
  const approvalId = (await client.approvals.list({})).rows[0]!.id
  const activityId = (await client.activities.list({})).rows[0]!.id
  const assetId = (await client.assets.list({})).rows[0]!.id
  const zoneId = (await client.zones.list({})).zones[0]!.id
  const { id: programmeId } = await client.programme.propose({ fiscalYear: 2026 })
  const lines = Array.from({ length: 40 }, (_, n) => `X-${n},資産${n},紙`)
  const assetFile = new File([['番号,名称,媒体', ...lines].join('\n')], 'x.csv')
  const assetLayout = JSON.stringify(
    (await client.assets.lookAtFile({ file: assetFile })).tables.map(({ sheet, headerRow, headerLines, columns }) => ({
      sheet,
      headerRow,
      headerLines,
      columns,
    })),
  )
  const [system] = (await client.systemAccounts.systems({})).filter(({ accounts }) => accounts > 0)
  const systemId = system?.id ?? ''
  const confirmationId = (await client.accountConfirmations.list({}))[0]?.id ?? ''
  const exported = ['SamAccountName,DisplayName', ...lines.map((_, n) => `x${n},職員${n}`)].join('\n')
  const exportFile = new File([exported], 'x.csv')
  const accountExport = {
    file: exportFile,
    systemId,
    day: app.services.clock.today(),
    rules: '{"privileged":[],"shared":[],"service":[]}',
    layout: JSON.stringify(
      (await client.systemAccounts.lookAtExport({ file: exportFile })).tables.map(
        ({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns }),
      ),
    ),
  }
  const reads: Record<string, () => Promise<unknown>> = {
    home: () => client.home.get({}),
    clause: () => client.home.clause({ id: clauseId }),
    asOf: () => client.home.asOf({ day: '2026-11-20' }),
    duties: () => client.duties.list({}),
    duty: () => client.duties.get({ id: dutyId }),
    matters: () => client.duties.operationalMatters({}),
    heads: () => client.duties.heads({}),
    silent: () => client.duties.silent({}),
    report: () => client.reports.status({ day: '2026-11-20' }),
    auditPackages: () => client.reports.packages({}),
    matching: () => client.matching.get({ id: revisionId }),
    measures: () => client.measures.list({}),
    zones: () => client.zones.list({}),
    zone: () => client.zones.get({ id: zoneId }),
    connections: () => client.connections.list({}),
    diagram: () => client.connections.diagram({}),
    confirmations: () => client.configurations.list({}),
    networkModel: () => client.networkModel.get({}),
    levels: () => client.levels.get({}),
    containers: () => client.levels.candidates({}),
    areas: () => client.areas.list({}),
    entries: () => client.entries.list({}),
    facilities: () => client.facilities.list({}),
    demarcations: () => client.demarcations.list({}),
    media: () => client.media.list({}),
    stores: () => client.stores.list({}),
    exemptions: () => client.exemptions.list({}),
    takeOuts: () => client.takeOuts.list({}),
    activities: () => client.activities.list({}),
    activity: () => client.activities.get({ id: activityId }),
    activityRules: () => client.activities.rules({}),
    myWork: () => client.myWork.get({}),
    disposals: () => client.disposals.list({}),
    handOvers: () => client.handOvers.list({}),
    approvals: () => client.approvals.list({}),
    approval: () => client.approvals.get({ id: approvalId }),
    waiting: () => client.approvals.waiting({}),
    approvalClasses: () => client.approvals.classes({}),
    incoming: () => client.incoming.list({}),
    programme: () => client.programme.get({ id: programmeId }),
    programmeSheet: () => client.programme.sheet({ id: programmeId }),
    committee: () => client.committee.list({}),
    checks: () => client.checks.list({}),
    check: () => client.checks.get({ code: 'memberBody.memorandum' }),
    notices: () => client.notifications.list({}),
    noticesOnPaper: () => client.notifications.printList({}),
    outbox: () => client.mail.outbox({}),
    documents: () => client.documents.list({}),
    systems: () => client.systems.list({ limit: 200 }),
    terminals: () => client.terminals.list({ limit: 200 }),
    systemAccounts: () => client.systemAccounts.list({ limit: 200 }),
    accountFindings: () => client.systemAccounts.overview({}),
    accountSystems: () => client.systemAccounts.systems({}),
    accountMatching: () => client.systemAccounts.matching({}),
    accountSheet: () => client.systemAccounts.sheet({}),
    accountExport: () => client.systemAccounts.previewExport(accountExport),
    accountConfirmations: () => client.accountConfirmations.list({}),
    accountConfirmation: () => client.accountConfirmations.get({ id: confirmationId }),
    outsideLists: () => client.outsideLists.list({}),
    document: () => client.documents.get({ id: documentId }),
    units: () => client.organisation.get({}),
    people: () => client.people.people({}),
    posts: () => client.people.posts({}),
    history: () => client.history.list({}),
    assets: () => client.assets.list({ search: '資産', filters: 'medium==paper', sort: '-name' }),
    asset: () => client.assets.get({ id: assetId }),
    assetSheet: () => client.assets.sheet({}),
    assetFiles: () => client.assets.files({}),
    assessments: () => client.assets.assessments({}),
    pick: () => client.registers.pick({ kinds: 'asset,post', search: '資産' }),
    imports: () => client.registers.imports({ person: '職員' }),
    savedViews: () => client.registers.savedViews({ register: 'assets' }),
    objectDuties: () => client.objectDuties.of({ id: assetId }),
    importLook: () => client.assets.lookAtFile({ file: assetFile }),
    importPreview: () => client.assets.previewImport({ file: assetFile, layout: assetLayout }),
    bulkPreview: () => client.assets.previewBulk({ key: 'place', value: '書庫' }),
  }
  const counts = async () => {
    const found: Record<string, number> = {}
    for (const [name, read] of Object.entries(reads)) {
      await read()
      found[name] = await countStatements(read)
    }
    return found
  }
  const before = await counts()
  await grow(2, 30)
  await growExemptions(2, 30)
  const { rows } = await client.duties.silent({})
  await client.duties.takeUp({ measureIds: rows.slice(0, 60).map((row) => row.measureId) })
  for (let n = 0; n < 8; n++) await live.prove(dutyId, { dataDate: `2026-11-0${n + 1}` })
  const after = await counts()
  expect(after).toEqual(before)
  expect(Math.max(...Object.values(after))).toBeLessThanOrEqual(26)
}, 120_000)
