import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'

const id = z.uuid()
const position = z.coerce.number().int().positive()

export const historyRow = z.object({
  id,
  /** Place in the organisation's history; the page after this one begins below it. */
  seq: z.number(),
  at: z.string(),
  actor: z.object({ kind: z.enum(['user', 'job', 'console']), name: z.string() }),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: id,
  subjectName: z.string(),
  unitName: z.string().nullable(),
  /** The record is not for this reader's eyes (開示区分); that something happened is. */
  hidden: z.boolean(),
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
const page = z.object({ rows: z.array(historyRow), next: z.number().nullable() })
const paged = { below: position.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }

export const historyContract = {
  list: endpoint({
    method: 'GET',
    path: '/history',
    permission: 'history.read',
    summary: 'Who changed what when, latest first, within reach',
    input: z.object({
      action: z.string().max(60).optional(),
      subjectKind: z.string().max(60).optional(),
      subjectId: id.optional(),
      ...paged,
    }),
    output: page,
  }),
  of: endpoint({
    method: 'GET',
    path: '/history/{subjectId}',
    permission: 'duties.read',
    summary: 'What happened to one record, for its page',
    input: z.object({ subjectId: id, ...paged }),
    output: page,
  }),
}
