import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { approvalPaperContract } from './approval-paper.contract.ts'
import { printApprovalPaper } from './approval-paper.ts'
import type { ApprovalEffects } from './effects.types.ts'

const os = implement(approvalPaperContract).$context<RequestContext>().use(guard)

/** The sheet with the effects that the application hands in, because they say in words what would be decided. */
export const makeApprovalPaperRouter = (effects: ApprovalEffects) =>
  os.router({
    get: os.get.handler(({ context: { ctx }, input }) => printApprovalPaper(ctx, effects, input.id)),
  })
