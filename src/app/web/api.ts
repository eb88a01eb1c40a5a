import { meContract } from '../../features/auth/me.contract.ts'
import { providersContract } from '../../features/auth/external/providers.contract.ts'
import { createApi } from '../../web/api.ts'
import { setupContract } from '../setup.contract.ts'

export const { client, query } = createApi({
  me: meContract,
  setup: setupContract,
  identityProviders: providersContract,
})

export type Me = Awaited<ReturnType<typeof client.me.get>>
