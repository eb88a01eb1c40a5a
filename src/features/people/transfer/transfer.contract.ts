import { z } from 'zod'
import { actingShape } from '../responsible.schema.ts'
import { endpoint } from '../../../core/contract.ts'
import { filePreview, overrideText, planDigest } from './transfer.schema.ts'

export const transferContract = {
  previewTransfer: endpoint({
    method: 'POST',
    path: '/people/transfer/preview',
    permission: 'people.write',
    summary:
      'What a transfer list or a roster file would change, with an answer for each row that cannot be taken (multipart); writes nothing',
    input: z.object({ file: z.file() }),
    output: filePreview,
  }),
  confirmTransfer: endpoint({
    method: 'POST',
    path: '/people/transfer/confirmation',
    permission: 'people.write',
    summary: 'Takes the good rows of a file as previewed (multipart); refused where the roster has changed since',
    input: z.object({ file: z.file(), plan: planDigest, override: overrideText.optional() }),
    output: z.object({ taken: z.number().int(), refused: z.number().int() }),
  }),
  rosterSheet: endpoint({
    method: 'GET',
    path: '/people/roster.xlsx',
    permission: 'people.read',
    summary: 'The roster as an Excel file that can be changed and taken in again',
    input: z.object({}),
    output: z.file(),
  }),
  vacantPosts: endpoint({
    method: 'GET',
    path: '/posts/vacant',
    permission: 'people.read',
    summary: 'Vacant posts: those announced as 未定 until somebody is named, and those that nobody holds today',
    input: z.object({}),
    output: z.array(
      z.object({
        postId: z.uuid(),
        post: z.string(),
        unitName: z.string().nullable(),
        /** Announced as 未定 from this day; null: simply without a holder. */
        undecidedFrom: z.iso.date().nullable(),
        vacantToday: z.boolean(),
        acting: actingShape,
        roles: z.number().int(),
      }),
    ),
  }),
}
