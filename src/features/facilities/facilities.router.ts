import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { addInspection } from './add-inspection.ts'
import { createFacility } from './create-facility.ts'
import { facilitiesContract } from './facilities.contract.ts'
import { readFacilities, readFacility, readInspectionFile } from './facilities.queries.ts'
import { facilityBook } from './facility-book.ts'
import { updateFacility } from './update-facility.ts'

const os = implement(facilitiesContract).$context<RequestContext>().use(guard)

export const facilitiesRouter = {
  list: os.list.handler(({ context, input }) => readFacilities(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readFacility(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createFacility(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateFacility(context.ctx, input)),
  addInspection: os.addInspection.handler(({ context, input }) => addInspection(context.ctx, input)),
  inspectionFile: os.inspectionFile.handler(({ context, input }) => readInspectionFile(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, facilityBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, facilityBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, facilityBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, facilityBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, facilityBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, facilityBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, facilityBook, input)),
}
