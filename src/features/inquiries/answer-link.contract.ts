import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { answerForm, draftInput, submitInput } from './inquiries.schema.ts'

const ticket = z.string().max(500)

/** Answering by link: open to anybody, hence POST only: neither code nor ticket ever stands in an address. */
export const answerLinkContract = {
  open: endpoint({
    method: 'POST',
    path: '/answer/open',
    permission: 'none',
    summary: 'Opens the answer of one addressee by the number and code of its letter',
    input: z.object({ organisation: z.string().max(40), number: z.string().max(30), code: z.string().max(60) }),
    output: z.object({ ticket, form: answerForm }),
  }),
  read: endpoint({
    method: 'POST',
    path: '/answer/form',
    permission: 'none',
    summary: 'The lines to be answered, for the holder of a ticket',
    input: z.object({ ticket }),
    output: answerForm,
  }),
  draft: endpoint({
    method: 'POST',
    path: '/answer/draft',
    permission: 'none',
    summary: 'Keeps what was filled in so far',
    input: draftInput.extend({ ticket }),
    output: z.object({ savedAt: z.string() }),
  }),
  submit: endpoint({
    method: 'POST',
    path: '/answer/submit',
    permission: 'none',
    summary: 'Sends the answer; the code is used up',
    input: submitInput.pick({ by: true }).extend({ ticket }),
    output: z.object({ receivedAt: z.string(), rows: z.number().int() }),
  }),
}
