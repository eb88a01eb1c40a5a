import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../../core/http/serve.ts'
import { mailContract } from './mail.contract.ts'
import { readMailSetting, readOutbox } from './outbox.queries.ts'
import { retryMail } from './retry-mail.ts'
import { saveMailSetting } from './save-mail-setting.ts'
import { saveReminders } from './save-reminders.ts'
import { testMail } from './test-mail.ts'

const os = implement(mailContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const mailRouter = os.router({
  setting: os.setting.handler(({ context: { ctx } }) => readMailSetting(ctx)),
  saveSetting: os.saveSetting.handler(({ context: { ctx }, input }) => saveMailSetting(ctx, input).then(() => ok)),
  test: os.test.handler(({ context: { ctx }, input }) => testMail(ctx, input)),
  saveReminders: os.saveReminders.handler(({ context: { ctx }, input }) => saveReminders(ctx, input).then(() => ok)),
  outbox: os.outbox.handler(({ context: { ctx } }) => readOutbox(ctx)),
  retry: os.retry.handler(({ context: { ctx }, input }) => retryMail(ctx, input).then(() => ok)),
})
