import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { catalogue } from './catalogue.ts'
import { measuresContract } from './measures.contract.ts'

const os = implement(measuresContract).$context<RequestContext>().use(guard)

export const measuresRouter = os.router({
  list: os.list.handler(async ({ context: { ctx } }) => {
    const { rows, outline } = await catalogue()
    // The catalogue is the same for all; which rows were taken up is the organisation's own.
    const taken = await query(ctx, 'measures.read', (tx) =>
      tx.selectFrom('duty').select(['id', 'measureId']).where('measureId', 'is not', null).execute(),
    )
    return {
      rows: [...rows],
      outline: [...outline],
      dutyIds: Object.fromEntries(taken.map((row) => [row.measureId ?? '', row.id])),
    }
  }),
})
