import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type SampleZones, sampleZonesSchema } from './sample-zones.schema.ts'
import {
  type SampleOperation,
  sampleOperationSchema,
  type SampleOrganisation,
  sampleOrganisationSchema,
} from './sample.schema.ts'

const folder = new URL('../../../content/sample/', import.meta.url)

/** A text of the sample, as bytes of the file that a user would import. */
export const readSampleText = async (name: string): Promise<Uint8Array> =>
  readFile(fileURLToPath(new URL(name, folder)))

/** @throws {z.ZodError} when a file of the release does not fit its schema. */
export async function readSample(): Promise<{
  organisation: SampleOrganisation
  operation: SampleOperation
  zones: SampleZones
}> {
  const [organisation, operation, zones] = await Promise.all(
    ['organisation.yaml', 'operation.yaml', 'zones.yaml'].map(async (name): Promise<unknown> =>
      parse(new TextDecoder().decode(await readSampleText(name))),
    ),
  )
  return {
    organisation: sampleOrganisationSchema.parse(organisation),
    operation: sampleOperationSchema.parse(operation),
    zones: sampleZonesSchema.parse(zones),
  }
}
