import { createApi } from '../../../web/api.ts'
import { accountConfirmationsContract } from '../account-confirmations.contract.ts'
import { systemAccountsContract } from '../system-accounts.contract.ts'

export const { client, query } = createApi({
  systemAccounts: systemAccountsContract,
  accountConfirmations: accountConfirmationsContract,
})

export type AccountRow = Awaited<ReturnType<typeof client.systemAccounts.list>>['rows'][number]
export type Account = Awaited<ReturnType<typeof client.systemAccounts.get>>
export type SystemChoice = Awaited<ReturnType<typeof client.systemAccounts.systems>>[number]
export type ExportPreview = Awaited<ReturnType<typeof client.systemAccounts.previewExport>>
export type Unmatched = Awaited<ReturnType<typeof client.systemAccounts.matching>>['rows'][number]
export type ConfirmationRow = Awaited<ReturnType<typeof client.accountConfirmations.list>>[number]
export type Confirmation = Awaited<ReturnType<typeof client.accountConfirmations.get>>
export type AskedRow = Confirmation['accounts'][number]
