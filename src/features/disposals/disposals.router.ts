import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { exportRows } from '../registers/sheet/export-rows.ts'
import { changeDisposal } from './change-disposal.ts'
import { completeDisposal } from './complete-disposal.ts'
import { disposalForm, disposalLedger, disposalSheet } from './disposal-sheets.ts'
import { disposalsContract } from './disposals.contract.ts'
import { readAssessed, readCertificate, readDisposal, readDisposals } from './disposals.queries.ts'
import { fileCertificate } from './file-certificate.ts'
import { planDisposal } from './plan-disposal.ts'
import { readSerials } from './read-serials.ts'
import { withdrawDisposal } from './withdraw-disposal.ts'

const os = implement(disposalsContract).$context<RequestContext>().use(guard)

export const disposalsRouter = {
  list: os.list.handler(({ context, input }) => readDisposals(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportRows(context.ctx, disposalSheet(context.ctx), input)),
  ledger: os.ledger.handler(({ context, input }) => disposalLedger(context.ctx, input)),
  assess: os.assess.handler(({ context, input }) => readAssessed(context.ctx, input)),
  readSerials: os.readSerials.handler(({ context, input }) => readSerials(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readDisposal(context.ctx, input)),
  certificate: os.certificate.handler(({ context, input }) => readCertificate(context.ctx, input)),
  form: os.form.handler(({ context, input }) => disposalForm(context.ctx, input)),
  plan: os.plan.handler(({ context, input }) => planDisposal(context.ctx, input)),
  change: os.change.handler(({ context, input }) => changeDisposal(context.ctx, input)),
  complete: os.complete.handler(({ context, input }) => completeDisposal(context.ctx, input)),
  fileCertificate: os.fileCertificate.handler(({ context, input }) => fileCertificate(context.ctx, input)),
  withdraw: os.withdraw.handler(({ context, input }) => withdrawDisposal(context.ctx, input)),
}
