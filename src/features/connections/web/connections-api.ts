import { createApi } from '../../../web/api.ts'
import { connectionsContract } from '../connections.contract.ts'

export const { client, query } = createApi({ connections: connectionsContract })

export type ConnectionRow = Awaited<ReturnType<typeof client.connections.list>>['rows'][number]
export type Connection = Awaited<ReturnType<typeof client.connections.get>>
export type Diagram = Awaited<ReturnType<typeof client.connections.diagram>>
