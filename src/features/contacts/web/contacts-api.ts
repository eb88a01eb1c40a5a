import { createApi } from '../../../web/api.ts'
import { organisationContract } from '../../organisation/organisation.contract.ts'
import { peopleContract } from '../../people/people.contract.ts'
import { contactsContract } from '../contacts.contract.ts'

export const { client, query } = createApi({
  contacts: contactsContract,
  people: peopleContract,
  organisation: organisationContract,
})

type Tree = Awaited<ReturnType<typeof client.contacts.tree>>
export type Contact = Tree['entries'][number]
export type ContactTreeData = Tree
