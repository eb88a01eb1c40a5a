import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { confirmBulk, previewBulk } from '../registers/bulk/bulk-edit.ts'
import { confirmImport } from '../registers/import/confirm-import.ts'
import { lookAtFile } from '../registers/import/look-at-file.ts'
import { previewImport, refusedSheet } from '../registers/import/preview-import.ts'
import { exportBook } from '../registers/sheet/export-book.ts'
import { accountBook } from './account-book.ts'
import { createSystemAccount } from './create-system-account.ts'
import { confirmDirectory } from './directory/confirm-directory.ts'
import { directoryExport } from './directory/directory-columns.ts'
import { readImportRules } from './directory/import-rules.ts'
import { previewDirectory } from './directory/preview-directory.ts'
import { readLedger } from './ledger/ledger.queries.ts'
import { recordUse } from './ledger/record-use.ts'
import { decideMatches } from './match/decide-matches.ts'
import { readMatching } from './match/matching.queries.ts'
import { rematchAccounts } from './match/rematch-accounts.ts'
import { systemAccountsContract } from './system-accounts.contract.ts'
import {
  readAccount,
  readAccounts,
  readAccountsOfPerson,
  readOverview,
  readSystems,
} from './system-accounts.queries.ts'
import { updateSystemAccount } from './update-system-account.ts'

const os = implement(systemAccountsContract).$context<RequestContext>().use(guard)

export const systemAccountsRouter = {
  list: os.list.handler(({ context, input }) => readAccounts(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readAccount(context.ctx, input)),
  create: os.create.handler(({ context, input }) => createSystemAccount(context.ctx, input)),
  update: os.update.handler(({ context, input }) => updateSystemAccount(context.ctx, input)),
  sheet: os.sheet.handler(({ context, input }) => exportBook(context.ctx, accountBook, input)),
  lookAtFile: os.lookAtFile.handler(({ context, input }) => lookAtFile(context.ctx, accountBook, input)),
  previewImport: os.previewImport.handler(({ context, input }) => previewImport(context.ctx, accountBook, input)),
  refusedSheet: os.refusedSheet.handler(({ context, input }) => refusedSheet(context.ctx, accountBook, input)),
  confirmImport: os.confirmImport.handler(({ context, input }) => confirmImport(context.ctx, accountBook, input)),
  previewBulk: os.previewBulk.handler(({ context, input }) => previewBulk(context.ctx, accountBook, input)),
  confirmBulk: os.confirmBulk.handler(({ context, input }) => confirmBulk(context.ctx, accountBook, input)),
  systems: os.systems.handler(({ context }) => readSystems(context.ctx)),
  overview: os.overview.handler(({ context }) => readOverview(context.ctx)),
  ofPerson: os.ofPerson.handler(({ context, input }) => readAccountsOfPerson(context.ctx, input)),
  importRules: os.importRules.handler(({ context, input }) => readImportRules(context.ctx, input)),
  lookAtExport: os.lookAtExport.handler(({ context, input }) => lookAtFile(context.ctx, directoryExport, input)),
  previewExport: os.previewExport.handler(({ context, input }) => previewDirectory(context.ctx, input)),
  confirmExport: os.confirmExport.handler(({ context, input }) => confirmDirectory(context.ctx, input)),
  matching: os.matching.handler(({ context, input }) => readMatching(context.ctx, input)),
  decideMatches: os.decideMatches.handler(({ context, input }) => decideMatches(context.ctx, input)),
  rematch: os.rematch.handler(({ context }) => rematchAccounts(context.ctx)),
  uses: os.uses.handler(({ context, input }) => readLedger(context.ctx, input)),
  recordUse: os.recordUse.handler(({ context, input }) => recordUse(context.ctx, input)),
}
