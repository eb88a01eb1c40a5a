import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { requireObjects } from '../registers/write/require-unit.ts'
import { handedKinds, handOverChange } from './hand-overs.schema.ts'
import { handOverSubject, shown } from './hand-over.subject.ts'
import { partnerName, requireDays, writeObjects } from './write-hand-over.ts'

/** A line of 受渡簿 is put right while it is not closed. */
export const changeHandOver = command('registers.write', handOverChange, async ({ tx, ctx, input, load, record }) => {
  const before = await load(handOverSubject, input.id, 'change')
  const asked = changed(before, input)
  const added = asked.objectIds.filter((id) => !before.objectIds.includes(id))
  await requireObjects(tx, ctx, 'registers.write', added, handedKinds)
  requireDays(ctx, asked)
  const after = { ...asked, partner: await partnerName(tx, asked) }
  const { id, unitId, objectIds, partnerId, partner, contents, pieces, records, method, encrypted } = after
  const { handedOn, handedBy, receivedBy, returnDue, note } = after
  await tx
    .updateTable('handOver')
    .set({
      partnerId,
      partner,
      contents,
      pieces,
      records,
      method,
      encrypted,
      handedOn,
      handedBy,
      receivedBy,
      returnDue,
      note,
    })
    .where('id', '=', id)
    .execute()
  await writeObjects(tx, ctx, id, objectIds)
  record({ action: 'handOver.change', kind: 'handOver', id, unitId, before: shown(before), after: shown(after) })
  return {}
})
