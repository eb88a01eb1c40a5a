import { implement } from '@orpc/server'
import { dayText } from '../../core/dates/day-text.ts'
import { fail } from '../../core/errors.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { writeSheet } from '../../core/sheets.ts'
import { loadCheck, loadChecks, loadFindings } from './check-rows.queries.ts'
import { checksContract } from './checks.contract.ts'
import { findCheck } from './checks.ts'
import { decideSetting } from './decide-setting.ts'
import { confirmFalsePositive, endFalsePositive, reportFalsePositive } from './false-positives.ts'
import { loadObjectFindings } from './object-findings.queries.ts'

const os = implement(checksContract).$context<RequestContext>().use(guard)
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const SHEET_ROWS = 100_000

export const checksRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) =>
    query(ctx, 'registers.read', async (tx, reach) => ({
      rows: await loadChecks(tx, ctx, reach),
      limited: reach !== 'all',
    })),
  ),
  get: os.get.handler(({ context: { ctx }, input }) =>
    query(ctx, 'registers.read', (tx, reach) => loadCheck(tx, ctx, reach, findCheck(input.code), input.after)),
  ),
  sheet: os.sheet.handler(({ context: { ctx }, input }) =>
    query(ctx, 'registers.read', async (tx, reach) => {
      const check = findCheck(input.code)
      if (!check) throw fail('notFound')
      const rows = await loadFindings(tx, ctx, reach, check, { limit: SHEET_ROWS })
      const ja = ctx.locale === 'ja'
      const title = check.title[ctx.locale]
      const bytes = await writeSheet([
        {
          name: ja ? '照合の結果' : 'Findings',
          title,
          subtitle: `${dayText(ctx.clock.today(), ctx.locale)}　${rows.length}${ja ? '件' : ''}　${check.explanation[ctx.locale]}`,
          columns: [
            { header: ja ? '番号' : 'Number', width: 14, value: (row: (typeof rows)[number]) => row.number },
            { header: ja ? '名称' : 'Name', width: 34, value: (row) => row.name },
            { header: ja ? '部署' : 'Unit', width: 20, value: (row) => row.unitName },
            { header: ja ? '理由' : 'Why', width: 60, wrap: true, value: (row) => row.why },
            { header: ja ? 'データの日付' : 'Data of', width: 16, day: true, value: (row) => row.dataOn },
            {
              header: ja ? '誤検知' : 'False positive',
              width: 30,
              wrap: true,
              value: (row) => row.falsePositive?.reason ?? '',
            },
          ],
          rows,
        },
      ])
      return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
    }),
  ),
  ofObject: os.ofObject.handler(({ context: { ctx }, input }) =>
    query(ctx, 'registers.read', (tx, reach) => loadObjectFindings(tx, ctx, reach, input.id)),
  ),
  decideSetting: os.decideSetting.handler(({ context: { ctx }, input }) => decideSetting(ctx, input)),
  reportFalsePositive: os.reportFalsePositive.handler(({ context: { ctx }, input }) => reportFalsePositive(ctx, input)),
  confirmFalsePositive: os.confirmFalsePositive.handler(({ context: { ctx }, input }) =>
    confirmFalsePositive(ctx, input),
  ),
  endFalsePositive: os.endFalsePositive.handler(({ context: { ctx }, input }) => endFalsePositive(ctx, input)),
})
