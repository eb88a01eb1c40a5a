import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

const id = z.uuid()
/** What a vendor can confirm the configuration of. */
export const confirmableKinds = ['zone', 'connection', 'terminal', 'system'] as const
export const standings = ['holds', 'replaced', 'superseded', 'withdrawn'] as const

/** The configuration itself never stays here: of an exported file only the hash is kept. */
const configuration = {
  configuration: z.file().optional(),
  sha256: z.string().max(200).optional(),
}
export const newConfirmation = z.object({
  title: z.string().trim().min(1).max(200),
  signedBy: z.string().trim().min(1).max(200),
  supplierId: id.optional(),
  signedOn: enteredDay,
  statement: z.string().trim().min(1).max(2000),
  ...configuration,
  file: z.file().optional(),
  /** JSON: ids — a multipart form carries text. */
  objects: z.string().max(100_000),
  documentNumber: z.string().trim().max(100).default(''),
})
export const objectIds = z.array(id).min(1).max(1000)
export const comparison = z.object({ id, ...configuration })
export const withdrawal = z.object({ id, reason: z.string().trim().min(1).max(300) })

export const confirmationRow = z.object({
  id,
  title: z.string(),
  signedBy: z.string(),
  supplier: z.object({ id, name: z.string() }).nullable(),
  signedOn: z.string(),
  statement: z.string(),
  sha256: z.string(),
  hashSource: z.enum(['computed', 'typed']),
  fileName: z.string().nullable(),
  supersededOn: z.string().nullable(),
  supersededSha256: z.string().nullable(),
  withdrawnReason: z.string(),
  standing: z.enum(standings),
  documentNumber: z.string(),
  objects: z.array(z.object({ id, kind: z.string(), name: z.string() })),
})
export type ConfirmationRow = z.output<typeof confirmationRow>
