import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { showIncoming } from './ask-viewing.ts'
import { changeIncoming } from './change-incoming.ts'
import { closeIncoming } from './close-incoming.ts'
import { incomingContract } from './incoming.contract.ts'
import { readIncoming, readIncomingFile, readIncomings } from './incoming.queries.ts'
import { receiveIncoming } from './receive-incoming.ts'
import { seeViewing } from './see-viewing.ts'

const os = implement(incomingContract).$context<RequestContext>().use(guard)

export const incomingRouter = {
  list: os.list.handler(({ context, input }) => readIncomings(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readIncoming(context.ctx, input)),
  receive: os.receive.handler(({ context, input }) => receiveIncoming(context.ctx, input)),
  change: os.change.handler(({ context, input }) => changeIncoming(context.ctx, input)),
  close: os.close.handler(({ context, input }) => closeIncoming(context.ctx, input)),
  file: os.file.handler(({ context, input }) => readIncomingFile(context.ctx, input)),
  show: os.show.handler(({ context, input }) => showIncoming(context.ctx, input)),
  see: os.see.handler(({ context, input }) => seeViewing(context.ctx, input)),
}
