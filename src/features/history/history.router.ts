import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { historyContract } from './history.contract.ts'
import { readHistory, readHistoryOf } from './history.queries.ts'
import { readCheckpointSheet, readMonthlyCheckpoints } from './seal/checkpoints.queries.ts'

const os = implement(historyContract).$context<RequestContext>().use(guard)

export const historyRouter = os.router({
  checkpoints: os.checkpoints.handler(({ context: { ctx } }) => readMonthlyCheckpoints(ctx)),
  checkpoint: os.checkpoint.handler(({ context: { ctx }, input }) => readCheckpointSheet(ctx, input.size)),
  list: os.list.handler(({ context: { ctx }, input }) => readHistory(ctx, input)),
  of: os.of.handler(({ context: { ctx }, input }) => readHistoryOf(ctx, input)),
})
