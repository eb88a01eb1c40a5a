import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startSmtp, type SmtpServerProcess } from '../features/notifications/mail/smtp.fixture.ts'
import { createPerson } from '../features/people/create-person.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { keepNotifying } from './keep-notifying.ts'
import { jobHandlers } from './worker.ts'

let app: TestApp
let smtp: SmtpServerProcess
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  smtp = await startSmtp({ security: 'none' })
})
afterAll(async () => {
  await smtp.stop()
  await app.stop()
})

it('a role that ends in five days reaches its holder by the loops alone, in the application and by mail, once; midnight adds nothing', async () => {
  const organisation = await app.organisation()
  const admin = (await organisation.signIn('administrator')).client
  const { id: personId } = await createPerson(organisation.ctx, { name: '要 圭一', email: 'kaname@audit.example.jp' })
  const { client } = await organisation.signIn('externalAuditor', { personId, validTo: '2026-11-28' })
  await admin.mail.saveSetting({
    host: '127.0.0.1',
    port: smtp.port,
    security: 'none',
    fromAddress: 'sakimori@union.example.jp',
    active: true,
  })
  const [one, other] = [keepNotifying(app.services), keepNotifying(app.services)]
  await vi.waitFor(() => expect(smtp.mails).toHaveLength(1), { timeout: 30_000, interval: 200 })
  await Promise.all([one(), other()])
  await jobHandlers(app.services)['notifications.midnight']?.({ organisationId: organisation.id })
  expect(smtp.mails.map(({ to }) => to)).toEqual([['kaname@audit.example.jp']])
  expect((await client.notifications.list({})).rows).toMatchObject([
    { topic: 'grant', stage: 'before', title: '外部監査人', titleEn: 'External auditor', due: '2026-11-28' },
  ])
}, 60_000)
