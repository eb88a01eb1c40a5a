import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { approvalPaperContract } from './approval-paper.contract.ts'
import { printApprovalPaper } from './approval-paper.ts'

const os = implement(approvalPaperContract).$context<RequestContext>().use(guard)

export const approvalPaperRouter = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => printApprovalPaper(ctx, input.id)),
})
