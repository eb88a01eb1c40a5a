import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { answerLinkContract } from './answer-link.contract.ts'
import { readAnswerForm, saveDraft, submitAnswer } from './answer-on-screen.ts'
import { enterByCode, holderOf } from './enter-by-code.ts'
import type { InquiryKinds } from './inquiry-kind.ts'

const os = implement(answerLinkContract).$context<RequestContext>().use(guard)

/** Answers by link go through the very commands of those who are signed in, in a context that reaches one target only. */
export function makeAnswerLinkRouter(kinds: InquiryKinds) {
  const submit = submitAnswer(kinds)
  return os.router({
    open: os.open.handler(async ({ context: { services, locale }, input }) => {
      const { ticket, ctx, targetId } = await enterByCode(services, locale, input)
      return { ticket, form: await readAnswerForm(ctx, kinds, targetId) }
    }),
    read: os.read.handler(async ({ context: { services, locale }, input }) => {
      const { ctx, targetId } = await holderOf(services, locale, input.ticket)
      return readAnswerForm(ctx, kinds, targetId)
    }),
    draft: os.draft.handler(async ({ context: { services, locale }, input: { ticket, rows } }) => {
      const { ctx, targetId } = await holderOf(services, locale, ticket)
      return saveDraft(ctx, { id: targetId, rows })
    }),
    submit: os.submit.handler(async ({ context: { services, locale }, input: { ticket, by } }) => {
      const { ctx, targetId } = await holderOf(services, locale, ticket)
      return submit(ctx, { id: targetId, by })
    }),
  })
}
