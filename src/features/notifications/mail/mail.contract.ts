import { z } from 'zod'
import { endpoint } from '../../../core/contract.ts'
import { mailSettingFields, mailSettingInput } from './mail.schema.ts'
import { mailProblemKeys } from './mail-problems.labels.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })
const problem = z.object({ problem: z.enum(mailProblemKeys), answer: z.string() })
const reminders = z.object({
  daysBefore: z.array(z.int().min(1).max(90)).max(5),
  escalateAfterDays: z.int().min(1).max(365),
})
export const remindersInput = reminders

export const mailContract = {
  setting: endpoint({
    method: 'GET',
    path: '/mail-setting',
    permission: 'organisation.write',
    summary: 'How mails leave; a password is never given out, only whether there is one',
    input: z.object({}),
    output: z.object({
      setting: z
        .object({ ...mailSettingFields, host: z.string(), fromAddress: z.string(), passwordSet: z.boolean() })
        .nullable(),
      reminders: reminders.extend({ decided: z.boolean(), quietMonths: z.array(z.number()) }),
      /** Where a test mail goes if nothing else is asked for. */
      ownAddress: z.string().nullable(),
    }),
  }),
  saveSetting: endpoint({
    method: 'PUT',
    path: '/mail-setting',
    permission: 'organisation.write',
    summary: 'Sets the mail server; a password that is left out stays as it is',
    input: mailSettingInput,
    output: ok,
  }),
  test: endpoint({
    method: 'POST',
    path: '/mail-setting/test',
    permission: 'organisation.write',
    summary: 'Sends a test mail with the settings as saved and shows what the server answered',
    input: z.object({ to: z.email().max(254) }),
    output: z.object({ sent: z.boolean(), answer: z.string(), problem: z.enum(mailProblemKeys).nullable() }),
  }),
  saveReminders: endpoint({
    method: 'PUT',
    path: '/reminder-setting',
    permission: 'organisation.write',
    summary: 'How many days ahead people are reminded, and after how many their superiors learn of it',
    input: reminders,
    output: ok,
  }),
  outbox: endpoint({
    method: 'GET',
    path: '/mails',
    permission: 'organisation.write',
    summary: 'Mails that failed or wait, and how many were sent in the last thirty days; their text is not given out',
    input: z.object({}),
    output: z.object({
      sent: z.number(),
      waiting: z.number(),
      failed: z.number(),
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          address: z.string(),
          day: z.iso.date(),
          state: z.enum(['waiting', 'failed']),
          tries: z.number(),
          nextTryAt: z.date(),
          problem: problem.nullable(),
        }),
      ),
    }),
  }),
  retry: endpoint({
    method: 'POST',
    path: '/mails/{id}/retry',
    permission: 'organisation.write',
    summary: 'Tries a failed mail again, to the address that the person has now',
    input: z.object({ id }),
    output: ok,
  }),
}
