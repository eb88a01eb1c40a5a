import type { Context } from '../../core/context.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { InquiryRecord } from './inquiries.policy.ts'
import type { InquiryKind, InquiryKinds } from './inquiry-kind.ts'

/** The kind of a stored inquiry; a release that forgets one is a defect. */
export function kindOf(kinds: InquiryKinds, { kind }: Pick<InquiryRecord, 'kind'>): InquiryKind {
  const found = kinds.get(kind)
  if (!found) throw new Error(`no inquiry kind ${kind}`)
  return found
}

/** What the register says today, as lines of each target's edition. */
export async function fillRows(
  tx: Tx,
  ctx: Context,
  kind: InquiryKind,
  inquiry: InquiryRecord,
  targets: readonly { id: string; unitId: string; edition: number }[],
): Promise<void> {
  const { many } = inquiry
  const unitIds = targets.map(({ unitId }) => unitId)
  const filled = await kind.prefill(tx, { unitIds, on: ctx.clock.today(), many })
  const now = ctx.clock.now().getTime()
  const rows = targets.flatMap(({ id: targetId, unitId, edition }) =>
    (filled.get(unitId) ?? []).map(({ objectId, values }, position) => ({
      organisationId: ctx.organisationId,
      id: newId(now),
      targetId,
      edition,
      position,
      objectId,
      values: JSON.stringify(values),
    })),
  )
  await inChunks(rows, 2000, (chunk) => tx.insertInto('inquiryRow').values(chunk).execute())
}
