import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { dayText } from '../../core/dates/day-text.ts'
import { query } from '../../core/query.ts'
import { writeSheet } from '../../core/sheets.ts'
import { inUnitScope } from '../../core/permission.ts'
import { loadDoubleRoles, marksOf } from '../dual-roles/dual-marks.queries.ts'
import { dualRoleLabels } from '../dual-roles/dual-roles.labels.ts'
import { markText } from '../dual-roles/mark-text.labels.ts'
import { chartLabels } from './chart.labels.ts'
import { type DesignationLine, designationList } from './designation-list.rules.ts'
import { peopleLabels } from './people.labels.ts'
import { actingText, holdersText } from './holders.text.ts'
import { loadResponsible } from './responsible.queries.ts'
import { nameOf } from './security-role.labels.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 充て職一覧 of a day as .xlsx, in the language of the asker. */
export const readDesignationSheet = (ctx: Context, asked: Day | undefined): Promise<File> =>
  query(ctx, 'people.read', async (tx, reach) => {
    const day = asked ?? ctx.clock.today()
    const { locale } = ctx
    const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const { rows: designated, roles } = await loadResponsible(tx, day, reach, undefined)
    const marks = marksOf(await loadDoubleRoles(tx, day), (unitId) => inUnitScope(reach, unitId))
    const title = chartLabels.designationList[locale]
    const columns = [
      { header: peopleLabels.role[locale], width: 36, value: (row: DesignationLine) => nameOf(row.role, locale) },
      { header: peopleLabels.post[locale], width: 24, value: (row: DesignationLine) => row.post },
      { header: peopleLabels.unit[locale], width: 24, value: (row: DesignationLine) => row.unit },
      {
        header: peopleLabels.holders[locale],
        width: 28,
        value: (row: DesignationLine) => (row.standing === 'open' ? '' : holdersText(row, locale)),
      },
      {
        header: chartLabels.actingBy[locale],
        width: 28,
        value: (row: DesignationLine) => actingText(row.acting, locale),
      },
      {
        header: peopleLabels.standing[locale],
        width: 12,
        value: (row: DesignationLine) => (row.standing === 'held' ? '' : chartLabels[row.standing][locale]),
      },
      {
        header: dualRoleLabels.mark[locale],
        width: 40,
        value: (row: DesignationLine) => row.dual.map((mark) => markText(mark, locale)).join(' '),
      },
    ]
    const subtitle = `${organisation}　${chartLabels.asOf[locale].replace('{day}', dayText(day, locale))}`
    const bytes = await writeSheet([
      { name: title, title, subtitle, columns, rows: designationList(roles, designated, marks) },
    ])
    return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
  })
