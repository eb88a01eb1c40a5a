export type GrantValue = {
  role: string
  scopeId: string | null
  own: boolean
  validFrom: string | null
  validTo: string | null
}

export const newGrant: GrantValue = { role: 'staff', scopeId: null, own: false, validFrom: null, validTo: null }
