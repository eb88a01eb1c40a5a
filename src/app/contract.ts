import { meContract } from '../features/auth/me.contract.ts'
import { providersContract } from '../features/auth/external/providers.contract.ts'
import { recordsContract } from '../features/records/records.contract.ts'
import { approvalsContract } from '../features/approvals/approvals.contract.ts'
import { incomingContract } from '../features/approvals/incoming.contract.ts'
import { historyContract } from '../features/history/history.contract.ts'
import { accountsContract } from '../features/people/accounts.contract.ts'
import { dualRolesContract } from '../features/dual-roles/dual-roles.contract.ts'
import { peopleContract } from '../features/people/people.contract.ts'
import { rolesContract } from '../features/people/roles/roles.contract.ts'
import { contactsContract } from '../features/contacts/contacts.contract.ts'
import { organisationContract } from '../features/organisation/organisation.contract.ts'
import { answerLinkContract } from '../features/inquiries/answer-link.contract.ts'
import { inquiriesContract } from '../features/inquiries/inquiries.contract.ts'
import { comparisonContract } from '../features/documents/compare/comparison.contract.ts'
import { documentsContract } from '../features/documents/documents.contract.ts'
import { dutiesContract } from '../features/duties/duties.contract.ts'
import { matchingContract } from '../features/duties/matching.contract.ts'
import { evidenceContract } from '../features/evidence/evidence.contract.ts'
import { exemptionsContract } from '../features/exemptions/exemptions.contract.ts'
import { committeeContract } from '../features/committee/committee.contract.ts'
import { stateTrendContract } from '../features/state-trend/state-trend.contract.ts'
import { programmeContract } from '../features/programme/programme.contract.ts'
import { activitiesContract } from '../features/activities/activities.contract.ts'
import { myWorkContract } from './my-work.contract.ts'
import { checksContract } from '../features/checks/checks.contract.ts'
import { assetsContract } from '../features/assets/assets.contract.ts'
import { areasContract, entriesContract } from '../features/areas/areas.contract.ts'
import { demarcationsContract } from '../features/demarcations/demarcations.contract.ts'
import { facilitiesContract } from '../features/facilities/facilities.contract.ts'
import { systemsContract } from '../features/systems/systems.contract.ts'
import { outsideListsContract } from '../features/terminals/outside-lists.contract.ts'
import { terminalsContract } from '../features/terminals/terminals.contract.ts'
import { registersContract } from '../features/registers/registers.contract.ts'
import { zonesContract } from '../features/zones/zones.contract.ts'
import { connectionsContract } from '../features/connections/connections.contract.ts'
import { configurationsContract } from '../features/configurations/configurations.contract.ts'
import { networkModelContract } from '../features/duties/network-model.contract.ts'
import { accountConfirmationsContract } from '../features/system-accounts/account-confirmations.contract.ts'
import { systemAccountsContract } from '../features/system-accounts/system-accounts.contract.ts'
import { levelsContract } from '../features/levels/levels.contract.ts'
import { mediaContract } from '../features/media/media.contract.ts'
import { storesContract } from '../features/media/stores/stores.contract.ts'
import { takeOutsContract } from '../features/take-outs/take-outs.contract.ts'
import { disposalsContract } from '../features/disposals/disposals.contract.ts'
import { handOversContract } from '../features/hand-overs/hand-overs.contract.ts'
import { approvalPaperContract } from '../features/approvals/approval-paper.contract.ts'
import { reportsContract } from './reports/reports.contract.ts'
import { measuresContract } from '../features/measures/measures.contract.ts'
import { mailContract } from '../features/notifications/mail/mail.contract.ts'
import { notificationsContract } from '../features/notifications/notifications.contract.ts'
import { handoverContract } from './handover.contract.ts'
import { homeContract } from './home.contract.ts'
import { sampleContract } from './sample.contract.ts'
import { objectDutiesContract } from './object-duties.contract.ts'
import { setupContract } from './setup.contract.ts'
import { backupsContract } from './backups.contract.ts'

/** Every endpoint of the product. The server implements each key, the browser's client is typed from it, OpenAPI is printed from it. */
export const contract = {
  backups: backupsContract,
  setup: setupContract,
  sample: sampleContract,
  me: meContract,
  records: recordsContract,
  approvals: approvalsContract,
  incoming: incomingContract,
  history: historyContract,
  accounts: accountsContract,
  identityProviders: providersContract,
  people: peopleContract,
  roles: rolesContract,
  contacts: contactsContract,
  dualRoles: dualRolesContract,
  organisation: organisationContract,
  handover: handoverContract,
  home: homeContract,
  myWork: myWorkContract,
  activities: activitiesContract,
  duties: dutiesContract,
  exemptions: exemptionsContract,
  trend: stateTrendContract,
  committee: committeeContract,
  matching: matchingContract,
  evidence: evidenceContract,
  measures: measuresContract,
  programme: programmeContract,
  checks: checksContract,
  registers: registersContract,
  objectDuties: objectDutiesContract,
  assets: assetsContract,
  systemAccounts: systemAccountsContract,
  accountConfirmations: accountConfirmationsContract,
  areas: areasContract,
  entries: entriesContract,
  facilities: facilitiesContract,
  demarcations: demarcationsContract,
  media: mediaContract,
  stores: storesContract,
  takeOuts: takeOutsContract,
  disposals: disposalsContract,
  handOvers: handOversContract,
  systems: systemsContract,
  terminals: terminalsContract,
  outsideLists: outsideListsContract,
  documents: documentsContract,
  comparison: comparisonContract,
  levels: levelsContract,
  inquiries: inquiriesContract,
  answer: answerLinkContract,
  zones: zonesContract,
  connections: connectionsContract,
  configurations: configurationsContract,
  networkModel: networkModelContract,
  notifications: notificationsContract,
  mail: mailContract,
  approvalPaper: approvalPaperContract,
  reports: reportsContract,
}
export type AppContract = typeof contract
