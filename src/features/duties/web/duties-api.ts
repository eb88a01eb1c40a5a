import { createApi } from '../../../web/api.ts'
import { evidenceContract } from '../../evidence/evidence.contract.ts'
import { measuresContract } from '../../measures/measures.contract.ts'
import { organisationContract } from '../../organisation/organisation.contract.ts'
import { peopleContract } from '../../people/people.contract.ts'
import { dutiesContract } from '../duties.contract.ts'
import { matchingContract } from '../matching.contract.ts'
import { documentsContract } from '../../documents/documents.contract.ts'

export const { client, query } = createApi({
  documents: documentsContract,
  duties: dutiesContract,
  evidence: evidenceContract,
  matching: matchingContract,
  measures: measuresContract,
  organisation: organisationContract,
  people: peopleContract,
})

export type DutyDetail = Awaited<ReturnType<typeof client.duties.get>>
export type DutyObject = DutyDetail['objects'][number]
export type DutyListRow = Awaited<ReturnType<typeof client.duties.list>>['rows'][number]
