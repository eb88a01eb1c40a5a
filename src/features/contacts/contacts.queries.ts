import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query } from '../../core/query.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { contactRows, type ContactRow } from './contacts.policy.ts'
import { alarmsOf } from './contacts.rules.ts'
import type { contactsContract } from './contacts.contract.ts'
import { DEFAULT_VERIFY_MONTHS } from './contacts.schema.ts'

export type ContactTree = z.output<NonNullable<(typeof contactsContract)['tree']['~orpc']['outputSchema']>>

/** The contact tree as it stands today; six statements, whatever its size. */
export const readContacts = (ctx: Context) => query(ctx, 'contacts.read', (tx, reach) => loadContacts(tx, ctx, reach))

/**
 * Entries within reach. Of what lies outside only the point of contact is shown, without private numbers: a member body's contact knows
 * whom to call, and nothing else of the body's people.
 */
export async function loadContacts(tx: Tx, ctx: Context, reach: 'all' | ReadonlySet<string>): Promise<ContactTree> {
  const today = ctx.clock.today()
  const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
  const setting = await tx.selectFrom('contactSetting').select('verifyMonths').executeTakeFirst()
  const { rows } = await sql<ContactRow & { unitName: string | null; onRoster: boolean }>`
    select r.*, u.name as unit_name, h.id is not null as on_roster from (${contactRows}) r
    left join object u on u.organisation_id = current_organisation() and u.id = r.unit_id
    left join object h on h.organisation_id = current_organisation() and h.id = r.person_id and (h.valid_to is null or h.valid_to >= ${today}::date)
    order by r.position, r.id`.execute(tx)
  const { posts } = await loadDesignated(tx, today, 'all')
  const held = new Map(posts.map((post) => [post.id, post]))
  const verifyMonths = setting?.verifyMonths ?? DEFAULT_VERIFY_MONTHS
  const writable = ctx.access.get('contacts.write') ?? new Set<string>()
  const shown = rows.filter(({ unitId, pointOfContact }) => pointOfContact || inUnitScope(reach, unitId))
  const ids = new Set(shown.map(({ id }) => id))
  return {
    day: today,
    organisation,
    verifyMonths,
    decided: setting !== undefined,
    entries: shown.map(({ onRoster, ...row }) => {
      const post = held.get(row.postId ?? '')
      const people = post
        ? post.holders.map(({ personId }) => personId)
        : onRoster && row.personId
          ? [row.personId]
          : []
      const phones = inUnitScope(reach, row.unitId) ? row.phones : row.phones.filter(({ personal }) => !personal)
      const ways = row.phones.length + (row.email === '' ? 0 : 1)
      return {
        ...row,
        phones,
        holders: post?.holders ?? [],
        acting: post?.acting ?? null,
        parentId: row.parentId !== null && ids.has(row.parentId) ? row.parentId : null,
        alarms: alarmsOf({ ...row, people, ways }, today, verifyMonths),
        editable: inUnitScope(writable, row.unitId),
      }
    }),
  }
}
