import { implement } from '@orpc/server'
import { fail } from '../../core/errors.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { inUnitScope } from '../../core/permission.ts'
import { recordsContract } from './records.contract.ts'
import { findRecord } from './records.subject.ts'
import { updateRecord } from './update-record.ts'

const os = implement(recordsContract).$context<RequestContext>().use(guard)

export const recordsRouter = os.router({
  get: os.get.handler(({ context: { ctx }, input }) =>
    query(ctx, 'documents.read', async (tx, reach) => {
      const row = inUnitScope(reach, null) ? await findRecord(tx, input.id) : undefined
      if (!row) throw fail('notFound')
      return row
    }),
  ),
  update: os.update.handler(({ context: { ctx }, input }) =>
    updateRecord(ctx, input).then(() => ({ ok: true as const })),
  ),
})
