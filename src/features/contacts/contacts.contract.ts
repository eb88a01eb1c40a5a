import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { sheetPlanDigest, sheetPreview } from '../../core/sheet-preview.schema.ts'
import { actingShape, holderShape } from '../people/responsible.schema.ts'
import { contactAlarms } from './contacts.rules.ts'
import {
  contactChange,
  contactInput,
  contactKinds,
  contactMove,
  contactPhone,
  contactSetting,
} from './contacts.schema.ts'

const id = z.uuid()
const day = z.iso.date()
const ok = z.object({ ok: z.literal(true) })
const read = 'contacts.read'
const write = 'contacts.write'

export const contactsContract = {
  tree: endpoint({
    method: 'GET',
    path: '/contacts',
    permission: read,
    summary: 'The contact tree within reach, with the single point of contact for everybody',
    input: z.object({}),
    output: z.object({
      day,
      organisation: z.string(),
      verifyMonths: z.number().int(),
      /** Whether the body decided the interval itself; else it is the default. */
      decided: z.boolean(),
      entries: z.array(
        z.object({
          id,
          kind: z.enum(contactKinds),
          postId: id.nullable(),
          personId: id.nullable(),
          name: z.string(),
          holders: z.array(holderShape),
          acting: actingShape,
          unitId: id.nullable(),
          unitName: z.string().nullable(),
          pointOfContact: z.boolean(),
          email: z.string(),
          note: z.string(),
          parentId: id.nullable(),
          position: z.number().int(),
          phones: z.array(contactPhone),
          verifiedOn: day.nullable(),
          verifiedBy: z.string(),
          alarms: z.array(z.enum(contactAlarms)),
          editable: z.boolean(),
        }),
      ),
    }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/contacts',
    permission: write,
    summary: 'Adds an entry to the contact tree',
    input: contactInput,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/contacts/{id}',
    permission: write,
    summary: 'Changes numbers, words or caller of an entry',
    input: contactChange,
    output: ok,
  }),
  verify: endpoint({
    method: 'POST',
    path: '/contacts/{id}/verify',
    permission: write,
    summary: 'Says that the entry was tried today and answered',
    input: z.object({ id }),
    output: ok,
  }),
  move: endpoint({
    method: 'POST',
    path: '/contacts/{id}/move',
    permission: write,
    summary: 'Moves an entry up or down among those whom the same one calls',
    input: contactMove,
    output: ok,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/contacts/{id}',
    permission: write,
    summary: 'Takes an entry out; whom it called is called by its own caller',
    input: z.object({ id }),
    output: ok,
  }),
  setInterval: endpoint({
    method: 'PUT',
    path: '/contacts/setting',
    permission: write,
    summary: 'Sets after how many months an entry has to be verified anew',
    input: contactSetting,
    output: ok,
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/contacts/sheet.xlsx',
    permission: read,
    summary: 'The contact tree within reach as an Excel file, which can be changed and brought back',
    input: z.object({}),
    output: z.file(),
  }),
  counterForm: endpoint({
    method: 'GET',
    path: '/contacts/counters.xlsx',
    permission: write,
    summary: 'A form with one row for each member body within reach, to collect the numbers of their counters',
    input: z.object({}),
    output: z.file(),
  }),
  previewSheet: endpoint({
    method: 'POST',
    path: '/contacts/sheet/preview',
    permission: write,
    summary: 'What a sheet of numbers would add and change, row by row; writes nothing',
    input: z.object({ file: z.file() }),
    output: sheetPreview,
  }),
  confirmSheet: endpoint({
    method: 'POST',
    path: '/contacts/sheet',
    permission: write,
    summary: 'Takes the sheet that was previewed',
    input: z.object({ file: z.file(), plan: sheetPlanDigest }),
    output: z.object({ taken: z.number().int(), refused: z.number().int() }),
  }),
}
