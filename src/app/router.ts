import { meRouter } from '../features/auth/me.router.ts'
import { recordsRouter } from '../features/records/records.router.ts'
import { historyRouter } from '../features/history/history.router.ts'
import { accountsRouter } from '../features/people/accounts.router.ts'
import { peopleRouter } from '../features/people/people.router.ts'
import { organisationRouter } from '../features/organisation/organisation.router.ts'
import { documentsRouter } from '../features/documents/documents.router.ts'
import { dutiesRouter } from '../features/duties/duties.router.ts'
import { matchingRouter } from '../features/duties/matching.router.ts'
import { evidenceRouter } from '../features/evidence/evidence.router.ts'
import { assetsRouter } from '../features/assets/assets.router.ts'
import { registersRouter } from '../features/registers/registers.router.ts'
import { zonesRouter } from '../features/zones/zones.router.ts'
import { connectionsRouter } from '../features/connections/connections.router.ts'
import { configurationsRouter } from '../features/configurations/configurations.router.ts'
import { networkModelRouter } from '../features/duties/network-model.router.ts'
import { levelsRouter } from '../features/levels/levels.router.ts'
import { measuresRouter } from '../features/measures/measures.router.ts'
import { handoverRouter } from './handover/handover.router.ts'
import { homeRouter } from './home/home.router.ts'
import { sampleRouter } from './sample/sample.router.ts'
import { setupRouter } from './setup.ts'
import { backupsRouter } from './backup/backups.router.ts'

/** The implementation of every key of the contract; a missing one does not compile where the parts meet. */
export const router = {
  backups: backupsRouter,
  setup: setupRouter,
  sample: sampleRouter,
  me: meRouter,
  records: recordsRouter,
  history: historyRouter,
  accounts: accountsRouter,
  people: peopleRouter,
  organisation: organisationRouter,
  handover: handoverRouter,
  home: homeRouter,
  duties: dutiesRouter,
  matching: matchingRouter,
  evidence: evidenceRouter,
  measures: measuresRouter,
  registers: registersRouter,
  assets: assetsRouter,
  documents: documentsRouter,
  levels: levelsRouter,
  zones: zonesRouter,
  connections: connectionsRouter,
  configurations: configurationsRouter,
  networkModel: networkModelRouter,
}
