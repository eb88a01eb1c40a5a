import { documentsContract } from '../features/documents/documents.contract.ts'
import { dutiesContract } from '../features/duties/duties.contract.ts'
import { matchingContract } from '../features/duties/matching.contract.ts'
import { evidenceContract } from '../features/evidence/evidence.contract.ts'
import { measuresContract } from '../features/measures/measures.contract.ts'
import { homeContract } from './home.contract.ts'
import { setupContract } from './setup.contract.ts'

/** Every endpoint of the product. The server implements each key, the browser's client is typed from it, OpenAPI is printed from it. */
export const contract = {
  setup: setupContract,
  home: homeContract,
  duties: dutiesContract,
  matching: matchingContract,
  evidence: evidenceContract,
  measures: measuresContract,
  documents: documentsContract,
}
export type AppContract = typeof contract
