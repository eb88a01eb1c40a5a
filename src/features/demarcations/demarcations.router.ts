import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { agreementBook } from './agreement-book.ts'
import { assignResponsibility } from './assign-responsibility.ts'
import { createMemorandum } from './create-memorandum.ts'
import { demarcationsContract } from './demarcations.contract.ts'
import { readBodies, readBody, readMemorandumFile } from './demarcations.queries.ts'
import { updateMemorandum } from './update-memorandum.ts'
import { withdrawMemorandum } from './withdraw-memorandum.ts'

const os = implement(demarcationsContract).$context<RequestContext>().use(guard)

export const demarcationsRouter = {
  list: os.list.handler(({ context, input }) => readBodies(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readBody(context.ctx, input)),
  assign: os.assign.handler(({ context, input }) => assignResponsibility(context.ctx, input)),
  createMemorandum: os.createMemorandum.handler(({ context, input }) => createMemorandum(context.ctx, input)),
  updateMemorandum: os.updateMemorandum.handler(({ context, input }) => updateMemorandum(context.ctx, input)),
  withdrawMemorandum: os.withdrawMemorandum.handler(({ context, input }) => withdrawMemorandum(context.ctx, input)),
  memorandumFile: os.memorandumFile.handler(({ context, input }) => readMemorandumFile(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, agreementBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, agreementBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, agreementBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, agreementBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, agreementBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, agreementBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, agreementBook, input)),
}
