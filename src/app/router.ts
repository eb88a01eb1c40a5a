import { meRouter } from '../features/auth/me.router.ts'
import { providersRouter } from '../features/auth/external/providers.router.ts'
import { recordsRouter } from '../features/records/records.router.ts'
import { makeApprovalsRouter } from '../features/approvals/approvals.router.ts'
import { incomingRouter } from '../features/approvals/incoming.router.ts'
import { historyRouter } from '../features/history/history.router.ts'
import { accountsRouter } from '../features/people/accounts.router.ts'
import { dualRolesRouter } from '../features/dual-roles/dual-roles.router.ts'
import { peopleRouter } from '../features/people/people.router.ts'
import { rolesRouter } from '../features/people/roles/roles.router.ts'
import { contactsRouter } from '../features/contacts/contacts.router.ts'
import { organisationRouter } from '../features/organisation/organisation.router.ts'
import { makeAnswerLinkRouter } from '../features/inquiries/answer-link.router.ts'
import { makeInquiriesRouter } from '../features/inquiries/inquiries.router.ts'
import { comparisonRouter } from '../features/documents/compare/comparison.router.ts'
import { documentsRouter } from '../features/documents/documents.router.ts'
import { dutiesRouter } from '../features/duties/duties.router.ts'
import { matchingRouter } from '../features/duties/matching.router.ts'
import { evidenceRouter } from '../features/evidence/evidence.router.ts'
import { exemptionsRouter } from '../features/exemptions/exemptions.router.ts'
import { committeeRouter } from '../features/committee/committee.router.ts'
import { stateTrendRouter } from '../features/state-trend/state-trend.router.ts'
import { programmeRouter } from '../features/programme/programme.router.ts'
import { activitiesRouter } from '../features/activities/activities.router.ts'
import { checksRouter } from '../features/checks/checks.router.ts'
import { assetsRouter } from '../features/assets/assets.router.ts'
import { areasRouter } from '../features/areas/areas.router.ts'
import { entriesRouter } from '../features/areas/entries.router.ts'
import { demarcationsRouter } from '../features/demarcations/demarcations.router.ts'
import { facilitiesRouter } from '../features/facilities/facilities.router.ts'
import { systemsRouter } from '../features/systems/systems.router.ts'
import { outsideListsRouter } from '../features/terminals/outside-lists.router.ts'
import { terminalsRouter } from '../features/terminals/terminals.router.ts'
import { registersRouter } from '../features/registers/registers.router.ts'
import { zonesRouter } from '../features/zones/zones.router.ts'
import { connectionsRouter } from '../features/connections/connections.router.ts'
import { configurationsRouter } from '../features/configurations/configurations.router.ts'
import { networkModelRouter } from '../features/duties/network-model.router.ts'
import { accountConfirmationsRouter } from '../features/system-accounts/account-confirmations.router.ts'
import { systemAccountsRouter } from '../features/system-accounts/system-accounts.router.ts'
import { levelsRouter } from '../features/levels/levels.router.ts'
import { mediaRouter } from '../features/media/media.router.ts'
import { storesRouter } from '../features/media/stores/stores.router.ts'
import { takeOutsRouter } from '../features/take-outs/take-outs.router.ts'
import { disposalsRouter } from '../features/disposals/disposals.router.ts'
import { handOversRouter } from '../features/hand-overs/hand-overs.router.ts'
import { makeApprovalPaperRouter } from '../features/approvals/approval-paper.router.ts'
import { reportsRouter } from './reports/reports.router.ts'
import { measuresRouter } from '../features/measures/measures.router.ts'
import { mailRouter } from '../features/notifications/mail/mail.router.ts'
import { notificationsRouter } from '../features/notifications/notifications.router.ts'
import { handoverRouter } from './handover/handover.router.ts'
import { myWorkRouter } from './my-work/my-work.router.ts'
import { homeRouter } from './home/home.router.ts'
import { sampleRouter } from './sample/sample.router.ts'
import { approvalEffects } from './approval-effects.ts'
import { inquiryKinds } from './inquiries/inquiry-kinds.ts'
import { objectDutiesRouter } from './object-duties/object-duties.router.ts'
import { setupRouter } from './setup.ts'
import { backupsRouter } from './backup/backups.router.ts'

/** The implementation of every key of the contract; a missing one does not compile where the parts meet. */
export const router = {
  backups: backupsRouter,
  setup: setupRouter,
  sample: sampleRouter,
  me: meRouter,
  records: recordsRouter,
  approvals: makeApprovalsRouter(approvalEffects),
  incoming: incomingRouter,
  history: historyRouter,
  accounts: accountsRouter,
  identityProviders: providersRouter,
  people: peopleRouter,
  roles: rolesRouter,
  contacts: contactsRouter,
  dualRoles: dualRolesRouter,
  organisation: organisationRouter,
  handover: handoverRouter,
  home: homeRouter,
  myWork: myWorkRouter,
  activities: activitiesRouter,
  duties: dutiesRouter,
  exemptions: exemptionsRouter,
  trend: stateTrendRouter,
  committee: committeeRouter,
  matching: matchingRouter,
  evidence: evidenceRouter,
  measures: measuresRouter,
  programme: programmeRouter,
  checks: checksRouter,
  registers: registersRouter,
  objectDuties: objectDutiesRouter,
  assets: assetsRouter,
  systemAccounts: systemAccountsRouter,
  accountConfirmations: accountConfirmationsRouter,
  areas: areasRouter,
  entries: entriesRouter,
  facilities: facilitiesRouter,
  demarcations: demarcationsRouter,
  media: mediaRouter,
  stores: storesRouter,
  takeOuts: takeOutsRouter,
  disposals: disposalsRouter,
  handOvers: handOversRouter,
  systems: systemsRouter,
  terminals: terminalsRouter,
  outsideLists: outsideListsRouter,
  documents: documentsRouter,
  comparison: comparisonRouter,
  levels: levelsRouter,
  inquiries: makeInquiriesRouter(inquiryKinds),
  answer: makeAnswerLinkRouter(inquiryKinds),
  zones: zonesRouter,
  connections: connectionsRouter,
  configurations: configurationsRouter,
  networkModel: networkModelRouter,
  notifications: notificationsRouter,
  mail: mailRouter,
  approvalPaper: makeApprovalPaperRouter(approvalEffects),
  reports: reportsRouter,
}
