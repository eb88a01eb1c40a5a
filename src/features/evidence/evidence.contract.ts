import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay as day } from '../../core/dates/entered-day.ts'
import { withOverride } from '../dual-roles/dual-roles.schema.ts'
import { evidenceForms, evidenceView } from './evidence.schema.ts'

const id = z.uuid()

export const attachInput = z.object({
  name: z.string().trim().min(1).max(100),
  form: z.enum(evidenceForms),
  file: z.file().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  place: z.string().trim().min(1).max(200).optional(),
  /** Date of the data, not of the click. */
  dataDate: day,
  periodFrom: day.optional(),
  periodTo: day.optional(),
  verdict: z.enum(['positive', 'negative']).default('positive'),
  /** JSON: [{dutyId, objectIds}] — a multipart form carries text. */
  targets: z.string().max(200_000),
  documentNumber: z.string().trim().max(100).default(''),
  retentionYears: z.coerce.number().int().min(1).max(100).default(5),
  disclosure: z.enum(['open', 'partly', 'closed']).default('partly'),
  disclosureReason: z.string().trim().max(500).default('事務の適正な遂行に支障を及ぼすおそれのある情報を含むため'),
})
export const targetsSchema = z
  .array(z.object({ dutyId: id, objectIds: z.array(id).min(1).max(5000) }))
  .min(1)
  .max(200)

export const evidenceContract = {
  attach: endpoint({
    method: 'POST',
    path: '/evidence',
    permission: 'evidence.attach',
    summary: 'Attaches a file, a link or the place of a paper to duty × object',
    input: attachInput,
    output: z.object({ id }),
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/evidence/{id}/confirm',
    permission: 'evidence.confirm',
    summary:
      'Another person confirms what was attached; the same person only under an approved double role, which proves nothing',
    input: z.object({ id, ...withOverride }),
    output: z.object({ ok: z.literal(true) }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/evidence/{id}/withdraw',
    permission: 'evidence.attach',
    summary: 'Takes back what was attached by mistake; it stays in the history',
    input: z.object({ id, reason: z.string().trim().min(1).max(300) }),
    output: z.object({ ok: z.literal(true) }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/evidence/{id}',
    permission: 'duties.read',
    summary: 'One piece of evidence',
    input: z.object({ id }),
    output: evidenceView,
  }),
  file: endpoint({
    method: 'GET',
    path: '/evidence/{id}/file',
    permission: 'duties.read',
    summary: 'The file of a piece of evidence, as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
}
