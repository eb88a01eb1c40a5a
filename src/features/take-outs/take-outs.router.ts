import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { exportRows } from '../registers/sheet/export-rows.ts'
import { askTakeOut } from './ask-take-out.ts'
import { changeTakeOut } from './change-take-out.ts'
import { decideTakeOut } from './decide-take-out.ts'
import { leaveHouse } from './leave-house.ts'
import { returnTakeOut } from './return-take-out.ts'
import { takeOutForm, takeOutLedger, takeOutSheet } from './take-out-sheets.ts'
import { takeOutsContract } from './take-outs.contract.ts'
import { readHandling, readTakeOut, readTakeOuts } from './take-outs.queries.ts'
import { withdrawTakeOut } from './withdraw-take-out.ts'

const os = implement(takeOutsContract).$context<RequestContext>().use(guard)

export const takeOutsRouter = {
  list: os.list.handler(({ context, input }) => readTakeOuts(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportRows(context.ctx, takeOutSheet(context.ctx), input)),
  ledger: os.ledger.handler(({ context, input }) => takeOutLedger(context.ctx, input)),
  handling: os.handling.handler(({ context, input }) => readHandling(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readTakeOut(context.ctx, input)),
  form: os.form.handler(({ context, input }) => takeOutForm(context.ctx, input)),
  ask: os.ask.handler(({ context, input }) => askTakeOut(context.ctx, input)),
  change: os.change.handler(({ context, input }) => changeTakeOut(context.ctx, input)),
  decide: os.decide.handler(({ context, input }) => decideTakeOut(context.ctx, input)),
  leave: os.leave.handler(({ context, input }) => leaveHouse(context.ctx, input)),
  giveBack: os.giveBack.handler(({ context, input }) => returnTakeOut(context.ctx, input)),
  withdraw: os.withdraw.handler(({ context, input }) => withdrawTakeOut(context.ctx, input)),
}
