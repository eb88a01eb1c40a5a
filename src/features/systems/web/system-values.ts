import type { Option } from '../../../web/kit/Select.tsx'
import { client, type System } from './systems-api.ts'

type Fields = System['fields']
type Picked = 'unitId' | 'administratorPostId' | 'operatorPostId' | 'supplierId' | 'zoneId'
/** The form's values: what is picked from the server keeps its name beside its id; whether it exists on the day is a choice of three. */
export type SystemValues = Omit<Fields, Picked | 'existingOnStart'> &
  Record<Picked, Option | null> & { existing: 'yes' | 'no' | null }

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const blank: Omit<Fields, Picked | 'existingOnStart'> = {
  number: '',
  name: '',
  kind: 'system',
  purpose: '',
  place: '',
  sharedWith: '',
  supportEnds: null,
  needsProcedure: true,
  validFrom: null,
  validTo: null,
}

export function valuesOf(system: System | null): SystemValues {
  const { existingOnStart, ...fields } = system?.fields ?? { ...blank, existingOnStart: null }
  return {
    ...fields,
    existing: existingOnStart === null ? null : existingOnStart ? 'yes' : 'no',
    unitId: option(system?.unit),
    administratorPostId: option(system?.administrator),
    operatorPostId: option(system?.operator),
    supplierId: option(system?.supplier),
    zoneId: option(system?.zone),
  }
}

/** Sends the form. @returns the id of the system */
export async function saveSystem(system: System | null, { existing, ...values }: SystemValues): Promise<string> {
  const input = {
    ...values,
    existingOnStart: existing === null ? null : existing === 'yes',
    unitId: values.unitId?.value ?? null,
    administratorPostId: values.administratorPostId?.value ?? null,
    operatorPostId: values.operatorPostId?.value ?? null,
    supplierId: values.supplierId?.value ?? null,
    zoneId: values.zoneId?.value ?? null,
  }
  if (system === null) return (await client.systems.create(input)).id
  await client.systems.update({ id: system.id, ...input })
  return system.id
}
