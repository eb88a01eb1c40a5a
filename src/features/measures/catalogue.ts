import { loadMeasures, type MeasureCatalogue } from './load-measures.ts'
import type { Measure } from './measures.schema.ts'

export type Catalogue = MeasureCatalogue & { byId: ReadonlyMap<string, Measure> }

let loaded: Promise<Catalogue> | undefined

/** The catalogue that comes with this release, read once per process. */
export const catalogue = (): Promise<Catalogue> =>
  (loaded ??= loadMeasures().then((read) => ({ ...read, byId: new Map(read.rows.map((row) => [row.id, row])) })))
