import { createApi } from '../../../web/api.ts'
import { registersContract } from '../registers.contract.ts'

export const { client, query } = createApi({ registers: registersContract })

export type SavedView = Awaited<ReturnType<typeof client.registers.savedViews>>[number]
export type ImportRow = Awaited<ReturnType<typeof client.registers.imports>>['rows'][number]
export type ImportRecord = Awaited<ReturnType<typeof client.registers.importRecord>>
