import { documentsRouter } from '../features/documents/documents.router.ts'
import { dutiesRouter } from '../features/duties/duties.router.ts'
import { matchingRouter } from '../features/duties/matching.router.ts'
import { evidenceRouter } from '../features/evidence/evidence.router.ts'
import { measuresRouter } from '../features/measures/measures.router.ts'
import { homeRouter } from './home/home.router.ts'
import { setupRouter } from './setup.ts'

/** The implementation of every key of the contract; a missing one does not compile where the parts meet. */
export const router = {
  setup: setupRouter,
  home: homeRouter,
  duties: dutiesRouter,
  matching: matchingRouter,
  evidence: evidenceRouter,
  measures: measuresRouter,
  documents: documentsRouter,
}
