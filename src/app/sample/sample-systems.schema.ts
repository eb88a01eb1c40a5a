import { z } from 'zod'
import { documentInput, newSystem } from '../../features/systems/systems.schema.ts'
import { newList } from '../../features/terminals/outside-lists.schema.ts'
import { newTerminal } from '../../features/terminals/terminals.schema.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const words = z.string().min(1)
const day = z.string().regex(sampleDayPattern)

/** content/sample/systems.yaml: systems with their documents, terminals, and lists of others with deliberate differences. */
export const sampleSystemsSchema = z.strictObject({
  systems: z.array(
    z.strictObject({
      name: words,
      kind: newSystem.shape.kind,
      purpose: words,
      unit: words,
      administrator: words,
      operator: words,
      zone: words,
      place: z.string(),
      shared: z.string(),
      supportEnds: day.nullable(),
      existing: z.boolean().nullable(),
      vendor: words,
      documents: z.array(
        z.strictObject({
          kind: documentInput.shape.kind,
          title: words,
          issuer: z.string(),
          edition: words,
          dated: day,
        }),
      ),
    }),
  ),
  terminals: z.array(
    z.strictObject({
      number: words,
      name: words,
      kind: newTerminal.shape.kind,
      unit: words,
      serial: words,
      model: words,
      os: z.string().default(''),
      place: words,
      person: words.optional(),
      user: z.string().default(''),
      zone: words,
      system: words.optional(),
      answers: z.string().regex(/^[ynu]{4}$/),
      lease: z.string().default(''),
      leaseEnds: day.optional(),
    }),
  ),
  outsideLists: z.array(
    z.strictObject({
      kind: newList.shape.kind,
      source: words,
      takenOn: day,
      file: words,
      from: words,
      text: words,
    }),
  ),
})
export type SampleSystems = z.output<typeof sampleSystemsSchema>
