import { implement } from '@orpc/server'
import type { Context } from '../../core/context.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { downloadPackage } from './package/download-package.ts'
import { startPackage } from './package/package-task.ts'
import { listPackages } from './package/packages.queries.ts'
import { reportsContract } from './reports.contract.ts'
import { statusPdfFile, statusSheetFile, statusWordFile } from './status-files.ts'
import { readStatus } from './status.queries.ts'
import type { StatusReport } from './reports.schema.ts'

const os = implement(reportsContract).$context<RequestContext>().use(guard)
type Asked = Parameters<typeof readStatus>[1]

/** Read first, written afterwards: no transaction is held open while a document is made. */
const fileOf = async (
  ctx: Context,
  input: Asked,
  make: (report: StatusReport, ctx: Context) => Promise<File>,
): Promise<File> => make(await readStatus(ctx, input), ctx)

export const reportsRouter = os.router({
  status: os.status.handler(({ context: { ctx }, input }) => readStatus(ctx, input)),
  statusPdf: os.statusPdf.handler(({ context: { ctx }, input }) => fileOf(ctx, input, statusPdfFile)),
  statusWord: os.statusWord.handler(({ context: { ctx }, input }) => fileOf(ctx, input, statusWordFile)),
  statusSheet: os.statusSheet.handler(({ context: { ctx }, input }) => fileOf(ctx, input, statusSheetFile)),
  packages: os.packages.handler(({ context: { ctx } }) => listPackages(ctx)),
  makePackage: os.makePackage.handler(({ context: { ctx }, input }) => startPackage(ctx, input)),
  downloadPackage: os.downloadPackage.handler(({ context: { ctx }, input }) => downloadPackage(ctx, input)),
})
