import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { exportRows } from '../registers/sheet/export-rows.ts'
import { approveExemption } from './approve-exemption.ts'
import { askExemption } from './ask-exemption.ts'
import { changeExemption } from './change-exemption.ts'
import { decideExemption } from './decide-exemption.ts'
import { endExemption } from './end-exemption.ts'
import { exemptionForm, exemptionLedger, exemptionSheet } from './exemption-sheets.ts'
import { exemptionsContract } from './exemptions.contract.ts'
import { readExemption, readExemptions } from './exemptions.queries.ts'
import { sendForDecision } from './send-for-decision.ts'
import { withdrawExemption } from './withdraw-exemption.ts'

const os = implement(exemptionsContract).$context<RequestContext>().use(guard)

export const exemptionsRouter = {
  list: os.list.handler(({ context, input }) => readExemptions(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportRows(context.ctx, exemptionSheet(context.ctx), input)),
  ledger: os.ledger.handler(({ context, input }) => exemptionLedger(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readExemption(context.ctx, input)),
  form: os.form.handler(({ context, input }) => exemptionForm(context.ctx, input)),
  ask: os.ask.handler(({ context, input }) => askExemption(context.ctx, input)),
  change: os.change.handler(({ context, input }) => changeExemption(context.ctx, input)),
  send: os.send.handler(({ context, input }) => sendForDecision(context.ctx, input)),
  decide: os.decide.handler(({ context, input }) => decideExemption(context.ctx, input)),
  approve: os.approve.handler(({ context, input }) => approveExemption(context.ctx, input)),
  withdraw: os.withdraw.handler(({ context, input }) => withdrawExemption(context.ctx, input)),
  end: os.end.handler(({ context, input }) => endExemption(context.ctx, input)),
}
