import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { withinReach } from '../../core/query.ts'
import { registerErrors } from '../registers/registers.errors.ts'

export type Assessment = {
  id: string
  number: string
  name: string
  kind: string
  publishedOn: string | null
  nextReview: string | null
  unitId: string | null
  assetIds: string[]
}

export const assessmentSubject: Subject<Assessment, 'update'> = {
  find: async (tx, id) => {
    const { rows } = await sql<Assessment>`
      select i.id, i.number, i.name, i.kind, i.published_on, i.next_review, i.unit_id,
        coalesce((select json_agg(x.asset_id order by x.asset_id) from impact_assessment_asset x
          where x.organisation_id = i.organisation_id and x.assessment_id = i.id), '[]') as asset_ids
      from impact_assessment i where i.id = ${id}::uuid`.execute(tx)
    return rows[0]
  },
  unitOf: ({ unitId }) => unitId,
  policy: { update: () => allowed },
}

/** Unit and assets have to lie within reach. @throws {AppError} 404, 422 */
export async function requireParts(tx: Tx, ctx: Context, before: Assessment | null, after: Assessment): Promise<void> {
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  if (!inUnitScope(reach, after.unitId)) throw registerErrors('unitNeeded', {}, [{ path: 'unitId', message: '' }])
  if (after.unitId !== null) {
    const unit = await tx
      .selectFrom('object')
      .select('id')
      .where('id', '=', after.unitId)
      .where('kind', 'in', ['unit', 'memberBody'])
      .executeTakeFirst()
    if (!unit) throw fail('notFound')
  }
  const added = after.assetIds.filter((id) => !before?.assetIds.includes(id))
  const { rows } = await sql`
    select from asset a join object o on o.organisation_id = a.organisation_id and o.id = a.id
    where a.id = any(${added}::uuid[]) and ${withinReach(reach, 'o.unitId')}`.execute(tx)
  if (rows.length < new Set(added).size) throw fail('notFound')
}

/** Which assets it is about, as they are named now. */
export async function writeAssets(tx: Tx, ctx: Context, { id, assetIds }: Assessment): Promise<void> {
  await sql`delete from impact_assessment_asset where assessment_id = ${id}::uuid and asset_id <> all(${assetIds}::uuid[])`.execute(
    tx,
  )
  await sql`
    insert into impact_assessment_asset (organisation_id, assessment_id, asset_id)
    select ${ctx.organisationId}::uuid, ${id}::uuid, w.id from unnest(${assetIds}::uuid[]) as w(id) on conflict do nothing`.execute(
    tx,
  )
}
