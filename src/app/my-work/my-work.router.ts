import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { myWorkContract } from '../my-work.contract.ts'
import { readMyWork } from './my-work.queries.ts'

const os = implement(myWorkContract).$context<RequestContext>().use(guard)

export const myWorkRouter = os.router({
  get: os.get.handler(({ context: { ctx } }) => readMyWork(ctx)),
})
