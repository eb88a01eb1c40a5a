import { createApi } from '../../../web/api.ts'
import { organisationContract } from '../../organisation/organisation.contract.ts'
import { accountsContract } from '../accounts.contract.ts'
import { peopleContract } from '../people.contract.ts'
import { rolesContract } from '../roles/roles.contract.ts'

export const { client, query } = createApi({
  people: peopleContract,
  accounts: accountsContract,
  roles: rolesContract,
  organisation: organisationContract,
})

export type Post = Awaited<ReturnType<typeof client.people.posts>>[number]
export type Person = Awaited<ReturnType<typeof client.people.people>>['rows'][number]
export type Assignment = Awaited<ReturnType<typeof client.people.assignments>>['rows'][number]
export type Designation = Awaited<ReturnType<typeof client.people.designations>>[number]
export type SecurityRole = Awaited<ReturnType<typeof client.people.securityRoles>>[number]
export type Substitute = Awaited<ReturnType<typeof client.people.substitutes>>[number]
export type Absence = Awaited<ReturnType<typeof client.people.absences>>['rows'][number]
export type Account = Awaited<ReturnType<typeof client.accounts.list>>[number]
export type Role = Awaited<ReturnType<typeof client.roles.list>>[number]
export type FilePreview = Awaited<ReturnType<typeof client.people.previewTransfer>>
export type Chart = Awaited<ReturnType<typeof client.people.chart>>
export type Candidate = Awaited<ReturnType<typeof client.accounts.candidates>>['rows'][number]
