import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { comparisonSheet } from './comparison-sheet.ts'
import { importList } from './import-list.ts'
import { outsideBook } from './outside-columns.ts'
import { outsideListsContract } from './outside-lists.contract.ts'
import { readComparison, readLists, readOneList } from './outside-lists.queries.ts'
import { previewList } from './preview-list.ts'
import { rematchList } from './rematch-list.ts'
import { removeList } from './remove-list.ts'

const os = implement(outsideListsContract).$context<RequestContext>().use(guard)

export const outsideListsRouter = {
  list: os.list.handler(({ context }) => readLists(context.ctx)),
  get: os.get.handler(({ context, input }) => readOneList(context.ctx, input)),
  comparison: os.comparison.handler(({ context, input }) => readComparison(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => comparisonSheet(context.ctx, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, outsideBook, input)),
  preview: os.preview.handler(({ context, input }) => previewList(context.ctx, input)),
  import: os.import.handler(({ context, input }) => importList(context.ctx, input)),
  rematch: os.rematch.handler(({ context, input }) => rematchList(context.ctx, input)),
  remove: os.remove.handler(({ context, input }) => removeList(context.ctx, input)),
}
