import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import { newId } from '../../../core/ids.ts'
import { query } from '../../../core/query.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { notificationErrors } from '../notifications.errors.ts'
import type { MailProblemKey } from './mail-problems.labels.ts'
import { openPassword } from './mail-secret.ts'
import { loadMailSetting } from './mail-setting.queries.ts'
import { sendLetter } from './transport.ts'

const words = {
  ja: {
    subject: '【防人】送信の試験',
    text: 'このメールは、防人（さきもり）のメールの設定を確かめるために送られました。\n届いていれば、お知らせのメールを送れます。\n',
  },
  en: {
    subject: '[Sakimori] Test mail',
    text: 'This mail was sent to try the mail settings of Sakimori.\nIf it reached you, notices can be sent.\n',
  },
}

const noteTest = command(
  'organisation.write',
  z.object({ to: z.string(), answer: z.string() }),
  async ({ ctx, input, record }) => {
    requireEverywhere(ctx, 'organisation.write')
    record({ action: 'mail.test', kind: 'mailSetting', id: ctx.organisationId, before: null, after: input })
  },
)

/**
 * Sends one mail with the settings as saved, whether or not mails are switched on. No transaction is held while the server is waited for; that it
 * was tried, and how it ended, is history.
 */
export async function testMail(
  ctx: Context,
  { to }: { to: string },
): Promise<{ sent: boolean; answer: string; problem: MailProblemKey | null }> {
  requireEverywhere(ctx, 'organisation.write')
  const setting = await query(ctx, 'organisation.write', (tx) => loadMailSetting(tx))
  if (!setting) throw notificationErrors('notSet')
  const password = openPassword(ctx, ctx.organisationId, setting.passwordSealed)
  const now = ctx.clock.now()
  const outcome =
    password === null
      ? { problem: 'secret' as const, answer: '' }
      : await sendLetter(setting, password, { id: newId(now.getTime()), to, date: now, ...words[ctx.locale] })
  const problem = 'problem' in outcome ? outcome.problem : null
  await noteTest(ctx, { to, answer: outcome.answer })
  return { sent: problem === null, answer: outcome.answer, problem }
}
