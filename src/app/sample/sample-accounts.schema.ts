import { z } from 'zod'
import { confirmationAnswers } from '../../features/system-accounts/confirmation/account-confirmation.rules.ts'
import { sampleDayPattern } from './sample-days.rules.ts'

const words = z.string().min(1)
const day = z.string().regex(sampleDayPattern)
const account = { system: words, login: words }

/** content/sample/accounts.yaml: exports of systems, what the register adds to them, the ledger of shared accounts, two confirmations. */
export const sampleAccountsSchema = z.strictObject({
  exports: z.array(
    z.strictObject({ system: words, file: words, from: words, takenOn: z.array(day).min(1).max(2), text: words }),
  ),
  additions: z.array(z.strictObject({ ...account, basis: words.optional(), post: words.optional() })),
  uses: z.array(z.strictObject({ ...account, on: day, who: words, purpose: words })),
  confirmations: z.array(
    z.strictObject({
      system: words,
      askedOn: day,
      dueOn: day,
      answeredOn: day,
      closedOn: day,
      waiting: z.array(words).default([]),
      open: z.array(words).default([]),
      answers: z.array(
        z.strictObject({ login: words, answer: z.enum(confirmationAnswers), note: z.string().default('') }),
      ),
    }),
  ),
})
export type SampleAccounts = z.output<typeof sampleAccountsSchema>
