import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { auditPackageRow, statusReport } from './reports.schema.ts'

const id = z.uuid()
/** The day of which it speaks (today where none is given) and the bound body, the first where none is given. */
const asked = z.object({ day: enteredDay.optional(), bodyId: id.optional() })

export const reportsContract = {
  status: endpoint({
    method: 'GET',
    path: '/reports/status',
    permission: 'reports.read',
    summary:
      'How the policy stood on a day, folded anew: counts per 号, what presses, what changed in a month, exemptions, next days',
    input: asked,
    output: statusReport,
  }),
  statusPdf: endpoint({
    method: 'GET',
    path: '/reports/status.pdf',
    permission: 'reports.read',
    summary: 'The same on one page of A4, as PDF/A',
    input: asked,
    output: z.file(),
  }),
  statusWord: endpoint({
    method: 'GET',
    path: '/reports/status.docx',
    permission: 'reports.read',
    summary: 'The same as a Word file',
    input: asked,
    output: z.file(),
  }),
  statusSheet: endpoint({
    method: 'GET',
    path: '/reports/status.xlsx',
    permission: 'reports.read',
    summary: 'The duties that its numbers count, as an Excel file',
    input: asked,
    output: z.file(),
  }),
  packages: endpoint({
    method: 'GET',
    path: '/reports/audit-packages',
    permission: 'reports.read',
    summary: 'The audit packages that one has asked for, with how far they are',
    input: z.object({}),
    output: z.array(auditPackageRow),
  }),
  makePackage: endpoint({
    method: 'POST',
    path: '/reports/audit-packages',
    permission: 'reports.read',
    summary: '監査資料一式: makes one zip as of a day in the background, of what the asker may see',
    input: asked,
    output: z.object({ taskId: id }),
  }),
  downloadPackage: endpoint({
    method: 'POST',
    path: '/reports/audit-packages/{id}/download',
    permission: 'reports.read',
    summary: 'Hands out an audit package that one has asked for; the history says so',
    input: z.object({ id }),
    output: z.file(),
  }),
}
