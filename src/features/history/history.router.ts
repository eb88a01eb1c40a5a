import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { readAdministrators } from './administrators.queries.ts'
import { readAdministratorsSheet } from './administrators-sheet.ts'
import { historyContract } from './history.contract.ts'
import { readHistory, readHistoryOf } from './history.queries.ts'
import { readCheckpointSheet, readMonthlyCheckpoints } from './seal/checkpoints.queries.ts'

const os = implement(historyContract).$context<RequestContext>().use(guard)

export const historyRouter = os.router({
  checkpoints: os.checkpoints.handler(({ context: { ctx } }) => readMonthlyCheckpoints(ctx)),
  checkpoint: os.checkpoint.handler(({ context: { ctx }, input }) => readCheckpointSheet(ctx, input.size)),
  administrators: os.administrators.handler(({ context: { ctx }, input }) => readAdministrators(ctx, input)),
  administratorsSheet: os.administratorsSheet.handler(({ context: { ctx }, input }) =>
    readAdministratorsSheet(ctx, input),
  ),
  list: os.list.handler(({ context: { ctx }, input }) => readHistory(ctx, input)),
  of: os.of.handler(({ context: { ctx }, input }) => readHistoryOf(ctx, input)),
})
