import { implement } from '@orpc/server'
import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query } from '../../core/query.ts'
import { ownedDuties } from '../duties/duty-owner.ts'
import { evidenceErrors } from './evidence.errors.ts'
import { attachEvidence } from './attach-evidence.ts'
import { confirmEvidence } from './confirm-evidence.ts'
import { evidenceContract } from './evidence.contract.ts'
import { type LinkedEvidence, loadEvidence, opened } from './evidence.queries.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

const os = implement(evidenceContract).$context<RequestContext>().use(guard)

/** One piece of evidence, if it is the reader's own or serves an object or duty of theirs. */
const find = (ctx: Context, id: string): Promise<LinkedEvidence> =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const [found] = await loadEvidence(tx, ctx, sql`e.id = ${id}`)
    if (!found) throw fail('notFound')
    const { rows: units } = await sql<{
      unitId: string | null
    }>`select unit_id from object where id = any(${found.objectIds}::uuid[])`.execute(tx)
    const owned = await ownedDuties(tx, ctx, found.dutyIds)
    const seen = found.own || owned.size > 0 || units.some((row) => inUnitScope(reach, row.unitId))
    if (!seen) throw fail('notFound')
    return { ...found, view: opened(found, owned) }
  })

export const evidenceRouter = os.router({
  attach: os.attach.handler(({ context: { ctx }, input }) => attachEvidence(ctx, input)),
  confirm: os.confirm.handler(({ context: { ctx }, input }) => confirmEvidence(ctx, input)),
  withdraw: os.withdraw.handler(({ context: { ctx }, input }) => withdrawEvidence(ctx, input)),
  get: os.get.handler(async ({ context: { ctx }, input }) => (await find(ctx, input.id)).view),
  file: os.file.handler(async ({ context: { ctx }, input }) => {
    const { view } = await find(ctx, input.id)
    if (view.sha256 === null) throw fail('notFound')
    // What it holds may speak of every object that it serves, also of those that the reader does not see.
    if (!view.canOpen) throw evidenceErrors('spansUnits')
    const bytes = await ctx.files.read(ctx.organisationId, view.sha256)
    // Always a download: what somebody uploaded is never shown inside our own pages.
    return new File([new Uint8Array(bytes)], view.fileName ?? 'file', { type: 'application/octet-stream' })
  }),
})
