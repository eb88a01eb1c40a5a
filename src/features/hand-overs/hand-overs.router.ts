import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { exportRows } from '../registers/sheet/export-rows.ts'
import { changeHandOver } from './change-hand-over.ts'
import { closeHandOver } from './close-hand-over.ts'
import { createHandOver } from './create-hand-over.ts'
import { fileReceipt } from './file-receipt.ts'
import { handOverLedger, handOverSheet, receiptForm } from './hand-over-sheets.ts'
import { handOversContract } from './hand-overs.contract.ts'
import { readHandOver, readHandOvers, readReceipt } from './hand-overs.queries.ts'

const os = implement(handOversContract).$context<RequestContext>().use(guard)

export const handOversRouter = {
  list: os.list.handler(({ context, input }) => readHandOvers(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportRows(context.ctx, handOverSheet(context.ctx), input)),
  ledger: os.ledger.handler(({ context, input }) => handOverLedger(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readHandOver(context.ctx, input)),
  receiptForm: os.receiptForm.handler(({ context, input }) => receiptForm(context.ctx, input)),
  receipt: os.receipt.handler(({ context, input }) => readReceipt(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createHandOver(context.ctx, input)),
  change: os.change.handler(({ context, input }) => changeHandOver(context.ctx, input)),
  fileReceipt: os.fileReceipt.handler(({ context, input }) => fileReceipt(context.ctx, input)),
  close: os.close.handler(({ context, input }) => closeHandOver(context.ctx, input)),
}
