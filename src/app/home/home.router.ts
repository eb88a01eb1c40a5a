import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { homeContract } from '../home.contract.ts'
import { loadAsOf } from './as-of.queries.ts'
import { loadClausePane } from './clause-pane.queries.ts'
import { loadHome } from './home.queries.ts'

const os = implement(homeContract).$context<RequestContext>().use(guard)

export const homeRouter = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => query(ctx, 'duties.read', (tx) => loadHome(tx, ctx, input))),
  asOf: os.asOf.handler(({ context: { ctx }, input }) => query(ctx, 'duties.read', (tx) => loadAsOf(tx, ctx, input))),
  clause: os.clause.handler(({ context: { ctx }, input }) =>
    query(ctx, 'duties.read', (tx, reach) => loadClausePane(tx, ctx, reach, input)),
  ),
})
