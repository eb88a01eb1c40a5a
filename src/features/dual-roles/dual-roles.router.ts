import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { approveDualRole } from './approve-dual-role.ts'
import { dualRolesContract } from './dual-roles.contract.ts'
import { readDualRoles } from './dual-roles.queries.ts'
import { readDualRoleSheet } from './dual-roles-sheet.ts'
import { withdrawDualRole } from './withdraw-dual-role.ts'

const os = implement(dualRolesContract).$context<RequestContext>().use(guard)

export const dualRolesRouter = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => readDualRoles(ctx, input.day)),
  sheet: os.sheet.handler(({ context: { ctx }, input }) => readDualRoleSheet(ctx, input.day)),
  approve: os.approve.handler(({ context: { ctx }, input }) => approveDualRole(ctx, input)),
  withdraw: os.withdraw.handler(({ context: { ctx }, input }) => withdrawDualRole(ctx, input)),
})
