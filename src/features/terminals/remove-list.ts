import { z } from 'zod'
import { command } from '../../core/command.ts'
import { listKindLabels } from './outside-lists.labels.ts'
import { outsideListSubject } from './outside-list.subject.ts'

/** Takes back a list that was taken in by mistake; that it was there, with its file, stays recorded as an import. */
export const removeList = command(
  'registers.write',
  z.object({ id: z.uuid() }),
  async ({ tx, input: { id }, load, record }) => {
    const list = await load(outsideListSubject, id, 'write')
    await tx.deleteFrom('outsideList').where('id', '=', id).execute()
    record({
      action: 'outsideList.remove',
      kind: 'outsideList',
      id,
      unitId: null,
      before: { ...list, name: `${listKindLabels[list.kind].ja}（${list.source}）` },
      after: null,
    })
    return {}
  },
)
