import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { inUnitScope } from '../../core/permission.ts'
import { refreshStates } from '../../features/duties/refresh-states.ts'
import type { objectDutiesContract } from '../object-duties.contract.ts'

type Row = z.output<NonNullable<(typeof objectDutiesContract.of)['~orpc']['outputSchema']>>[number]

/**
 * The duties whose objects are of this one's kind, each with the object's own verdict. Folded anew first where something changed, as every page
 * of states does; what passes is not stored, so a folded duty without a stored verdict is positive. @throws {AppError} 404
 */
export const readObjectDuties = (ctx: Context, { id }: { id: string }): Promise<Row[]> =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const object = await tx.selectFrom('object').select(['kind', 'unitId']).where('id', '=', id).executeTakeFirst()
    if (!object || !inUnitScope(reach, object.unitId)) throw fail('notFound')
    await refreshStates(tx, ctx.organisationId, ctx.clock)
    const { rows } = await sql<Row>`
      select d.id as duty_id, d.title, s.folded->>'strength' as strength, coalesce(v.verdict, 'positive') as verdict, v.folded->>'reason' as reason
      from duty d
      join lateral (select folded from duty_state s where s.organisation_id = d.organisation_id and s.duty_id = d.id limit 1) s on true
      left join object_state v on v.organisation_id = d.organisation_id and v.duty_id = d.id and v.object_id = ${id}::uuid
      where d.object_kind = ${object.kind}::object_kind
      order by array_position(array['negative', 'none', 'exempted', 'positive', 'notApplicable'], coalesce(v.verdict, 'positive')), d.title, d.id`.execute(
      tx,
    )
    return rows
  })
