import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../../registers/import/confirm-import.ts'
import { lookAtFile } from '../../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../../registers/import/preview-import.ts'
import { exportBook } from '../../registers/sheet/export-book.ts'
import { createStore } from './create-store.ts'
import { storeBook } from './store-book.ts'
import { storesContract } from './stores.contract.ts'
import { readStore, readStores } from './stores.queries.ts'
import { updateStore } from './update-store.ts'

const os = implement(storesContract).$context<RequestContext>().use(guard)

export const storesRouter = {
  list: os.list.handler(({ context, input }) => readStores(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readStore(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createStore(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateStore(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, storeBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, storeBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, storeBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, storeBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, storeBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, storeBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, storeBook, input)),
}
