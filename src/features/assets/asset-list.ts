import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { misplacedIds } from '../zones/assets-above-zone.queries.ts'

/** Whether an interval with the columns of `alias` covers the day. */
const holds = (alias: string, today: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.validFrom`)} is null or ${sql.ref(`${alias}.validFrom`)} <= ${today}::date) and (${sql.ref(`${alias}.validTo`)} is null or ${sql.ref(`${alias}.validTo`)} >= ${today}::date)`

/** The one interval of an asset that holds on the day: the latest begun, where two meet on one day. */
const present = (
  what: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  alias: string,
  today: string,
): RawBuilder<unknown> =>
  sql`(select ${what} from ${from} and ${holds(alias, today)} order by ${sql.ref(`${alias}.validFrom`)} desc nulls last, ${sql.ref(`${alias}.id`)} desc limit 1)`

const classified = sql`classification c where c.organisation_id = a.organisation_id and c.asset_id = a.id`
const ranked = (axis: 'confidentiality' | 'integrity' | 'availability') =>
  sql`classification c join level l on l.organisation_id = c.organisation_id and l.id = ${sql.ref(`c.${axis}Id`)} where c.organisation_id = a.organisation_id and c.asset_id = a.id`

/** What the list of assets filters and sorts by. Classes and zones are those of today. */
export function assetList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: ['asset'],
    from: sql`asset a join object o on o.organisation_id = a.organisation_id and o.id = a.id`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`a.number` },
      name: { kind: 'text', sql: sql`o.name` },
      business: { kind: 'text', sql: sql`a.business` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      medium: { kind: 'choice', sql: sql`a.medium` },
      personal: { kind: 'choice', sql: sql`a.personal` },
      specificPersonal: { kind: 'flag', sql: sql`a.specific_personal` },
      persons: { kind: 'number', sql: sql`a.persons` },
      binders: { kind: 'number', sql: sql`a.binders` },
      ownerPostId: { kind: 'id', sql: sql`a.owner_post_id` },
      supplierId: { kind: 'id', sql: sql`a.supplier_id` },
      sourceAssetId: { kind: 'id', sql: sql`a.source_asset_id` },
      retentionYears: { kind: 'number', sql: sql`a.retention_years` },
      confirmedOn: { kind: 'day', sql: sql`a.confirmed_on` },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      misplaced: { kind: 'flag', sql: sql`a.id in (${misplacedIds(today)})` },
      fileName: { kind: 'text', sql: sql`a.file_name` },
      standing: {
        kind: 'choice',
        sql: sql`case when o.valid_to < ${today}::date then 'ended' else 'current' end`,
      },
      confidentialityId: { kind: 'id', sql: present(sql`c.confidentiality_id`, classified, 'c', today) },
      integrityId: { kind: 'id', sql: present(sql`c.integrity_id`, classified, 'c', today) },
      availabilityId: { kind: 'id', sql: present(sql`c.availability_id`, classified, 'c', today) },
      confidentiality: { kind: 'number', sql: present(sql`l.rank`, ranked('confidentiality'), 'c', today) },
      integrity: { kind: 'number', sql: present(sql`l.rank`, ranked('integrity'), 'c', today) },
      availability: { kind: 'number', sql: present(sql`l.rank`, ranked('availability'), 'c', today) },
      zoneId: {
        kind: 'id',
        sql: present(
          sql`z.zone_id`,
          sql`object_zone z where z.organisation_id = a.organisation_id and z.object_id = a.id`,
          'z',
          today,
        ),
      },
      containerId: {
        kind: 'id',
        sql: present(
          sql`h.container_id`,
          sql`holding h where h.organisation_id = a.organisation_id and h.content_id = a.id`,
          'h',
          today,
        ),
      },
    },
  }
}
