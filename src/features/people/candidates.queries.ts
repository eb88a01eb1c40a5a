import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { query } from '../../core/query.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import type { accountsContract } from './accounts.contract.ts'
import { ROSTER_MOST } from './accounts.schema.ts'
import { nameMatches } from './people.queries.ts'
import { proposeUsernames } from './usernames.rules.ts'

type Candidates = z.output<NonNullable<(typeof accountsContract.candidates)['~orpc']['outputSchema']>>
type Row = Omit<Candidates['rows'][number], 'username'> & { total: number }

/** People of the roster who are here or will come and have no account, by unit and reading; their user names are proposed, none of them taken. */
export const readCandidates = (
  ctx: Context,
  { search, unitId }: { search: string; unitId?: string | undefined },
): Promise<Candidates> => {
  requireEverywhere(ctx, 'accounts.write')
  return query(ctx, 'accounts.write', async (tx) => {
    const today = ctx.clock.today()
    const { rows } = await sql<Row>`
      select o.id as person_id, o.name, p.kana, o.unit_id, u.name as unit_name, p.staff_number, count(*) over () as total,
        coalesce((select json_agg(t.title order by a.valid_from, a.id) from assignment a join post t on t.organisation_id = a.organisation_id and t.id = a.post_id
          where a.organisation_id = p.organisation_id and a.person_id = p.id and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to >= ${today}::date)), '[]') as posts
      from person p
      join object o on o.organisation_id = p.organisation_id and o.id = p.id
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
      where (o.valid_to is null or o.valid_to >= ${today}::date)
        and not exists (select from account c where c.organisation_id = p.organisation_id and c.person_id = p.id)
        and (${unitId ?? null}::uuid is null or o.unit_id in (
          with recursive below as (
            select ${unitId ?? null}::uuid as id union select n.id from unit n join below b on n.parent_id = b.id
          ) select id from below))
        and ${nameMatches(search)}
      order by u.name nulls first, coalesce(nullif(p.kana, ''), o.name), o.id limit ${ROSTER_MOST}`.execute(tx)
    const taken = await tx.selectFrom('account').select('username').execute()
    const names = proposeUsernames(
      rows,
      taken.map(({ username }) => username),
    )
    // The count stands in every row; the contract's output leaves it out.
    return { rows: rows.map((row, at) => ({ ...row, username: names[at] ?? '' })), total: rows[0]?.total ?? 0 }
  })
}

/** Of a person, for the slip: it is sorted into the units' trays. */
export async function unitNameOf(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const found = await tx
    .selectFrom('object as o')
    .innerJoin('object as u', (join) =>
      join.onRef('u.organisationId', '=', 'o.organisationId').onRef('u.id', '=', 'o.unitId'),
    )
    .select('u.name')
    .where('o.id', '=', personId)
    .executeTakeFirst()
  return found?.name ?? null
}
