import type { Option } from '../../../web/kit/Select.tsx'
import { client, type Connection } from './connections-api.ts'

type Fields = Connection['fields']
type Picked = 'unitId' | 'fromZoneId' | 'toZoneId'
/** The form's values: what is picked from the server keeps its name beside its id. */
export type ConnectionValues = Omit<Fields, Picked> & Record<Picked, Option | null>

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const blank: Omit<Fields, Picked> = {
  number: '',
  name: '',
  kind: 'specific',
  peer: '',
  peerReachesInternet: 'unknown',
  purpose: '',
  address: '',
  mac: '',
  protocol: '',
  port: '',
  direction: 'both',
  method: 'none',
  basis: '',
  approver: '',
  approvedOn: null,
  decisionNumber: '',
  expiresOn: null,
  nextReview: null,
  validFrom: null,
  validTo: null,
}

export const valuesOf = (connection: Connection | null): ConnectionValues => ({
  ...(connection?.fields ?? blank),
  unitId: option(connection?.unit),
  fromZoneId: option(connection?.fromZone),
  toZoneId: option(connection?.toZone),
})

/** Sends the form. @returns the id of the connection */
export async function saveConnection(connection: Connection | null, values: ConnectionValues): Promise<string> {
  const asked = {
    ...values,
    unitId: values.unitId?.value ?? null,
    fromZoneId: values.fromZoneId?.value ?? '',
    toZoneId: values.toZoneId?.value ?? null,
  }
  if (connection === null) return (await client.connections.create(asked)).id
  await client.connections.update({ id: connection.id, ...asked })
  return connection.id
}
