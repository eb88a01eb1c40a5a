import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { askedShown } from '../approvals/asked.schema.ts'
import { zoneRow } from '../zones/zones.schema.ts'
import { ruleCodes } from './connection.rules.ts'

const text = (most: number) => z.string().trim().max(most)
const id = z.uuid()
export const connectionKinds = ['specific', 'sanitised', 'external', 'remoteMaintenance'] as const
export const directions = ['out', 'in', 'both'] as const
export const methods = ['none', 'mailText', 'screenTransfer', 'fileSanitising'] as const
export const answers = ['yes', 'no', 'unknown'] as const

const whole = z.object({
  number: text(40),
  name: text(200).min(1),
  kind: z.enum(connectionKinds),
  unitId: id.nullable(),
  fromZoneId: id,
  toZoneId: id.nullable(),
  peer: text(200),
  peerReachesInternet: z.enum(answers),
  purpose: text(1000).min(1),
  address: text(1000),
  mac: text(1000),
  protocol: text(100),
  port: text(200),
  direction: z.enum(directions),
  method: z.enum(methods),
  basis: text(1000),
  approver: text(200),
  approvedOn: enteredDay.nullable(),
  decisionNumber: text(100),
  expiresOn: enteredDay.nullable(),
  nextReview: enteredDay.nullable(),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
})
export const newConnection = whole.partial().required({ name: true, kind: true, fromZoneId: true, purpose: true })
export const connectionChange = whole.partial().extend({ id })

const named = z.object({ id, name: z.string() })
export const connectionRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  kind: z.enum(connectionKinds),
  unit: named.nullable(),
  fromZone: named,
  toZone: named.nullable(),
  peer: z.string(),
  address: z.string(),
  mac: z.string(),
  protocol: z.string(),
  port: z.string(),
  direction: z.enum(directions),
  method: z.enum(methods),
  approver: z.string(),
  approvedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  nextReview: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Rules that it breaks today. */
  broken: z.array(z.enum(ruleCodes)),
})
export type ConnectionRow = z.output<typeof connectionRow>
export const connectionPage = connectionRow.extend({ fields: whole, asked: askedShown.nullable() })
export const connectionFields = whole

/** What the diagram is drawn from: zones with what stands in them, and the connections within reach. */
export const diagram = z.object({
  zones: z.array(zoneRow),
  connections: z.array(connectionRow),
  /** Connections of other units, which are counted only. */
  hidden: z.number().int(),
})
