import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import {
  roleCode,
  securityRoleChange,
  securityRoleInput,
  securityRoleOrder,
  securityRoleRetirement,
} from './security-roles.schema.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })
const write = 'people.write'

export const securityRolesContract = {
  securityRoles: endpoint({
    method: 'GET',
    path: '/security-roles',
    permission: 'people.read',
    summary: 'Security roles of the body in its order, shipped ones and its own, retired ones included',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        code: roleCode,
        nameJa: z.string(),
        nameEn: z.string(),
        task: z.string(),
        shipped: z.boolean(),
        retiredAt: z.iso.date().nullable(),
      }),
    ),
  }),
  createSecurityRole: endpoint({
    method: 'POST',
    path: '/security-roles',
    permission: write,
    summary: 'Adds a security role of the body’s own',
    input: securityRoleInput,
    output: z.object({ id, code: roleCode }),
  }),
  updateSecurityRole: endpoint({
    method: 'PATCH',
    path: '/security-roles/{id}',
    permission: write,
    summary: 'Renames a security role or rewords what it does',
    input: securityRoleChange,
    output: ok,
  }),
  retireSecurityRole: endpoint({
    method: 'POST',
    path: '/security-roles/{id}/retire',
    permission: write,
    summary: 'Retires a security role from a day, or brings it back',
    input: securityRoleRetirement,
    output: ok,
  }),
  orderSecurityRoles: endpoint({
    method: 'PUT',
    path: '/security-roles',
    permission: write,
    summary: 'Puts the security roles in an order',
    input: securityRoleOrder,
    output: ok,
  }),
}
