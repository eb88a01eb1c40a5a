import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { purgeInput, purgePreview } from './purge/purge.schema.ts'

const id = z.uuid()
const position = z.coerce.number().int().positive()

const actorKind = z.enum(['user', 'job', 'link', 'console'])
const administratorsFilter = {
  action: z.string().max(60).optional(),
  /** As in `actors`. */
  actor: z.string().max(200).optional(),
  from: enteredDay.optional(),
  to: enteredDay.optional(),
}

export const historyRow = z.object({
  id,
  /** Place in the organisation's history; the page after this one begins below it. */
  seq: z.number(),
  at: z.string(),
  actor: z.object({ kind: actorKind, name: z.string() }),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: id,
  subjectName: z.string(),
  unitName: z.string().nullable(),
  /** The record is not for this reader's eyes (開示区分); that something happened is. */
  hidden: z.boolean(),
  /** Its content was purged after the record's retention; that something happened stays. */
  purged: z.boolean(),
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
  purgePreview: endpoint({
    method: 'GET',
    path: '/history/purge',
    permission: 'history.purge',
    summary:
      'What of the history is past its retention on a day, by kind and fiscal year, and what stays; changes nothing',
    input: z.object({ before: enteredDay }),
    output: purgePreview,
  }),
  purges: endpoint({
    method: 'GET',
    path: '/history/purges',
    permission: 'history.read',
    summary: 'Purges of the history, latest first',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        before: z.iso.date(),
        decidedOn: z.iso.date(),
        decidedBy: z.string(),
        documentNumber: z.string(),
        at: z.string(),
        rows: z.number(),
      }),
    ),
  }),
  purge: endpoint({
    method: 'POST',
    path: '/history/purge',
    permission: 'history.purge',
    summary:
      'Empties the history of records past their retention, by a decision that was taken; digests and seals stay',
    input: purgeInput,
    output: z.object({ id, rows: z.number() }),
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
  administrators: endpoint({
    method: 'GET',
    path: '/history/administrators',
    permission: 'history.read',
    summary: 'What administrators did: accounts, roles, settings, backups; at the console too; latest first',
    input: z.object({ ...administratorsFilter, ...paged }),
    output: page.extend({
      /** Everybody who stands in the list, whatever the filter. */
      actors: z.array(z.object({ key: z.string(), kind: actorKind, name: z.string() })),
    }),
  }),
  administratorsSheet: endpoint({
    method: 'GET',
    path: '/history/administrators/sheet.xlsx',
    permission: 'history.read',
    summary: 'The same list as .xlsx, with the same filters',
    input: z.object(administratorsFilter),
    output: z.file(),
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
