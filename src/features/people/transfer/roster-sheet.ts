import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { query, withinReach } from '../../../core/query.ts'
import { type Column, writeSheet } from '../../../core/sheets.ts'
import { unitPaths } from '../../organisation/unit-tree.rules.ts'
import { peopleLabels } from '../people.labels.ts'
import type { RosterFields } from './plan-roster.rules.ts'
import { type RosterColumn, rosterColumns } from './roster-columns.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Row = RosterFields & { id: string; unit: string }

const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
const cells: Record<RosterColumn, (row: Row) => string> = {
  id: ({ id }) => id,
  number: ({ staffNumber }) => staffNumber ?? '',
  name: ({ name }) => name,
  kana: ({ kana }) => kana,
  personKind: ({ kind }) => peopleLabels[kind].ja,
  covered: ({ covered }) => (covered ? '○' : '×'),
  unit: ({ unit }) => unit,
  email: ({ email }) => email ?? '',
  from: ({ validFrom }) => day(validFrom),
  to: ({ validTo }) => day(validTo),
}

/** The roster within reach as .xlsx with Japanese headings, which are what comes back is known by; the column of ids is hidden. */
export const readRosterSheet = (ctx: Context): Promise<File> =>
  query(ctx, 'people.read', async (tx, reach) => {
    const { rows: people } = await sql<RosterFields & { id: string }>`
      select p.id, o.name, p.kana, p.staff_number, o.unit_id, p.kind, p.covered, p.email, o.valid_from, o.valid_to
      from person p join object o on o.organisation_id = p.organisation_id and o.id = p.id
      where ${withinReach(reach, 'o.unitId')} order by coalesce(nullif(p.kana, ''), o.name), p.id`.execute(tx)
    const { rows: places } = await sql<{ id: string; name: string; parentId: string | null; isUnit: boolean }>`
      select o.id, o.name, u.parent_id, o.kind = 'unit' as is_unit from object o left join unit u on u.organisation_id = o.organisation_id and u.id = o.id
      where o.kind in ('unit', 'memberBody') and ${withinReach(reach, 'o.unitId')} order by o.name, o.id`.execute(tx)
    const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const paths = new Map([
      ...places.map(({ id, name }) => [id, name] as const),
      ...unitPaths(places.filter(({ isUnit }) => isUnit)).map(({ id, path }) => [id, path] as const),
    ])
    const columns: Column<Row>[] = rosterColumns.map(({ key, names, width }) => ({
      header: names[0] ?? key,
      width,
      value: cells[key],
      ...(key === 'id' ? { hidden: true } : {}),
    }))
    const rows = people.map((person) => ({ ...person, unit: paths.get(person.unitId ?? '') ?? '' }))
    const subtitle = `${organisation}　${formatWareki(ctx.clock.today())}現在`
    const bytes = await writeSheet([{ name: '名簿', title: '名簿', subtitle, columns, rows }])
    return new File([new Uint8Array(bytes)], '名簿.xlsx', { type: XLSX })
  })
