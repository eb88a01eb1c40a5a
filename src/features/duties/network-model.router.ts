import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { chooseNetworkModel } from './choose-network-model.ts'
import { networkModelContract } from './network-model.contract.ts'
import { readNetworkModel } from './network-model.queries.ts'

const os = implement(networkModelContract).$context<RequestContext>().use(guard)

export const networkModelRouter = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => readNetworkModel(ctx, input)),
  choose: os.choose.handler(({ context: { ctx }, input }) => chooseNetworkModel(ctx, input)),
})
