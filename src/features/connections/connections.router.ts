import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { connectionBook as book } from './connection-book.ts'
import { connectionsContract } from './connections.contract.ts'
import { readConnection, readConnections, readDiagram } from './connections.queries.ts'
import { createConnection } from './create-connection.ts'
import { updateConnection } from './update-connection.ts'

const os = implement(connectionsContract).$context<RequestContext>().use(guard)

export const connectionsRouter = {
  list: os.list.handler(({ context, input }) => readConnections(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readConnection(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createConnection(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateConnection(context.ctx, input)),
  diagram: os.diagram.handler(({ context }) => readDiagram(context.ctx)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, book, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, book, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, book, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, book, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, book, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, book, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, book, input)),
}
