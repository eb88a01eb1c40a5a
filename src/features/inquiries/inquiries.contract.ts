import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { askedShown, decisionShown } from '../approvals/asked.schema.ts'
import {
  answerForm,
  answerRowView,
  columnSchema,
  decisionInput,
  draftInput,
  inquiryChange,
  inquiryInput,
  inquiryStates,
  oddities,
  outcomes,
  standings,
  submitInput,
} from './inquiries.schema.ts'

const id = z.uuid()
const one = z.object({ id })
const day = z.iso.date()
const count = z.number().int()
const ok = z.object({ ok: z.literal(true) })
const outcome = z.enum(outcomes)
const ways = z.enum(['file', 'link', 'paper'])
const head = z.object({
  id,
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
  text: z.string(),
  state: z.enum(inquiryStates),
  askedOn: day.nullable(),
  dueOn: day,
  closedOn: day.nullable(),
  contact: z.string(),
  sender: z.string(),
  documentNumber: z.string(),
  link: z.string().nullable(),
  columns: z.array(columnSchema),
  many: z.boolean(),
  confirms: z.boolean(),
  lastYearId: id.nullable(),
})
const receipt = z.object({
  id,
  targetId: id.nullable(),
  unitName: z.string().nullable(),
  answerId: id.nullable(),
  fileName: z.string(),
  outcome,
  oddities,
  receivedAt: z.string(),
  by: z.string(),
})
const values = z.record(z.string(), z.string())

