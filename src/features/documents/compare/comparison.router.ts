import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../../core/http/serve.ts'
import { comparisonContract } from './comparison.contract.ts'
import { comparisonFile, readComparison } from './comparison.queries.ts'

const os = implement(comparisonContract).$context<RequestContext>().use(guard)

export const comparisonRouter = os.router({
  table: os.table.handler(({ context: { ctx }, input }) => readComparison(ctx, input)),
  file: os.file.handler(({ context: { ctx }, input }) => comparisonFile(ctx, input)),
})
