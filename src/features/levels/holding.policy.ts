import { allowed, type Subject } from '../../core/command.ts'
import type { ObjectKind } from '../../core/db/db.gen.ts'

type ObjectRow = { id: string; kind: ObjectKind; name: string; unitId: string | null }
type HoldingRow = {
  id: string
  containerId: string
  container: string
  containerUnit: string | null
  contentId: string
  content: string
  contentUnit: string | null
  validFrom: string | null
  validTo: string | null
}

/** What is put somewhere lies within the scope of its unit or member body. */
export const heldSubject: Subject<ObjectRow, 'place'> = {
  find: (tx, id) =>
    tx.selectFrom('object').select(['id', 'kind', 'name', 'unitId']).where('id', '=', id).executeTakeFirst(),
  unitOf: (row) => row.unitId,
  policy: { place: () => allowed },
}

/** Both who answers for the container and who answers for what lies in it may say that it no longer does. */
export const holdingSubject: Subject<HoldingRow, 'end'> = {
  find: (tx, id) =>
    tx
      .selectFrom('holding as h')
      .innerJoin('object as c', (join) =>
        join.onRef('c.organisationId', '=', 'h.organisationId').onRef('c.id', '=', 'h.containerId'),
      )
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'h.organisationId').onRef('o.id', '=', 'h.contentId'),
      )
      .select([
        'h.id',
        'h.containerId',
        'c.name as container',
        'c.unitId as containerUnit',
        'h.contentId',
        'o.name as content',
        'o.unitId as contentUnit',
        'h.validFrom',
        'h.validTo',
      ])
      .where('h.id', '=', id)
      .executeTakeFirst(),
  unitOf: (row) => [row.containerUnit, row.contentUnit],
  policy: { end: () => allowed },
}
