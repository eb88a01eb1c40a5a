import type { ConnectionRow } from './connections-api.ts'

/** Dashes of a line by its kind, so that kinds differ on a black-and-white print too. */
export const dashes: Record<ConnectionRow['kind'], string | undefined> = {
  specific: undefined,
  sanitised: '8 4',
  external: '2 4',
  remoteMaintenance: '12 4 2 4',
}
