import { z } from 'zod'
import { shippedRoles } from '../../core/permission.ts'
import {
  boundBodyKinds,
  organisationKinds,
  settingBodyKinds,
  unitKinds,
} from '../../features/organisation/organisation.schema.ts'
import { absenceKinds } from '../../features/people/responsible.schema.ts'
import { personKinds } from '../../features/people/people.schema.ts'
import { newAssessment, newAsset } from '../../features/assets/assets.schema.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const day = z.string().regex(sampleDayPattern)
const words = z.string().min(1)

/** content/sample/organisation.yaml: who and what there is. Names of units are keys; member bodies and people go by their names. */
export const sampleOrganisationSchema = z.strictObject({
  organisation: z.strictObject({ code: words, name: words, kind: z.enum(organisationKinds) }),
  since: day,
  boundBodies: z.array(z.strictObject({ name: words, kind: z.enum(boundBodyKinds) })),
  units: z.array(
    z.strictObject({
      key: words,
      name: words,
      parent: words.optional(),
      kind: z.enum(unitKinds).default('department'),
    }),
  ),
  memberBodies: z.array(z.strictObject({ name: words, code: words })),
  posts: z.array(z.strictObject({ key: words, title: words, unit: words.optional(), superior: words.optional() })),
  /** Roles of the body's own; `role` of a designation is such a key or a shipped code. */
  securityRoles: z.array(z.strictObject({ key: words, ja: words, en: words, task: words })),
  designations: z.array(z.strictObject({ role: words, post: words })),
  /** `by`: the key of a post or the name of a person; in the order in which they are asked. */
  substitutes: z.array(z.strictObject({ post: words, by: words })),
  absences: z.array(z.strictObject({ person: words, kind: z.enum(absenceKinds).optional(), from: day, until: day })),
  settingBodies: z.array(
    z.strictObject({ name: words, kind: z.enum(settingBodyKinds), decides: words, binds: z.array(words) }),
  ),
  /** One of `post`, `person` and `name`; `calledBy` names the entry above by its post's key, person or name. `verified`: the day of the last check. */
  contacts: z.array(
    z.strictObject({
      post: words.optional(),
      person: words.optional(),
      name: words.optional(),
      unit: words.optional(),
      calledBy: words.optional(),
      pointOfContact: z.boolean().default(false),
      phones: z.array(
        z.union([z.tuple([words]), z.tuple([words, words]), z.tuple([words, words, z.literal('personal')])]),
      ),
      email: words.optional(),
      note: words.optional(),
      verified: day.optional(),
    }),
  ),
  /** Counters of the member bodies, one contact each, called by this one. */
  counters: z.strictObject({ calledBy: words, title: words, verified: day, unverified: z.array(words) }),
  /** 兼務 that somebody approved on the day, for that fiscal year. */
  doubleRoles: z.array(
    z.strictObject({
      role: words,
      post: words,
      on: day,
      reason: words,
      approvedBy: words,
      number: words,
    }),
  ),
  people: z.array(
    z.strictObject({
      name: words,
      kana: words,
      kind: z.enum(personKinds).default('regular'),
      unit: words.optional(),
      number: words.optional(),
      covered: z.boolean().default(true),
      until: day.optional(),
      posts: z.array(z.union([z.tuple([words, day]), z.tuple([words, day, day])])),
    }),
  ),
  accounts: z.array(
    z.strictObject({
      username: words,
      person: words,
      role: z.enum(shippedRoles),
      scope: words.optional(),
      own: z.boolean().default(false),
      from: day.optional(),
      until: day.optional(),
    }),
  ),
})
export type SampleOrganisation = z.output<typeof sampleOrganisationSchema>

const cells = z.array(z.string())
const table = z.strictObject({ name: z.string().regex(/\.(?:xlsx|csv)$/), columns: cells, row: cells })
const plain = z.strictObject({ name: z.string().regex(/\.txt$/), text: words })
const sampleFileSchema = z.union([table, plain])
export type SampleFile = z.output<typeof sampleFileSchema>

const chosen = z.union([z.literal('all'), z.array(words), z.strictObject({ except: z.array(words) })])
const decision = { decidedOn: day, decidedBy: words, number: words }
const measureIds = z.array(z.string().regex(/^m\d{4}$/))
const pairs = z.record(words, measureIds)

/** content/sample/operation.yaml: what was done in the sample, in the order in which it is done. */
export const sampleOperationSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      key: words,
      file: words,
      tier: z.enum(['basicPolicy', 'standard', 'procedure']),
      under: words.optional(),
      disclosure: z.enum(['open', 'closed']),
      ...decision,
    }),
  ),
  matching: z.record(words, pairs),
  takeUp: measureIds,
  registers: z.array(
    z.strictObject({
      measure: words,
      unit: words.optional(),
      names: z.array(words).optional(),
      perMemberBody: words.optional(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      key: words,
      name: words,
      file: sampleFileSchema.optional(),
      link: words.optional(),
      paper: words.optional(),
      on: z.record(words, chosen),
      dataDate: day,
      verdict: z.enum(['positive', 'negative']).default('positive'),
      by: words,
      confirmedBy: words.optional(),
    }),
  ),
  notApplicable: z.array(z.strictObject({ measures: measureIds, reason: words, fact: words, until: day, ...decision })),
  exemptions: z.array(
    z.strictObject({
      measure: words,
      objects: z.array(words),
      reason: words,
      compensatingMeasure: words,
      evidence: words,
      from: day,
      until: day,
      ...decision,
    }),
  ),
  exemptionRequests: z.array(
    z.strictObject({
      measure: words,
      objects: z.array(words),
      by: words,
      askedOn: day,
      from: day,
      until: day,
      reason: words,
      compensatingMeasure: words,
      evidence: words.optional(),
      emergency: z.boolean().default(false),
      decidedOn: day.optional(),
      decidedBy: words.optional(),
      number: words.optional(),
    }),
  ),
})
export type SampleOperation = z.output<typeof sampleOperationSchema>

/** content/sample/assets.yaml: the register of information assets. */
export const sampleAssetsSchema = z.strictObject({
  assets: z.array(
    z.strictObject({
      name: words,
      business: words,
      unit: words,
      owner: words,
      classes: z.tuple([words.nullable(), words.nullable(), words.nullable()]),
      medium: newAsset.shape.medium,
      personal: words,
      specific: z.boolean().default(false),
      persons: z.number().optional(),
      binders: z.number().optional(),
      place: words.optional(),
      zone: words.optional(),
      container: words.optional(),
      supplier: words.optional(),
      source: words.optional(),
      years: z.number().optional(),
      retentionNote: words.optional(),
      disposal: words.optional(),
      fileName: words.optional(),
      purpose: words.optional(),
      recordedItems: words.optional(),
      collectedFrom: words.optional(),
      confirmed: day.optional(),
      until: day.optional(),
    }),
  ),
  assessments: z.array(
    z.strictObject({
      number: words,
      name: words,
      kind: newAssessment.shape.kind,
      unit: words,
      published: day,
      review: day,
      assets: z.array(words),
    }),
  ),
})
export type SampleAssets = z.output<typeof sampleAssetsSchema>
export type SampleEvidence = SampleOperation['evidence'][number]
