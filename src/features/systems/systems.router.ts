import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { addSystemDocument } from './add-system-document.ts'
import { createSystem } from './create-system.ts'
import { removeSystemDocument } from './remove-system-document.ts'
import { systemBook } from './system-book.ts'
import { systemsContract } from './systems.contract.ts'
import { readDocumentFile, readSystem, readSystems } from './systems.queries.ts'
import { updateSystemDocument } from './update-system-document.ts'
import { updateSystem } from './update-system.ts'

const os = implement(systemsContract).$context<RequestContext>().use(guard)

export const systemsRouter = {
  list: os.list.handler(({ context, input }) => readSystems(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readSystem(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createSystem(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateSystem(context.ctx, input)),
  addDocument: os.addDocument.handler(({ context, input }) => addSystemDocument(context.ctx, input)),
  updateDocument: os.updateDocument.handler(({ context, input }) => updateSystemDocument(context.ctx, input)),
  removeDocument: os.removeDocument.handler(({ context, input }) => removeSystemDocument(context.ctx, input)),
  documentFile: os.documentFile.handler(({ context, input }) => readDocumentFile(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, systemBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, systemBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, systemBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, systemBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, systemBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, systemBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, systemBook, input)),
}
