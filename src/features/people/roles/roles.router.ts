import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../../core/http/serve.ts'
import { createRole } from './create-role.ts'
import { deleteRole } from './delete-role.ts'
import { rolesContract } from './roles.contract.ts'
import { previewRole, readRoles } from './roles.queries.ts'
import { resetRole, updateRole } from './update-role.ts'

const os = implement(rolesContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const rolesRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => readRoles(ctx)),
  create: os.create.handler(({ context: { ctx }, input }) => createRole(ctx, input)),
  preview: os.preview.handler(({ context: { ctx }, input }) => previewRole(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateRole(ctx, input).then(() => ok)),
  reset: os.reset.handler(({ context: { ctx }, input }) => resetRole(ctx, input).then(() => ok)),
  delete: os.delete.handler(({ context: { ctx }, input }) => deleteRole(ctx, input).then(() => ok)),
})
