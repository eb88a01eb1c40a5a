import { allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { PersonKind } from '../../core/db/db.gen.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'

type Span = { validFrom: string | null; validTo: string | null }
type PostRow = Span & { id: string; title: string; superiorId: string | null; unitId: string | null }
type PersonRow = Span & {
  id: string
  name: string
  unitId: string | null
  kana: string
  staffNumber: string | null
  kind: PersonKind
  covered: boolean
  email: string | null
}
type AssignmentRow = {
  id: string
  personId: string
  person: string
  postId: string
  post: string
  unitId: string | null
  validFrom: string
  validTo: string | null
}
type DesignationRow = {
  id: string
  securityRole: string
  postId: string
  post: string
  unitId: string | null
  validFrom: string
  validTo: string | null
}

/** A post lies within the scope of its unit or member body. */
export const postSubject: Subject<PostRow, 'appoint' | 'update'> = {
  find: (tx, id) =>
    tx
      .selectFrom('post as p')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'p.organisationId').onRef('o.id', '=', 'p.id'),
      )
      .select(['p.id', 'p.title', 'p.superiorId', 'o.unitId', 'o.validFrom', 'o.validTo'])
      .where('p.id', '=', id)
      .executeTakeFirst(),
  unitOf: (post) => post.unitId,
  policy: { appoint: () => allowed, update: () => allowed },
}

/** A person lies within the scope of the unit or member body on whose roster they stand. */
export const personSubject: Subject<PersonRow, 'appoint' | 'update'> = {
  find: (tx, id) =>
    tx
      .selectFrom('person as p')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'p.organisationId').onRef('o.id', '=', 'p.id'),
      )
      .select([
        'p.id',
        'o.name',
        'o.unitId',
        'p.kana',
        'p.staffNumber',
        'p.kind',
        'p.covered',
        'p.email',
        'o.validFrom',
        'o.validTo',
      ])
      .where('p.id', '=', id)
      .executeTakeFirst(),
  unitOf: (person) => person.unitId,
  policy: { appoint: () => allowed, update: () => allowed },
}

/** Assignments and designations lie within the scope of their post. */
export const assignmentSubject: Subject<AssignmentRow, 'end'> = {
  find: (tx, id) =>
    tx
      .selectFrom('assignment as a')
      .innerJoin('post as p', (join) =>
        join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.postId'),
      )
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'a.organisationId').onRef('o.id', '=', 'a.postId'),
      )
      .innerJoin('object as h', (join) =>
        join.onRef('h.organisationId', '=', 'a.organisationId').onRef('h.id', '=', 'a.personId'),
      )
      .select([
        'a.id',
        'a.personId',
        'h.name as person',
        'a.postId',
        'p.title as post',
        'o.unitId',
        'a.validFrom',
        'a.validTo',
      ])
      .where('a.id', '=', id)
      .executeTakeFirst(),
  unitOf: (row) => row.unitId,
  policy: { end: () => allowed },
}

export const designationSubject: Subject<DesignationRow, 'end'> = {
  find: (tx, id) =>
    tx
      .selectFrom('designation as d')
      .innerJoin('post as p', (join) =>
        join.onRef('p.organisationId', '=', 'd.organisationId').onRef('p.id', '=', 'd.postId'),
      )
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'd.organisationId').onRef('o.id', '=', 'd.postId'),
      )
      .select(['d.id', 'd.securityRole', 'd.postId', 'p.title as post', 'o.unitId', 'd.validFrom', 'd.validTo'])
      .where('d.id', '=', id)
      .executeTakeFirst(),
  unitOf: (row) => row.unitId,
  policy: { end: () => allowed },
}

/** Whether something new may stand under `unitId`. @throws {AppError} 404 where it is no unit or member body within the actor's reach. */
export async function requireUnit(tx: Tx, ctx: Context, unitId: string | null): Promise<void> {
  if (!inUnitScope(ctx.access.get('people.write') ?? new Set(), unitId))
    throw fail(unitId === null ? 'forbidden' : 'notFound')
  if (unitId === null) return
  const found = await tx
    .selectFrom('object')
    .select('id')
    .where('id', '=', unitId)
    .where('kind', 'in', ['unit', 'memberBody'])
    .executeTakeFirst()
  if (!found) throw fail('notFound')
}
