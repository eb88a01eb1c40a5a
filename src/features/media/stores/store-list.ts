import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { RegisterList } from '../../registers/list/list-condition.ts'

/** What the list of stores filters and sorts by. */
export function storeList(ctx: Context): RegisterList {
  return {
    kinds: ['store'],
    from: sql`store s join object o on o.organisation_id = s.organisation_id and o.id = s.id`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`s.number` },
      name: { kind: 'text', sql: sql`o.name` },
      place: { kind: 'text', sql: sql`s.place` },
      lockable: { kind: 'flag', sql: sql`s.lockable` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      areaId: { kind: 'id', sql: sql`s.area_id` },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      standing: {
        kind: 'choice',
        sql: sql`case when o.valid_to < ${ctx.clock.today()}::date then 'ended' else 'current' end`,
      },
    },
  }
}
