import { allowed, type Subject } from '../../../core/command.ts'
import type { Day } from '../../../core/dates/days.ts'
import type { AbsenceKind } from '../../../core/db/db.gen.ts'

type SubstituteRow = {
  id: string
  postId: string
  post: string
  byPostId: string | null
  byPersonId: string | null
  unitId: string | null
  validFrom: Day
  validTo: Day | null
}
type AbsenceRow = {
  id: string
  personId: string
  person: string
  unitId: string | null
  kind: AbsenceKind | null
  validFrom: Day
  validTo: Day
}

/** A substitution lies within the scope of the post that is stood in for. */
export const substituteSubject: Subject<SubstituteRow, 'end'> = {
  find: (tx, id) =>
    tx
      .selectFrom('substitute as s')
      .innerJoin('post as p', (join) =>
        join.onRef('p.organisationId', '=', 's.organisationId').onRef('p.id', '=', 's.postId'),
      )
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 's.organisationId').onRef('o.id', '=', 's.postId'),
      )
      .select(['s.id', 's.postId', 'p.title as post', 's.byPostId', 's.byPersonId', 'o.unitId'])
      .select(['s.validFrom', 's.validTo'])
      .where('s.id', '=', id)
      .executeTakeFirst(),
  unitOf: ({ unitId }) => unitId,
  policy: { end: () => allowed },
}

/** An absence lies within the scope of the unit or member body on whose roster the person stands. */
export const absenceSubject: Subject<AbsenceRow, 'update' | 'remove'> = {
  find: (tx, id) =>
    tx
      .selectFrom('absence as a')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'a.organisationId').onRef('o.id', '=', 'a.personId'),
      )
      .select(['a.id', 'a.personId', 'o.name as person', 'o.unitId', 'a.kind', 'a.validFrom', 'a.validTo'])
      .where('a.id', '=', id)
      .executeTakeFirst(),
  unitOf: ({ unitId }) => unitId,
  policy: { update: () => allowed, remove: () => allowed },
}
