import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { BoundBodyKind } from '../../core/db/db.gen.ts'
import { fail } from '../../core/errors.ts'
import type { Verb } from '../../core/permission.ts'

export type UnitRow = {
  id: string
  name: string
  parentId: string | null
  kind: 'department' | 'site'
  validFrom: string | null
  validTo: string | null
}

const findUnit = (tx: Tx, id: string): Promise<UnitRow | undefined> =>
  tx
    .selectFrom('unit as u')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'u.organisationId').onRef('o.id', '=', 'u.id'),
    )
    .select(['u.id', 'o.name', 'u.parentId', 'u.kind', 'o.validFrom', 'o.validTo'])
    .where('u.id', '=', id)
    .executeTakeFirst()

/** A unit is within reach of whoever holds the verb on it or on one above it. */
export const unitSubject: Subject<UnitRow, 'addBelow' | 'update'> = {
  find: findUnit,
  unitOf: (unit) => unit.id,
  policy: { addBelow: () => allowed, update: () => allowed },
}

type Span = { validFrom: string | null; validTo: string | null }
type BoundBodyRow = Span & { id: string; name: string; kind: BoundBodyKind }
type MemberBodyRow = Span & { id: string; name: string; code: string }

/** A bound body belongs to the whole organisation: a grant limited to a unit does not reach it. */
export const boundBodySubject: Subject<BoundBodyRow, 'update'> = {
  find: (tx, id) =>
    tx
      .selectFrom('boundBody as b')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'b.organisationId').onRef('o.id', '=', 'b.id'),
      )
      .select(['b.id', 'o.name', 'b.kind', 'o.validFrom', 'o.validTo'])
      .where('b.id', '=', id)
      .executeTakeFirst(),
  unitOf: () => null,
  policy: { update: () => allowed },
}

export const memberBodySubject: Subject<MemberBodyRow, 'update'> = {
  find: (tx, id) =>
    tx
      .selectFrom('memberBody as m')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'm.organisationId').onRef('o.id', '=', 'm.id'),
      )
      .select(['m.id', 'o.name', 'm.code', 'o.validFrom', 'o.validTo'])
      .where('m.id', '=', id)
      .executeTakeFirst(),
  unitOf: (body) => body.id,
  policy: { update: () => allowed },
}

/** Held until the transaction ends: two who move things in one tree at one moment would not see each other's move. */
export const lockTree = (tx: Tx) => sql`select from organisation for no key update`.execute(tx)

/** What concerns the whole organisation is not for those whose grant is limited to a unit. @throws {AppError} 403 */
export function requireEverywhere(ctx: Context, verb: Verb): void {
  if (ctx.access.get(verb) !== 'all') throw fail('forbidden')
}
