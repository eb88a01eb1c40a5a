import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { handoverContract } from '../handover.contract.ts'
import { handoverDocument } from './handover-document.ts'
import { loadHandover } from './handover.queries.ts'

const os = implement(handoverContract).$context<RequestContext>().use(guard)
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const handoverRouter = os.router({
  sheet: os.sheet.handler(({ context: { ctx }, input }) =>
    query(ctx, 'duties.read', async (tx) => {
      const handover = await loadHandover(tx, ctx, input.id)
      const bytes = await handoverDocument(handover, ctx)
      const name = handover.post.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')
      return new File([new Uint8Array(bytes)], `引継書_${name}.docx`, { type: DOCX })
    }),
  ),
})
