import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type SampleInquiries, sampleInquiriesSchema } from './sample-inquiries.schema.ts'
import { type SamplePlaces, samplePlacesSchema } from './places.schema.ts'
import { type SampleZones, sampleZonesSchema } from './sample-zones.schema.ts'
import {
  type SampleAssets,
  sampleAssetsSchema,
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
  inquiries: SampleInquiries
  assets: SampleAssets
  places: SamplePlaces
  zones: SampleZones
}> {
  const [organisation, operation, inquiries, assets, places, zones] = await Promise.all(
    ['organisation.yaml', 'operation.yaml', 'inquiries.yaml', 'assets.yaml', 'places.yaml', 'zones.yaml'].map(
      async (name): Promise<unknown> => parse(new TextDecoder().decode(await readSampleText(name))),
    ),
  )
  return {
    organisation: sampleOrganisationSchema.parse(organisation),
    operation: sampleOperationSchema.parse(operation),
    inquiries: sampleInquiriesSchema.parse(inquiries),
    assets: sampleAssetsSchema.parse(assets),
    places: samplePlacesSchema.parse(places),
    zones: sampleZonesSchema.parse(zones),
  }
}
