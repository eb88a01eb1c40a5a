import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { readMoves } from './moves.queries.ts'
import { stateTrendContract } from './state-trend.contract.ts'
import { readSeries } from './trend.queries.ts'

const os = implement(stateTrendContract).$context<RequestContext>().use(guard)

export const stateTrendRouter = os.router({
  series: os.series.handler(({ context: { ctx }, input }) => readSeries(ctx, input)),
  moves: os.moves.handler(({ context: { ctx }, input }) => readMoves(ctx, input)),
})
