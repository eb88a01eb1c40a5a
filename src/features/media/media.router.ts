import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { countSheet } from './count-sheet.ts'
import { createMedium } from './create-medium.ts'
import { lendMedium } from './lend-medium.ts'
import { mediaContract } from './media.contract.ts'
import { readMedia, readMedium } from './media.queries.ts'
import { mediumBook } from './medium-book.ts'
import { returnMedium } from './return-medium.ts'
import { updateMedium } from './update-medium.ts'
import { readWhereabouts } from './whereabouts.queries.ts'

const os = implement(mediaContract).$context<RequestContext>().use(guard)

export const mediaRouter = {
  list: os.list.handler(({ context, input }) => readMedia(context.ctx, input)),
  countSheet: os.countSheet.handler(({ context, input }) => countSheet(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readMedium(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createMedium(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateMedium(context.ctx, input)),
  lend: os.lend.handler(({ context, input }) => lendMedium(context.ctx, input)),
  giveBack: os.giveBack.handler(({ context, input }) => returnMedium(context.ctx, input)),
  whereabouts: os.whereabouts.handler(({ context, input }) => readWhereabouts(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, mediumBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, mediumBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, mediumBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, mediumBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, mediumBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, mediumBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, mediumBook, input)),
}
