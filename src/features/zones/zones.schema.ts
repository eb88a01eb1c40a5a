import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

const id = z.uuid()
export const traffics = ['none', 'specific', 'sanitised', 'needed', 'free'] as const
export type Traffic = (typeof traffics)[number]
export const misplacedReasons = ['classAbove', 'personalNumber', 'personalNumberOnInternet'] as const

const fields = {
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(100),
  purpose: z.string().trim().max(1000),
  mostConfidentialityId: id.nullable(),
  mayHoldPersonalNumber: z.boolean(),
  needsMultiFactor: z.boolean(),
  blocksMedia: z.boolean(),
  reachesInternet: z.boolean(),
  position: z.number().int().min(0).max(999),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
}
/** A rule that is not told is the careful one: no individual numbers, no internet. */
export const newZone = z.object({
  ...fields,
  purpose: fields.purpose.default(''),
  mostConfidentialityId: fields.mostConfidentialityId.default(null),
  mayHoldPersonalNumber: fields.mayHoldPersonalNumber.default(false),
  needsMultiFactor: fields.needsMultiFactor.default(false),
  blocksMedia: fields.blocksMedia.default(false),
  reachesInternet: fields.reachesInternet.default(false),
  position: fields.position.default(0),
  validFrom: fields.validFrom.default(null),
  validTo: fields.validTo.default(null),
})
export const zoneChange = z.object(fields).partial().extend({ id })
export type ZoneFields = z.output<typeof newZone>

/** One cell of the matrix of traffic. */
export const pair = z.object({
  fromZoneId: id,
  toZoneId: id,
  traffic: z.enum(traffics),
  note: z.string().trim().max(400).default(''),
})
/** Pairs that are not named stay as they are. */
export const matrixChange = z.object({ pairs: z.array(pair).min(1).max(900) })
export const startingSets = ['threeLayers', 'twoZones'] as const
export const adoption = z.object({ set: z.enum(startingSets) })

const count = z.number().int()
const counts = z.object({ assets: count, systems: count, terminals: count, media: count })
/** What does not fit, by reason, and how many assets that are in all. */
const misplacedCounts = z.object({
  assets: count,
  classAbove: count,
  personalNumber: count,
  personalNumberOnInternet: count,
})
export const zoneRow = z.object({
  id,
  ...fields,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  most: z.object({ id, name: z.string(), rank: count }).nullable(),
  current: z.boolean(),
  counts,
  /** Assets by level, gravest first; those without a class under null. */
  classes: z.array(z.object({ name: z.string().nullable(), count })),
  misplaced: misplacedCounts,
})
export type ZoneRow = z.output<typeof zoneRow>

export const misplacedAsset = z.object({
  id,
  number: z.string(),
  name: z.string(),
  level: z.string().nullable(),
  via: z.object({ id, name: z.string() }).nullable(),
  reasons: z.array(z.enum(misplacedReasons)),
})
export const zonePage = zoneRow.extend({
  /** Those within reach, at most two hundred. */
  misplacedAssets: z.array(misplacedAsset),
  pairs: z.array(z.object({ fromZoneId: id, toZoneId: id, traffic: z.enum(traffics), note: z.string() })),
  others: z.array(z.object({ id, name: z.string() })),
})
export const levelChoice = z.object({ id, name: z.string() })
