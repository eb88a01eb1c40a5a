import type { Option } from '../../../web/kit/Select.tsx'
import { type Asset, client } from './assets-api.ts'

type Fields = Asset['fields']
type Picked = 'unitId' | 'ownerPostId' | 'containerId' | 'zoneId' | 'supplierId'

/** The form's values: what is picked from the server keeps its name beside its id. */
export type AssetValues = Omit<Fields, Picked> & Record<Picked, Option | null>

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const blank: Omit<Fields, Picked> = {
  number: '',
  name: '',
  business: '',
  description: '',
  confidentialityId: null,
  integrityId: null,
  availabilityId: null,
  classReason: '',
  users: '',
  medium: 'electronic',
  place: '',
  personal: 'unknown',
  specificPersonal: false,
  persons: null,
  binders: null,
  takeOut: '',
  retentionYears: null,
  retentionNote: '',
  disposalMethod: '',
  sourceNumber: '',
  fileName: '',
  purpose: '',
  recordedItems: '',
  collectedFrom: '',
  confirmedOn: null,
  validFrom: null,
  validTo: null,
}

export const valuesOf = (asset: Asset | null): AssetValues => ({
  ...(asset?.fields ?? blank),
  unitId: option(asset?.unit),
  ownerPostId: option(asset?.owner),
  containerId: option(asset?.container),
  zoneId: option(asset?.zone),
  supplierId: option(asset?.supplier),
})

/** Sends the form. @returns the id of the asset */
export async function saveAsset(asset: Asset | null, values: AssetValues): Promise<string> {
  const picked = {
    unitId: values.unitId?.value ?? null,
    ownerPostId: values.ownerPostId?.value ?? null,
    containerId: values.containerId?.value ?? null,
    zoneId: values.zoneId?.value ?? null,
    supplierId: values.supplierId?.value ?? null,
  }
  if (asset === null) return (await client.assets.create({ ...values, ...picked })).id
  await client.assets.update({ id: asset.id, ...values, ...picked })
  return asset.id
}
