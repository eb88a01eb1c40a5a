import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { getLocale } from './locale.ts'

type ApiClient<Contract extends AnyContractRouter> = JsonifiedClient<ContractRouterClient<Contract>>

/**
 * The typed client of a contract over `/api` on the same origin, with its TanStack Query helpers.
 * Errors are ORPCError with code, status and a message in the language of the person (`problemOf` reads them).
 */
export const createApi = <Contract extends AnyContractRouter>(
  contract: Contract,
): { client: ApiClient<Contract>; query: RouterUtils<ApiClient<Contract>> } => {
  const link = new OpenAPILink(contract, {
    url: `${window.location.origin}/api`,
    headers: () => ({ 'accept-language': getLocale() }),
    fetch: (request, init) => globalThis.fetch(request, { ...init, credentials: 'same-origin' }),
  })
  const client: ApiClient<Contract> = createORPCClient(link)
  return { client, query: createTanstackQueryUtils(client) }
}
