import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { accountConfirmationsContract } from './account-confirmations.contract.ts'
import { answerConfirmation } from './confirmation/answer-confirmation.ts'
import { closeConfirmation } from './confirmation/close-confirmation.ts'
import { confirmationSheet, readConfirmationSheet } from './confirmation/confirmation-sheet.ts'
import { readConfirmation, readConfirmations } from './confirmation/confirmations.queries.ts'
import { setOutConfirmation } from './confirmation/set-out-confirmation.ts'

const os = implement(accountConfirmationsContract).$context<RequestContext>().use(guard)

export const accountConfirmationsRouter = {
  list: os.list.handler(({ context }) => readConfirmations(context.ctx)),
  get: os.get.handler(({ context, input }) => readConfirmation(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => confirmationSheet(context.ctx, input)),
  readSheet: os.readSheet.handler(({ context, input }) => readConfirmationSheet(context.ctx, input)),
  setOut: os.setOut.handler(({ context, input }) => setOutConfirmation(context.ctx, input)),
  answer: os.answer.handler(({ context, input }) => answerConfirmation(context.ctx, input)),
  close: os.close.handler(({ context, input }) => closeConfirmation(context.ctx, input)),
}
