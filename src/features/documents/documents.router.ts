import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmRevision } from './confirm-revision.ts'
import { discardRevision } from './discard-revision.ts'
import { documentsContract } from './documents.contract.ts'
import { getDocument, listDocuments } from './documents.queries.ts'
import { getReading } from './get-reading.ts'
import { importDocument } from './import-document.ts'
import { originalFile } from './original-file.ts'
import { decideTrackedChanges, rereadRevision } from './reread-revision.ts'
import { saveReading } from './save-reading.ts'
import { updateDocument } from './update-document.ts'

const os = implement(documentsContract).$context<RequestContext>().use(guard)

export const documentsRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => listDocuments(ctx)),
  get: os.get.handler(({ context: { ctx }, input }) => getDocument(ctx, input)),
  import: os.import.handler(({ context: { ctx }, input }) => importDocument(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateDocument(ctx, input)),
  reading: os.reading.handler(({ context: { ctx }, input }) => getReading(ctx, input.id)),
  saveReading: os.saveReading.handler(({ context: { ctx }, input }) => saveReading(ctx, input)),
  reread: os.reread.handler(({ context: { ctx }, input }) => rereadRevision(ctx, input)),
  decideTrackedChanges: os.decideTrackedChanges.handler(({ context: { ctx }, input }) =>
    decideTrackedChanges(ctx, input),
  ),
  confirm: os.confirm.handler(({ context: { ctx }, input }) => confirmRevision(ctx, input)),
  discard: os.discard.handler(({ context: { ctx }, input }) => discardRevision(ctx, input)),
  file: os.file.handler(({ context: { ctx }, input }) => originalFile(ctx, input.id)),
})
