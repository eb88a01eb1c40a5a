import { allowed, type Subject } from '../../core/command.ts'

/** A document belongs to the unit of its system. */
export const systemDocumentSubject: Subject<
  {
    id: string
    systemId: string
    unitId: string | null
    kind: string
    title: string
    issuer: string
    edition: string
    dated: string | null
    place: string
    fileSha256: string | null
    fileName: string | null
    documentId: string | null
  },
  'write'
> = {
  find: (tx, id) =>
    tx
      .selectFrom('systemDocument as d')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'd.organisationId').onRef('o.id', '=', 'd.systemId'),
      )
      .select([
        'd.id',
        'd.systemId',
        'o.unitId',
        'd.kind',
        'd.title',
        'd.issuer',
        'd.edition',
        'd.dated',
        'd.place',
        'd.fileSha256',
        'd.fileName',
        'd.documentId',
      ])
      .where('d.id', '=', id)
      .executeTakeFirst(),
  unitOf: ({ unitId }) => unitId,
  policy: { write: () => allowed },
}
