import type { Context } from '../../core/context.ts'
import { query, withinReach } from '../../core/query.ts'
import { loadSettingBodies } from './setting-bodies/setting-bodies.queries.ts'

/** Four lists and the body itself, each one statement; a reach limited to units leaves out what lies outside it. */
export const readOrganisation = (ctx: Context) =>
  query(ctx, 'organisation.read', async (tx, reach) => {
    const organisation = await tx
      .selectFrom('organisation')
      .select(['organisationId as id', 'name', 'code', 'kind'])
      .executeTakeFirstOrThrow()
    const objects = () => tx.selectFrom('object as o').where(withinReach(reach, 'o.unitId'))
    const boundBodies = await objects()
      .innerJoin('boundBody as b', (join) =>
        join.onRef('b.organisationId', '=', 'o.organisationId').onRef('b.id', '=', 'o.id'),
      )
      .select(['o.id', 'o.name', 'b.kind', 'b.position', 'o.validFrom', 'o.validTo'])
      .orderBy('b.position')
      .execute()
    const units = await objects()
      .innerJoin('unit as u', (join) =>
        join.onRef('u.organisationId', '=', 'o.organisationId').onRef('u.id', '=', 'o.id'),
      )
      .select(['o.id', 'o.name', 'u.kind', 'u.parentId', 'o.validFrom', 'o.validTo'])
      .orderBy('o.name')
      .orderBy('o.id')
      .execute()
    const memberBodies = await objects()
      .innerJoin('memberBody as m', (join) =>
        join.onRef('m.organisationId', '=', 'o.organisationId').onRef('m.id', '=', 'o.id'),
      )
      .select(['o.id', 'o.name', 'm.code', 'o.validFrom', 'o.validTo'])
      .orderBy('m.code')
      .execute()
    const settingBodies = reach === 'all' ? await loadSettingBodies(tx) : []
    return { day: ctx.clock.today(), ...organisation, boundBodies, settingBodies, units, memberBodies }
  })
