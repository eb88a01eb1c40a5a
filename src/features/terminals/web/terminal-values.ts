import type { Option } from '../../../web/kit/Select.tsx'
import { client, type Terminal } from './terminals-api.ts'

type Fields = Terminal['fields']
type Picked = 'unitId' | 'userPersonId' | 'zoneId' | 'containerId'
/** The form's values: what is picked from the server keeps its name beside its id. */
export type TerminalValues = Omit<Fields, Picked> & Record<Picked, Option | null>

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const blank: Omit<Fields, Picked> = {
  number: '',
  name: '',
  kind: 'terminal',
  serial: '',
  model: '',
  os: '',
  place: '',
  userText: '',
  multiFactor: 'unknown',
  mediaBlocked: 'unknown',
  encrypted: 'unknown',
  malwareProtection: 'unknown',
  supportEnds: null,
  leaseNumber: '',
  leaseEnds: null,
  validFrom: null,
  validTo: null,
}

/** What is named out of reach keeps its id, so that saving does not take it away. */
const kept = (named: { id: string; name: string } | null | undefined, id: string | null | undefined, outside: string) =>
  option(named) ?? (id ? { value: id, label: outside } : null)

/** @param outside what stands for a name that the reader does not see */
export const valuesOf = (terminal: Terminal | null, outside: string): TerminalValues => ({
  ...(terminal?.fields ?? blank),
  unitId: option(terminal?.unit),
  userPersonId: kept(terminal?.person, terminal?.fields.userPersonId, outside),
  zoneId: option(terminal?.zone),
  containerId: kept(terminal?.container, terminal?.fields.containerId, outside),
})

/** Sends the form. @returns the id of the terminal */
export async function saveTerminal(terminal: Terminal | null, values: TerminalValues): Promise<string> {
  const input = {
    ...values,
    unitId: values.unitId?.value ?? null,
    userPersonId: values.userPersonId?.value ?? null,
    zoneId: values.zoneId?.value ?? null,
    containerId: values.containerId?.value ?? null,
  }
  if (terminal === null) return (await client.terminals.create(input)).id
  await client.terminals.update({ id: terminal.id, ...input })
  return terminal.id
}
