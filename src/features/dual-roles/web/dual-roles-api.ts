import { createApi } from '../../../web/api.ts'
import { peopleContract } from '../../people/people.contract.ts'
import { dualRolesContract } from '../dual-roles.contract.ts'

export const { client, query } = createApi({ dualRoles: dualRolesContract, people: peopleContract })
