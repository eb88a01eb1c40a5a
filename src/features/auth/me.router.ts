import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { meContract } from './me.contract.ts'
import { readMe, readOwnPermissions } from './me.queries.ts'
import { setPreferences } from './set-preferences.ts'

const os = implement(meContract).$context<RequestContext>().use(guard)

export const meRouter = os.router({
  get: os.get.handler(({ context: { ctx } }) => readMe(ctx)),
  permissions: os.permissions.handler(({ context: { ctx } }) => readOwnPermissions(ctx)),
  preferences: os.preferences.handler(async ({ context: { ctx }, input }) => {
    await setPreferences(ctx, input)
    return { ok: true as const }
  }),
})
