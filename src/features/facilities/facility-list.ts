import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { addDays } from '../../core/dates/days.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'

const SOON_DAYS = 30

/**
 * What the list of facilities filters and sorts by. The next inspection is due a cycle after the last, or after the day of installation where there was none;
 * what has ended is due no more.
 */
export function facilityList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: ['facility'],
    from: sql`facility f join object o on o.organisation_id = f.organisation_id and o.id = f.id
      left join lateral (select i.id, i.inspected_on, i.result from facility_inspection i where i.organisation_id = f.organisation_id and i.facility_id = f.id
        order by i.inspected_on desc, i.id desc limit 1) i on true
      cross join lateral (select case when o.valid_to < ${today}::date then null
        else (coalesce(i.inspected_on, o.valid_from) + make_interval(months => f.inspection_months))::date end as due_on) d`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`f.number` },
      name: { kind: 'text', sql: sql`o.name` },
      kind: { kind: 'choice', sql: sql`f.kind` },
      areaId: { kind: 'id', sql: sql`f.area_id` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      supplierId: { kind: 'id', sql: sql`f.supplier_id` },
      inspectionMonths: { kind: 'number', sql: sql`f.inspection_months` },
      inspectedOn: { kind: 'day', sql: sql`i.inspected_on` },
      result: { kind: 'choice', sql: sql`i.result` },
      dueOn: { kind: 'day', sql: sql`d.due_on` },
      inspection: {
        kind: 'choice',
        sql: sql`case when f.inspection_months is null or o.valid_to < ${today}::date then 'none' when d.due_on < ${today}::date then 'overdue'
          when i.inspected_on is null and d.due_on is null then 'never' when d.due_on <= ${addDays(today, SOON_DAYS)}::date then 'soon' else 'inTime' end`,
      },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      standing: { kind: 'choice', sql: sql`case when o.valid_to < ${today}::date then 'ended' else 'current' end` },
    },
  }
}
