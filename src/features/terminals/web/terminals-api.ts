import { createApi } from '../../../web/api.ts'
import { outsideListsContract } from '../outside-lists.contract.ts'
import { terminalsContract } from '../terminals.contract.ts'

export const { client, query } = createApi({ terminals: terminalsContract, outsideLists: outsideListsContract })

export type TerminalRow = Awaited<ReturnType<typeof client.terminals.list>>['rows'][number]
export type Terminal = Awaited<ReturnType<typeof client.terminals.get>>
export type OutsideList = Awaited<ReturnType<typeof client.outsideLists.get>>
export type Compared = Awaited<ReturnType<typeof client.outsideLists.comparison>>['rows'][number]
export type ListPreview = Awaited<ReturnType<typeof client.outsideLists.preview>>
