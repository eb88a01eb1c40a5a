import type { AnyContractProcedure } from '@orpc/contract'
import type { EndpointMeta } from '../core/contract.ts'
import type { Permission } from '../core/permission.ts'

export type WalkedEndpoint = {
  /** Keys from the root of the contract, `duties.list`. */
  name: string
  method: string
  /** Under /api, with `{id}` for parameters. */
  path: string
  permission: Permission
  procedure: AnyContractProcedure
}

const isProcedure = (value: object): value is AnyContractProcedure => '~orpc' in value

/** Every endpoint below `node`, however deep: who walks the contract sees what is added to it later. */
export function endpointsOf(node: object, prefix = ''): WalkedEndpoint[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return []
    const name = prefix ? `${prefix}.${key}` : key
    if (!isProcedure(value)) return endpointsOf(value, name)
    const { meta, route } = value['~orpc']
    const { permission } = meta as EndpointMeta
    return [{ name, method: route.method ?? 'POST', path: route.path ?? '', permission, procedure: value }]
  })
}
