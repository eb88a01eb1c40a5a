import { z } from 'zod'
import { answers, connectionKinds, directions, methods } from '../../features/connections/connections.schema.ts'
import { guidelineCodes } from '../../features/levels/levels.schema.ts'
import { traffics } from '../../features/zones/zones.schema.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const words = z.string().min(1)
const day = z.string().regex(sampleDayPattern)
const flag = z.boolean().default(false)

/** content/sample/zones.yaml: zones by their codes, connections between them, what vendors confirmed, what stands where. */
export const sampleZonesSchema = z.strictObject({
  zones: z.array(
    z.strictObject({
      code: words,
      name: words,
      purpose: words,
      most: z.enum(guidelineCodes),
      mayHoldPersonalNumber: flag,
      needsMultiFactor: flag,
      blocksMedia: flag,
      reachesInternet: flag,
    }),
  ),
  traffic: z.array(z.tuple([words, words, z.enum(traffics)])),
  connections: z.array(
    z.strictObject({
      name: words,
      kind: z.enum(connectionKinds),
      from: words,
      to: words.optional(),
      peer: words.optional(),
      internet: z.enum(answers).default('unknown'),
      purpose: words,
      address: words,
      mac: words.default(''),
      protocol: words,
      port: words,
      direction: z.enum(directions).default('both'),
      method: z.enum(methods).default('none'),
      basis: words,
      expires: day,
      review: day.default('T+180'),
    }),
  ),
  confirmations: z.array(
    z.strictObject({
      title: words,
      signedBy: words,
      signedOn: day,
      statement: words,
      configuration: words,
      objects: z.array(words),
    }),
  ),
  placements: z.array(
    z.strictObject({
      zone: words,
      kind: z.enum(['asset', 'system', 'terminal']),
      names: z.array(words).default([]),
      starting: words.optional(),
    }),
  ),
})
export type SampleZones = z.output<typeof sampleZonesSchema>
