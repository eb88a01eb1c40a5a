import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { dayText } from '../../core/dates/day-text.ts'
import { writeSheet } from '../../core/sheets.ts'
import { dualRoleLabels } from './dual-roles.labels.ts'
import { readDualRoles } from './dual-roles.queries.ts'
import type { DualRoleRow } from './dual-roles.schema.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 兼務一覧 of a day as .xlsx, in the language of the asker. */
export async function readDualRoleSheet(ctx: Context, asked: Day | undefined): Promise<File> {
  const { day, organisation, rows } = await readDualRoles(ctx, asked)
  const { locale } = ctx
  const t = (key: keyof typeof dualRoleLabels) => dualRoleLabels[key][locale]
  const shown = (value: Day | null) => (value === null ? '' : dayText(value, locale))
  const columns = [
    { header: t('standing'), width: 16, value: (row: DualRoleRow) => t(row.standing) },
    { header: t('person'), width: 18, value: (row: DualRoleRow) => row.person },
    { header: t('what'), width: 44, value: (row: DualRoleRow) => [row.what, row.about].filter(Boolean).join(' ') },
    { header: t('clause'), width: 40, value: (row: DualRoleRow) => row.clause },
    { header: t('from'), width: 16, value: (row: DualRoleRow) => shown(row.from) },
    { header: t('reason'), width: 36, value: (row: DualRoleRow) => row.reason },
    { header: t('approver'), width: 24, value: (row: DualRoleRow) => row.approver },
    { header: t('decidedOn'), width: 16, value: (row: DualRoleRow) => shown(row.decidedOn) },
    { header: t('until'), width: 16, value: (row: DualRoleRow) => shown(row.until) },
    { header: t('documentNumber'), width: 16, value: (row: DualRoleRow) => row.documentNumber },
  ]
  const title = t('title')
  const subtitle = `${organisation}　${dualRoleLabels.asOf[locale].replace('{day}', dayText(day, locale))}`
  const bytes = await writeSheet([{ name: title, title, subtitle, columns, rows }])
  return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
}
