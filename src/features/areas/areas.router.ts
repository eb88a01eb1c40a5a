import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { areaBook } from './area-book.ts'
import { areasContract } from './areas.contract.ts'
import { readArea, readAreas } from './areas.queries.ts'
import { checkMonth } from './check-month.ts'
import { createArea } from './create-area.ts'
import { readMonth } from './entries.queries.ts'
import { updateArea } from './update-area.ts'

const os = implement(areasContract).$context<RequestContext>().use(guard)

export const areasRouter = {
  list: os.list.handler(({ context, input }) => readAreas(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readArea(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createArea(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateArea(context.ctx, input)),
  month: os.month.handler(({ context, input }) => readMonth(context.ctx, input)),
  checkMonth: os.checkMonth.handler(({ context, input }) => checkMonth(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, areaBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, areaBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, areaBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, areaBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, areaBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, areaBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, areaBook, input)),
}
