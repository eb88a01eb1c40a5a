import { z } from 'zod'
import { answers, mediumKinds } from '../../features/media/media.schema.ts'
import { methods } from '../../features/disposals/disposals.schema.ts'
import { directions, returnKinds, ways } from '../../features/hand-overs/hand-overs.schema.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const day = z.string().regex(sampleDayPattern)
const words = z.string().min(1)
/** YAML 1.2 reads yes and no as words; other readers make them true and false. */
const answer = z.enum(answers)
const paper = z.strictObject({ number: words, on: day, text: words, serials: z.array(words).default([]) })

/** content/sample/media.yaml: media and stores, and what happened to them. */
export const sampleMediaSchema = z.strictObject({
  stores: z.array(z.strictObject({ key: words, name: words, place: words, lockable: z.boolean(), unit: words })),
  media: z.array(
    z.strictObject({
      key: words,
      name: words,
      kind: z.enum(mediumKinds),
      product: words.optional(),
      serial: words.optional(),
      capacity: words.optional(),
      encrypted: answer,
      unit: words,
      post: words.optional(),
      store: words.optional(),
      place: words.optional(),
      from: day,
      /** Assets that lie on it, by name: the class of a medium is that of what it holds. */
      holds: z.array(words).default([]),
    }),
  ),
  loans: z.array(
    z.strictObject({
      medium: words,
      person: words,
      purpose: words,
      lentOn: day,
      dueOn: day,
      returnedOn: day.optional(),
      confirmedBy: words.optional(),
      erased: answer.optional(),
    }),
  ),
  takeOuts: z.array(
    z.strictObject({
      by: words,
      unit: words,
      objects: z.array(words),
      purpose: words,
      destination: words,
      from: day,
      to: day,
      safeguards: words.optional(),
      askedOn: day,
      permittedOn: day.optional(),
      refusedOn: day.optional(),
      permittedBy: words.optional(),
      decidedBy: words.optional(),
      decisionNumber: words.optional(),
      outOn: day.optional(),
      returnedOn: day.optional(),
      returnedBy: words.optional(),
      erased: answer.optional(),
      withdrawnOn: day.optional(),
      reason: words.optional(),
    }),
  ),
  disposals: z.array(
    z.strictObject({
      object: words,
      method: z.enum(methods),
      residents: answer,
      contractor: words.optional(),
      place: words.optional(),
      plannedOn: day.optional(),
      doneOn: day.optional(),
      witness: words.optional(),
      witnessPost: words.optional(),
      note: words.optional(),
      certificate: paper.optional(),
      together: z.array(words).default([]),
    }),
  ),
  handOvers: z.array(
    z.strictObject({
      direction: z.enum(directions),
      unit: words,
      partner: words,
      contents: words,
      objects: z.array(words).default([]),
      pieces: z.number().int().optional(),
      records: z.number().int().optional(),
      method: z.enum(ways),
      encrypted: answer,
      handedOn: day,
      handedBy: words,
      receivedBy: words.optional(),
      returnDue: day.optional(),
      receipt: paper.optional(),
      returnedOn: day.optional(),
      returnKind: z.enum(returnKinds).optional(),
    }),
  ),
})
export type SampleMedia = z.output<typeof sampleMediaSchema>
