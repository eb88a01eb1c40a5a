import { createApi } from '../../../../web/api.ts'
import { providersContract } from '../providers.contract.ts'

export const { client, query } = createApi({ identityProviders: providersContract })

export type ProviderRow = Awaited<ReturnType<typeof client.identityProviders.list>>[number]
export type TestRow = Awaited<ReturnType<typeof client.identityProviders.test>>[number]
