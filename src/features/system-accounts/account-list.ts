import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { RegisterList } from '../registers/list/list-condition.ts'
import { accountFindings, accountsFrom, liveOn, unusedDays } from './account-findings.sql.ts'

/** What the list of accounts filters and sorts by; findings are those of today. */
export function accountList(ctx: Context): RegisterList {
  const today = ctx.clock.today()
  const found = accountFindings(today)
  return {
    kinds: ['account'],
    from: accountsFrom,
    order: 'login',
    columns: {
      number: { kind: 'text', sql: sql`s.number || '/' || a.login` },
      systemId: { kind: 'id', sql: sql`a.system_id` },
      login: { kind: 'text', sql: sql`a.login` },
      name: { kind: 'text', sql: sql`a.display_name` },
      affiliation: { kind: 'text', sql: sql`a.affiliation` },
      unitId: { kind: 'id', sql: sql`o.unit_id` },
      kind: { kind: 'choice', sql: sql`a.kind` },
      privileged: { kind: 'flag', sql: sql`a.privileged` },
      personId: { kind: 'id', sql: sql`a.person_id` },
      matchedBy: { kind: 'choice', sql: sql`a.matched_by` },
      responsiblePostId: { kind: 'id', sql: sql`a.responsible_post_id` },
      basis: { kind: 'text', sql: sql`a.basis` },
      grantedOn: { kind: 'day', sql: sql`a.granted_on` },
      lastUsedOn: { kind: 'day', sql: sql`a.last_used_on` },
      seenOn: { kind: 'day', sql: sql`a.seen_on` },
      goneOn: { kind: 'day', sql: sql`a.gone_on` },
      standing: {
        kind: 'choice',
        sql: sql`case when a.gone_on is not null and a.gone_on <= ${today}::date then 'gone' when ${liveOn(today)} then 'live' else 'disabled' end`,
      },
      unusedDays: { kind: 'number', sql: unusedDays(today) },
      leaver: { kind: 'flag', sql: found.leaver.found },
      withoutPerson: { kind: 'flag', sql: found.withoutPerson.found },
      sharedWithoutUse: { kind: 'flag', sql: found.sharedWithoutUse.found },
      privilegedWithoutBasis: { kind: 'flag', sql: found.privilegedWithoutBasis.found },
      unused: { kind: 'flag', sql: sql`coalesce(${found.unused.found}, false)` },
      removalNotDone: { kind: 'flag', sql: found.removalNotDone.found },
    },
  }
}
