import { createApi } from '../../../web/api.ts'
import { backupsContract } from '../../backups.contract.ts'

export const { client, query } = createApi({ backups: backupsContract })

export type Overview = Awaited<ReturnType<typeof client.backups.list>>
export type BackupRow = Overview['backups'][number]
