import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { confirmMatching } from './confirm-matching.ts'
import { matchingContract } from './matching.contract.ts'
import { loadMatching } from './matching.queries.ts'

const os = implement(matchingContract).$context<RequestContext>().use(guard)

export const matchingRouter = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => query(ctx, 'duties.read', (tx) => loadMatching(tx, input.id))),
  confirm: os.confirm.handler(({ context: { ctx }, input }) => confirmMatching(ctx, input)),
})
