import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { entriesContract } from './areas.contract.ts'
import { createEntry } from './create-entry.ts'
import { readEntries, readEntry } from './entries.queries.ts'
import { entryBook } from './entry-book.ts'
import { updateEntry } from './update-entry.ts'

const os = implement(entriesContract).$context<RequestContext>().use(guard)

export const entriesRouter = {
  list: os.list.handler(({ context, input }) => readEntries(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readEntry(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createEntry(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateEntry(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, entryBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, entryBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, entryBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, entryBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, entryBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, entryBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, entryBook, input)),
}
