import { sql } from 'kysely'
import { allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { ContactKind } from '../../core/db/db.gen.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { contactErrors } from './contacts.errors.ts'
import { plainPhone } from './contacts.rules.ts'

export type Phone = { number: string; hours: string; personal: boolean }
export type ContactRow = {
  id: string
  kind: ContactKind
  postId: string | null
  personId: string | null
  name: string
  /** Unit or member body that scopes it: that of the post or person, else its own. */
  unitId: string | null
  pointOfContact: boolean
  email: string
  note: string
  parentId: string | null
  position: number
  verifiedOn: Day | null
  verifiedBy: string
  verifiedPeople: string[]
  phones: Phone[]
}

/** Rows of the contact tree by what their post or person is called and belongs to; the caller adds the condition. */
export const contactRows = sql`
  select c.id, c.kind, c.post_id, c.person_id, coalesce(s.name, c.name) as name, case when s.id is null then c.unit_id else s.unit_id end as unit_id,
    c.point_of_contact, c.email, c.note, c.parent_id, c.position, c.verified_on, c.verified_by, c.verified_people,
    coalesce((select json_agg(json_build_object('number', p.number, 'hours', p.hours, 'personal', p.personal) order by p.position)
      from contact_phone p where p.organisation_id = c.organisation_id and p.contact_id = c.id), '[]') as phones
  from contact c left join object s on s.organisation_id = c.organisation_id and s.id = coalesce(c.post_id, c.person_id)`

/** An entry lies within the scope of the unit or member body that its post, its person or itself belongs to. */
export const contactSubject: Subject<ContactRow, 'update' | 'verify' | 'remove'> = {
  find: async (tx, id) => (await sql<ContactRow>`${contactRows} where c.id = ${id}`.execute(tx)).rows[0],
  unitOf: ({ unitId }) => unitId,
  policy: { update: () => allowed, verify: () => allowed, remove: () => allowed },
}

/** @throws {AppError} 404 where it is no unit or member body within reach, 403 for the whole body where the reach is limited */
export async function requireContactUnit(tx: Tx, ctx: Context, unitId: string | null): Promise<void> {
  if (!inUnitScope(ctx.access.get('contacts.write') ?? new Set(), unitId))
    throw fail(unitId === null ? 'forbidden' : 'notFound')
  if (unitId === null) return
  const found = await tx
    .selectFrom('object')
    .select('id')
    .where('id', '=', unitId)
    .where('kind', 'in', ['unit', 'memberBody'])
    .executeTakeFirst()
  if (!found) throw fail('notFound')
}

/** Numbers as they are dialled. @throws {AppError} 422 naming the one that is none */
export const dialled = (phones: readonly Phone[]): Phone[] =>
  phones.map(({ number, hours, personal }) => {
    const plain = plainPhone(number)
    if (plain === null) throw contactErrors('badNumber', { number }, [{ path: 'phones', message: '' }])
    return { number: plain, hours, personal }
  })

/** Replaces the numbers of an entry. */
export async function writePhones(tx: Tx, organisationId: string, contactId: string, phones: readonly Phone[]) {
  await tx.deleteFrom('contactPhone').where('contactId', '=', contactId).execute()
  if (phones.length === 0) return
  await tx
    .insertInto('contactPhone')
    .values(phones.map((phone, index) => ({ organisationId, contactId, position: index + 1, ...phone })))
    .execute()
}

/** Who stands behind an entry on a day: the holders of its post, its person while on the roster. */
export async function peopleBehind(
  tx: Tx,
  { postId, personId }: Pick<ContactRow, 'postId' | 'personId'>,
  day: Day,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.person_id as id from assignment a
      where a.post_id = ${postId}::uuid and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to >= ${day}::date)
    union select o.id from object o where o.id = ${personId}::uuid and (o.valid_to is null or o.valid_to >= ${day}::date) order by 1`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}
