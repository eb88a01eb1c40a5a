import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { assetBook } from './asset-book.ts'
import { assetsContract } from './assets.contract.ts'
import { readAsset, readAssets, readLevelChoices } from './assets.queries.ts'
import { readAssessments } from './assessments.queries.ts'
import { createAssessment } from './create-assessment.ts'
import { createAsset } from './create-asset.ts'
import { readFiles, readFilesSheet } from './personal-files.ts'
import { updateAssessment } from './update-assessment.ts'
import { updateAsset } from './update-asset.ts'

const os = implement(assetsContract).$context<RequestContext>().use(guard)

export const assetsRouter = {
  list: os.list.handler(({ context, input }) => readAssets(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readAsset(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createAsset(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateAsset(context.ctx, input)),
  levels: os.levels.handler(({ context }) => readLevelChoices(context.ctx)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, assetBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, assetBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, assetBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, assetBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, assetBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, assetBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, assetBook, input)),
  files: os.files.handler(({ context, input }) => readFiles(context.ctx, input)),
  filesSheet: os.filesSheet.handler(({ context, input }) => readFilesSheet(context.ctx, input)),
  assessments: os.assessments.handler(({ context }) => readAssessments(context.ctx)),
  createAssessment: os.createAssessment.handler(({ context, input }) => createAssessment(context.ctx, input)),
  updateAssessment: os.updateAssessment.handler(({ context, input }) => updateAssessment(context.ctx, input)),
}
