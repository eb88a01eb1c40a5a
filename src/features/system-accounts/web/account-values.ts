import type { Option } from '../../../web/kit/Select.tsx'
import { type Account, client } from './accounts-api.ts'

type Fields = Account['fields']
type Picked = 'systemId' | 'unitId' | 'personId' | 'responsiblePostId'

/** The form's values: what is picked from the server keeps its name beside its id. */
export type AccountValues = Omit<Fields, Picked> & { systemId: string | null } & Record<
    Exclude<Picked, 'systemId'>,
    Option | null
  >

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const blank: Omit<Fields, Picked> = {
  login: '',
  name: '',
  affiliation: '',
  kind: 'personal',
  privileged: false,
  groups: '',
  staffNumber: '',
  email: '',
  basis: '',
  grantedOn: null,
  lastUsedOn: null,
  enabled: true,
  goneOn: null,
}

export const valuesOf = (account: Account | null): AccountValues => ({
  ...(account?.fields ?? blank),
  systemId: account?.system.id ?? null,
  unitId: option(account?.unit),
  personId: option(account?.person),
  responsiblePostId: option(account?.responsible),
})

/** Sends the form. @returns the id of the account */
export async function saveAccount(account: Account | null, values: AccountValues): Promise<string> {
  const input = {
    ...values,
    systemId: values.systemId ?? '',
    unitId: values.unitId?.value ?? null,
    personId: values.kind === 'personal' ? (values.personId?.value ?? null) : null,
    responsiblePostId: values.responsiblePostId?.value ?? null,
  }
  if (account === null) return (await client.systemAccounts.create(input)).id
  await client.systemAccounts.update({ id: account.id, ...input })
  return account.id
}
