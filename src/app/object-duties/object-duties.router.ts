import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { objectDutiesContract } from '../object-duties.contract.ts'
import { readObjectDuties } from './object-duties.queries.ts'

const os = implement(objectDutiesContract).$context<RequestContext>().use(guard)

export const objectDutiesRouter = {
  of: os.of.handler(({ context, input }) => readObjectDuties(context.ctx, input)),
}
