import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { presentZone } from '../systems/present-zone.sql.ts'
import { supportSql } from '../systems/support.sql.ts'
import { outsideStanding } from './outside-facts.sql.ts'
import { presentContainer } from './present-container.sql.ts'

/** What the list of terminals filters and sorts by; zone and container are those of today. */
export function terminalList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  return {
    kinds: ['terminal'],
    from: sql`terminal t join object o on o.organisation_id = t.organisation_id and o.id = t.id`,
    order: 'number',
    columns: {
      number: { kind: 'text', sql: sql`t.number` },
      name: { kind: 'text', sql: sql`o.name` },
      kind: { kind: 'choice', sql: sql`t.kind` },
      serial: { kind: 'text', sql: sql`t.serial` },
      model: { kind: 'text', sql: sql`t.model` },
      os: { kind: 'text', sql: sql`t.os` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      place: { kind: 'text', sql: sql`t.place` },
      userPersonId: { kind: 'id', sql: sql`t.user_person_id` },
      zoneId: { kind: 'id', sql: presentZone(today) },
      containerId: { kind: 'id', sql: presentContainer(today) },
      multiFactor: { kind: 'choice', sql: sql`t.multi_factor` },
      mediaBlocked: { kind: 'choice', sql: sql`t.media_blocked` },
      encrypted: { kind: 'choice', sql: sql`t.encrypted` },
      malwareProtection: { kind: 'choice', sql: sql`t.malware_protection` },
      supportEnds: { kind: 'day', sql: sql`t.support_ends` },
      support: { kind: 'choice', sql: supportSql(sql`t.support_ends`, today) },
      leaseNumber: { kind: 'text', sql: sql`t.lease_number` },
      leaseEnds: { kind: 'day', sql: sql`t.lease_ends` },
      outside: { kind: 'choice', sql: outsideStanding },
      validFrom: { kind: 'day', sql: sql`o.valid_from` },
      validTo: { kind: 'day', sql: sql`o.valid_to` },
      standing: { kind: 'choice', sql: sql`case when o.valid_to < ${today}::date then 'ended' else 'current' end` },
    },
  }
}