const reads = {
  list: endpoint({
    method: 'GET',
    path: '/inquiries',
    permission: 'inquiries.read',
    summary: 'Inquiries, latest first, with how many answered',
    input: z.object({}),
    output: z.array(
      head
        .pick({ id: true, kind: true, title: true, state: true, askedOn: true, dueOn: true, documentNumber: true })
        .extend({
          counts: z.object({ waiting: count, received: count, returned: count, accepted: count, excused: count }),
        }),
    ),
  }),
  choices: endpoint({
    method: 'GET',
    path: '/inquiry-choices',
    permission: 'inquiries.write',
    summary: 'Kinds of inquiries, whom one can go to, and those before',
    input: z.object({}),
    output: z.object({
      kinds: z.array(
        z.object({ code: z.string(), name: z.string(), description: z.string(), ownColumns: z.boolean() }),
      ),
      places: z.array(z.object({ id, name: z.string(), isMember: z.boolean() })),
      before: z.array(
        z.object({
          id,
          title: z.string(),
          kind: z.string(),
          text: z.string(),
          contact: z.string(),
          sender: z.string(),
        }),
      ),
    }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/inquiries/{id}',
    permission: 'inquiries.read',
    summary: 'One inquiry: where every addressee stands, and every file received',
    input: one,
    output: head.extend({
      today: day,
      asked: askedShown.nullable(),
      /** By which it may be sent. */
      decision: decisionShown.nullable(),
      targets: z.array(
        z.object({
          id,
          unitId: id,
          unitName: z.string(),
          isMember: z.boolean(),
          standing: z.enum(standings),
          edition: count,
          number: z.string(),
          sentOn: day.nullable(),
          remindedOn: day.nullable(),
          reminders: count,
          note: z.string(),
          comment: z.string(),
          failedCodes: count,
          receivedAt: z.string().nullable(),
          way: ways.nullable(),
          by: z.string().nullable(),
          rows: count,
          odd: count,
          judged: count,
        }),
      ),
      receipts: z.array(receipt),
    }),
  }),
  target: endpoint({
    method: 'GET',
    path: '/inquiry-targets/{id}',
    permission: 'inquiries.read',
    summary: 'One addressee: answers, lines, and what differs from last year',
    input: z.object({ id, answerId: id.optional() }),
    output: z.object({
      id,
      inquiryId: id,
      unitId: id,
      unitName: z.string(),
      standing: z.enum(standings),
      edition: count,
      number: z.string(),
      addressee: z.string(),
      failedCodes: count,
      codeUsed: z.boolean(),
      sentOn: day.nullable(),
      remindedOn: day.nullable(),
      reminders: count,
      note: z.string(),
      comment: z.string(),
      inquiry: head,
      answers: z.array(
        z.object({
          id,
          receivedAt: z.string(),
          by: z.string(),
          way: ways,
          fileName: z.string().nullable(),
          edition: count,
          savedAt: z.string().nullable(),
          counts: z.boolean(),
          oddities,
        }),
      ),
      shownAnswerId: id.nullable(),
      rows: z.array(answerRowView),
      lastYear: z
        .object({
          title: z.string(),
          rows: count,
          differences: z.array(
            z.object({
              kind: z.enum(['added', 'gone', 'changed']),
              before: values.nullable(),
              now: values.nullable(),
              columns: z.array(z.string()),
            }),
          ),
        })
        .nullable(),
      receipts: z.array(receipt),
    }),
  }),
  answers: endpoint({
    method: 'GET',
    path: '/inquiries/{id}/answers.xlsx',
    permission: 'inquiries.read',
    summary: 'All answers in one workbook, with the standings and every file received',
    input: one,
    output: z.file(),
  }),
  receiptFile: endpoint({
    method: 'GET',
    path: '/inquiry-receipts/{id}/file',
    permission: 'inquiries.read',
    summary: 'A file as it was received, as a download',
    input: one,
    output: z.file(),
  }),
  set: endpoint({
    method: 'GET',
    path: '/inquiries/{id}/set.zip',
    permission: 'inquiries.write',
    summary: 'Letters and workbooks of all addressees with the dispatch list',
    input: one,
    output: z.file(),
  }),
  targetSet: endpoint({
    method: 'GET',
    path: '/inquiry-targets/{id}/set.zip',
    permission: 'inquiries.write',
    summary: 'Letter and workbook of one addressee as they are now',
    input: one,
    output: z.file(),
  }),
  reminders: endpoint({
    method: 'GET',
    path: '/inquiries/{id}/reminders.docx',
    permission: 'inquiries.write',
    summary: 'Reminder letters of a day in one Word file',
    input: z.object({ id, on: day }),
    output: z.file(),
  }),
}

const writes = {
  create: endpoint({
    method: 'POST',
    path: '/inquiries',
    permission: 'inquiries.write',
    summary: 'Drafts an inquiry; nothing leaves yet',
    input: inquiryInput,
    output: one,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/inquiries/{id}',
    permission: 'inquiries.write',
    summary: 'Changes a draft; of one that is out, the day and the contact',
    input: inquiryChange,
    output: ok,
  }),
  setOut: endpoint({
    method: 'POST',
    path: '/inquiries/{id}/set-out',
    permission: 'inquiries.write',
    summary: 'Sets an inquiry out: lines laid down, letters and workbooks ready',
    input: one,
    output: ok,
  }),
  close: endpoint({
    method: 'POST',
    path: '/inquiries/{id}/close',
    permission: 'inquiries.write',
    summary: 'Closes an inquiry; a draft is withdrawn',
    input: one,
    output: ok,
  }),
  receive: endpoint({
    method: 'POST',
    path: '/inquiries/{id}/files',
    permission: 'inquiries.write',
    summary: 'Takes in answers as files or ZIPs (multipart); each is matched by its hidden key and told',
    input: z.object({ id, files: z.array(z.file()).max(45).default([]) }),
    output: z.array(z.object({ id, fileName: z.string(), outcome, unitName: z.string().nullable(), oddities })),
  }),
  match: endpoint({
    method: 'POST',
    path: '/inquiry-receipts/{id}/match',
    permission: 'inquiries.write',
    summary: 'Names the sender of a file that does not say it',
    input: z.object({ id, targetId: id }),
    output: z.object({ outcome }),
  }),
  remind: endpoint({
    method: 'POST',
    path: '/inquiries/{id}/reminders',
    permission: 'inquiries.write',
    summary: 'Counts a reminder for those who have not answered',
    input: z.object({ id, targetIds: z.array(id).max(500).default([]) }),
    output: z.object({ reminded: count, on: day }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/inquiry-answers/{id}/decisions',
    permission: 'inquiries.write',
    summary: 'Judges lines of an answer: taken, to return, left out',
    input: decisionInput,
    output: ok,
  }),
  useAnswer: endpoint({
    method: 'POST',
    path: '/inquiry-answers/{id}/use',
    permission: 'inquiries.write',
    summary: 'Makes another answer of the addressee the one that counts',
    input: one,
    output: ok,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/inquiry-targets/{id}/accept',
    permission: 'inquiries.write',
    summary: 'Accepts an answer as a whole; what it says is written where the kind writes it',
    input: z.object({ id, all: z.boolean().default(false) }),
    output: z.object({ taken: count }),
  }),
  giveBack: endpoint({
    method: 'POST',
    path: '/inquiry-targets/{id}/return',
    permission: 'inquiries.write',
    summary: 'Returns an answer with what has to be corrected',
    input: z.object({ id, comment: z.string().trim().min(1).max(1000) }),
    output: ok,
  }),
  excuse: endpoint({
    method: 'POST',
    path: '/inquiry-targets/{id}/excuse',
    permission: 'inquiries.write',
    summary: 'Expects no answer any more, with the reason',
    input: z.object({ id, reason: z.string().trim().min(1).max(300) }),
    output: ok,
  }),
  newEdition: endpoint({
    method: 'POST',
    path: '/inquiry-targets/{id}/edition',
    permission: 'inquiries.write',
    summary: 'Makes a new edition for one addressee from what the register says now',
    input: one,
    output: z.object({ edition: count }),
  }),
  newCode: endpoint({
    method: 'POST',
    path: '/inquiry-targets/{id}/code',
    permission: 'inquiries.write',
    summary: 'Issues another code for answering by link',
    input: one,
    output: ok,
  }),
}

const answering = {
  form: endpoint({
    method: 'GET',
    path: '/inquiry-targets/{id}/form',
    permission: 'inquiries.answer',
    summary: 'The lines to be answered, for whoever answers signed in',
    input: one,
    output: answerForm,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/inquiry-targets/{id}/draft',
    permission: 'inquiries.answer',
    summary: 'Keeps what was filled in so far',
    input: draftInput.extend({ id }),
    output: z.object({ savedAt: z.string() }),
  }),
  submit: endpoint({
    method: 'POST',
    path: '/inquiry-targets/{id}/answer',
    permission: 'inquiries.answer',
    summary: 'Sends the answer that was filled in',
    input: submitInput.extend({ id }),
    output: z.object({ receivedAt: z.string(), rows: count }),
  }),
}

export const inquiriesContract = { ...reads, ...writes, ...answering }
