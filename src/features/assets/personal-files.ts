import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import type { Tx } from '../../core/db/database.ts'
import { query, withinReach } from '../../core/query.ts'
import { type Column, writeSheet } from '../../core/sheets.ts'
import { XLSX } from '../registers/sheet/export-book.ts'
import type { personalFile, personalFileKind } from './assets.schema.ts'
import { filesLabels } from './personal-files.labels.ts'
import { mediumLabels } from './assets.labels.ts'

type PersonalFile = z.output<typeof personalFile>
type Kind = z.output<typeof personalFileKind>

/** Present files of a kind within reach; what is named as no file stands under the asset's name. One statement. */
async function filesOf(tx: Tx, ctx: Context, reach: 'all' | ReadonlySet<string>, kind: Kind): Promise<PersonalFile[]> {
  const of =
    kind === 'specific'
      ? sql`a.specific_personal`
      : sql`a.personal in ('personal', 'specialCare') and a.file_name <> ''`
  const { rows } = await sql<PersonalFile>`
    select o.id, a.number, coalesce(nullif(a.file_name, ''), o.name) as file_name, coalesce(u.name, '') as unit_name, a.business, a.purpose,
      a.recorded_items, a.collected_from, a.personal = 'specialCare' as special_care, a.persons, a.medium, o.valid_from
    from asset a join object o on o.organisation_id = a.organisation_id and o.id = a.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where ${of} and (o.valid_to is null or o.valid_to >= ${ctx.clock.today()}::date) and ${withinReach(reach, 'o.unitId')}
    order by u.name nulls first, a.number, o.id`.execute(tx)
  return rows
}

export const readFiles = (ctx: Context, { kind }: { kind: Kind }): Promise<PersonalFile[]> =>
  query(ctx, 'registers.read', (tx, reach) => filesOf(tx, ctx, reach, kind))

const columns: Column<PersonalFile>[] = [
  { header: filesLabels.number.ja, width: 12, value: ({ number }) => number },
  { header: filesLabels.fileName.ja, width: 28, value: ({ fileName }) => fileName },
  { header: filesLabels.unitName.ja, width: 18, value: ({ unitName }) => unitName },
  { header: filesLabels.business.ja, width: 18, value: ({ business }) => business },
  { header: filesLabels.purpose.ja, width: 28, value: ({ purpose }) => purpose },
  { header: filesLabels.recordedItems.ja, width: 34, value: ({ recordedItems }) => recordedItems },
  { header: filesLabels.collectedFrom.ja, width: 20, value: ({ collectedFrom }) => collectedFrom },
  { header: filesLabels.specialCare.ja, width: 12, value: ({ specialCare }) => (specialCare ? '含む' : '含まない') },
  { header: filesLabels.persons.ja, width: 12, value: ({ persons }) => persons ?? '' },
  { header: filesLabels.medium.ja, width: 12, value: ({ medium }) => mediumLabels[medium].ja },
  { header: filesLabels.validFrom.ja, width: 18, day: true, value: ({ validFrom }) => validFrom ?? '' },
]

/** The 管理簿 as .xlsx. */
export const readFilesSheet = (ctx: Context, { kind }: { kind: Kind }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const rows = await filesOf(tx, ctx, reach, kind)
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const title = filesLabels[kind].ja
    const subtitle = `${name}　${formatWareki(ctx.clock.today())}現在　${rows.length}件`
    const bytes = await writeSheet([{ name: title, title, subtitle, columns, rows }])
    return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
  })
