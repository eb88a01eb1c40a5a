import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { foldedSql } from '../../core/db/folded-sql.ts'
import { searchWords } from '../../core/fold-text.ts'
import { query, withinReach } from '../../core/query.ts'
import { type PickableKind, pickableKinds } from './pick.types.ts'
import { patternOf } from './search/grams.rules.ts'
import { searchCondition } from './search/search-condition.ts'

const SHOWN = 20
/** Kinds whose rows are in the search index; the others are few enough to be looked through. */
const indexed: ReadonlySet<PickableKind> = new Set([
  'asset',
  'system',
  'terminal',
  'medium',
  'area',
  'store',
  'facility',
  'connection',
])
/** Zones and suppliers are the whole organisation's, and everybody has to be able to name one. */
const everybodys: readonly PickableKind[] = ['zone', 'supplier']

type Picked = { id: string; kind: PickableKind; name: string; number: string; unitName: string | null }

/** What a picker offers; ended rows are left out. At most two statements. */
export const pickObjects = (
  ctx: Context,
  input: { kinds: string; search: string; id?: string | undefined },
): Promise<Picked[]> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const asked = pickableKinds.filter((kind) => input.kinds.split(',').includes(kind))
    const kinds = asked.filter((kind) => kind !== 'person' || ctx.access.has('people.read'))
    const byIndex = await searchCondition(tx, ctx.organisationId, kinds, input.search)
    const words = searchWords(input.search)
    const byName =
      words.length === 0
        ? sql<boolean>`true`
        : sql<boolean>`${foldedSql(sql`o.name`)} like all(${words.map(patternOf)}::text[])`
    const found =
      input.id === undefined
        ? sql<boolean>`case when o.kind::text = any(${[...indexed]}::text[]) then ${byIndex} else ${byName} end`
        : sql<boolean>`o.id = ${input.id}::uuid`
    const { rows } = await sql<Picked>`
      select o.id, o.kind, coalesce(p.title, o.name) as name, coalesce(a.number, s.number, t.number, m.number, r.number, b.number, '') as number,
        u.name as unit_name
      from object o
      left join asset a on a.organisation_id = o.organisation_id and a.id = o.id
      left join system s on s.organisation_id = o.organisation_id and s.id = o.id
      left join terminal t on t.organisation_id = o.organisation_id and t.id = o.id
      left join medium m on m.organisation_id = o.organisation_id and m.id = o.id
      left join area r on r.organisation_id = o.organisation_id and r.id = o.id
      left join store b on b.organisation_id = o.organisation_id and b.id = o.id
      left join post p on p.organisation_id = o.organisation_id and p.id = o.id
      left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id and u.id <> o.id
      where o.kind = any(${kinds}::object_kind[]) and (${withinReach(reach, 'o.unitId')} or o.kind = any(${everybodys}::object_kind[]))
        and (o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date) and ${found}
      order by o.name, o.id limit ${SHOWN}`.execute(tx)
    return rows
  })
