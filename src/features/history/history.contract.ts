import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'

const id = z.uuid()
const position = z.coerce.number().int().positive()

export const historyRow = z.object({
  id,
  /** Place in the organisation's history; the page after this one begins below it. */
  seq: z.number(),
  at: z.string(),
  actor: z.object({ kind: z.enum(['user', 'job', 'link', 'console']), name: z.string() }),
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

/** A signed state of the whole history: `root` in hexadecimal, `note` as the C2SP signed note to keep. */
export const checkpointView = z.object({ size: z.number(), root: z.string(), at: z.string(), note: z.string() })
const signedBy = { organisation: z.object({ name: z.string(), code: z.string() }), verifierKey: z.string() }

export const historyContract = {
  checkpoints: endpoint({
    method: 'GET',
    path: '/history/checkpoints',
    permission: 'history.read',
    summary: 'The last checkpoint of every month, latest first',
    input: z.object({}),
    output: z.object({ ...signedBy, checkpoints: z.array(checkpointView) }),
  }),
  checkpoint: endpoint({
    method: 'GET',
    path: '/history/checkpoints/{size}',
    permission: 'history.read',
    summary: 'The checkpoint of the first so many rows, for one printed page',
    input: z.object({ size: z.string().max(40) }),
    output: z.object({ ...signedBy, checkpoint: checkpointView }),
  }),
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
