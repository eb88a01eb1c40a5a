import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { createTerminal } from './create-terminal.ts'
import { terminalBook } from './terminal-book.ts'
import { terminalsContract } from './terminals.contract.ts'
import { readTerminal, readTerminals } from './terminals.queries.ts'
import { updateTerminal } from './update-terminal.ts'

const os = implement(terminalsContract).$context<RequestContext>().use(guard)

export const terminalsRouter = {
  list: os.list.handler(({ context, input }) => readTerminals(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readTerminal(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createTerminal(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateTerminal(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, terminalBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, terminalBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, terminalBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, terminalBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, terminalBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, terminalBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, terminalBook, input)),
}
