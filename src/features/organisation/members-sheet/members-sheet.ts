import type { Context } from '../../../core/context.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { query, withinReach } from '../../../core/query.ts'
import { writeSheet } from '../../../core/sheets.ts'
import { type MemberColumn, memberColumns } from './member-columns.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Row = { code: string; name: string; validFrom: string | null }
const cells: Record<MemberColumn, (row: Row) => string> = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  from: ({ validFrom }) => (validFrom === null ? '' : formatWareki(validFrom)),
}

/** The member bodies within reach as .xlsx, which is also the form to fill in where there is none yet. */
export const readMembersSheet = (ctx: Context): Promise<File> =>
  query(ctx, 'organisation.read', async (tx, reach) => {
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const rows = await tx
      .selectFrom('object as o')
      .innerJoin('memberBody as m', (join) =>
        join.onRef('m.organisationId', '=', 'o.organisationId').onRef('m.id', '=', 'o.id'),
      )
      .select(['m.code', 'o.name', 'o.validFrom'])
      .where(withinReach(reach, 'o.unitId'))
      .orderBy('m.code')
      .execute()
    const columns = memberColumns.map(({ key, names, width }) => ({
      header: names[0] ?? '',
      width,
      value: (row: Row) => cells[key](row),
    }))
    const subtitle = `${name}　${formatWareki(ctx.clock.today())}`
    const bytes = await writeSheet([{ name: '構成市町村', title: '構成市町村一覧', subtitle, columns, rows }])
    return new File([new Uint8Array(bytes)], '構成市町村.xlsx', { type: XLSX })
  })
