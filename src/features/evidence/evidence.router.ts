import { implement } from '@orpc/server'
import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query } from '../../core/query.ts'
import { ownedDuties } from '../duties/duty-owner.ts'
import { attachEvidence } from './attach-evidence.ts'
import { confirmEvidence } from './confirm-evidence.ts'
import { evidenceContract } from './evidence.contract.ts'
import { type LinkedEvidence, loadEvidence } from './evidence.queries.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

const os = implement(evidenceContract).$context<RequestContext>().use(guard)

/** One piece of evidence, if the reader may see at least one of the objects it serves. */
const find = (ctx: Context, id: string): Promise<LinkedEvidence> =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const [found] = await loadEvidence(tx, ctx, sql`e.id = ${id}`)
    if (!found) throw fail('notFound')
    const units = await tx.selectFrom('object').select('unitId').where('id', 'in', found.objectIds).execute()
    const seen =
      units.some((row) => inUnitScope(reach, row.unitId)) || (await ownedDuties(tx, ctx, found.dutyIds)).size > 0
    if (!seen) throw fail('notFound')
    return found
  })

export const evidenceRouter = os.router({
  attach: os.attach.handler(({ context: { ctx }, input }) => attachEvidence(ctx, input)),
  confirm: os.confirm.handler(({ context: { ctx }, input }) => confirmEvidence(ctx, input)),
  withdraw: os.withdraw.handler(({ context: { ctx }, input }) => withdrawEvidence(ctx, input)),
  get: os.get.handler(async ({ context: { ctx }, input }) => (await find(ctx, input.id)).view),
  file: os.file.handler(async ({ context: { ctx }, input }) => {
    const { view } = await find(ctx, input.id)
    if (view.sha256 === null) throw fail('notFound')
    const bytes = await ctx.files.read(ctx.organisationId, view.sha256)
    // Always a download: what somebody uploaded is never shown inside our own pages.
    return new File([new Uint8Array(bytes)], view.fileName ?? 'file', { type: 'application/octet-stream' })
  }),
})
