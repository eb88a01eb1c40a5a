import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { compareConfiguration } from './compare-configuration.ts'
import { configurationsContract } from './configurations.contract.ts'
import { readConfirmation, readConfirmations, readPaper } from './configurations.queries.ts'
import { createConfirmation } from './create-confirmation.ts'
import { withdrawConfirmation } from './withdraw-confirmation.ts'

const os = implement(configurationsContract).$context<RequestContext>().use(guard)

export const configurationsRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => readConfirmations(ctx)),
  get: os.get.handler(({ context: { ctx }, input }) => readConfirmation(ctx, input)),
  file: os.file.handler(({ context: { ctx }, input }) => readPaper(ctx, input)),
  create: os.create.handler(({ context: { ctx }, input }) => createConfirmation(ctx, input)),
  compare: os.compare.handler(({ context: { ctx }, input }) => compareConfiguration(ctx, input)),
  withdraw: os.withdraw.handler(({ context: { ctx }, input }) => withdrawConfirmation(ctx, input)),
})
