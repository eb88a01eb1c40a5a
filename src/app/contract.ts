import { meContract } from '../features/auth/me.contract.ts'
import { recordsContract } from '../features/records/records.contract.ts'
import { historyContract } from '../features/history/history.contract.ts'
import { accountsContract } from '../features/people/accounts.contract.ts'
import { peopleContract } from '../features/people/people.contract.ts'
import { organisationContract } from '../features/organisation/organisation.contract.ts'
import { documentsContract } from '../features/documents/documents.contract.ts'
import { dutiesContract } from '../features/duties/duties.contract.ts'
import { matchingContract } from '../features/duties/matching.contract.ts'
import { evidenceContract } from '../features/evidence/evidence.contract.ts'
import { assetsContract } from '../features/assets/assets.contract.ts'
import { registersContract } from '../features/registers/registers.contract.ts'
import { zonesContract } from '../features/zones/zones.contract.ts'
import { connectionsContract } from '../features/connections/connections.contract.ts'
import { configurationsContract } from '../features/configurations/configurations.contract.ts'
import { networkModelContract } from '../features/duties/network-model.contract.ts'
import { levelsContract } from '../features/levels/levels.contract.ts'
import { measuresContract } from '../features/measures/measures.contract.ts'
import { handoverContract } from './handover.contract.ts'
import { homeContract } from './home.contract.ts'
import { sampleContract } from './sample.contract.ts'
import { setupContract } from './setup.contract.ts'
import { backupsContract } from './backups.contract.ts'

/** Every endpoint of the product. The server implements each key, the browser's client is typed from it, OpenAPI is printed from it. */
export const contract = {
  backups: backupsContract,
  setup: setupContract,
  sample: sampleContract,
  me: meContract,
  records: recordsContract,
  history: historyContract,
  accounts: accountsContract,
  people: peopleContract,
  organisation: organisationContract,
  handover: handoverContract,
  home: homeContract,
  duties: dutiesContract,
  matching: matchingContract,
  evidence: evidenceContract,
  measures: measuresContract,
  registers: registersContract,
  assets: assetsContract,
  documents: documentsContract,
  levels: levelsContract,
  zones: zonesContract,
  connections: connectionsContract,
  configurations: configurationsContract,
  networkModel: networkModelContract,
}
export type AppContract = typeof contract
