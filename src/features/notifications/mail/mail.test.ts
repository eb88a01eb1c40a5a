import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../../../core/db/database.ts'
import { keysFrom } from '../../../core/secret.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { makeCertificate } from '../../auth/external/certificate.fixture.ts'
import { eachDay, historyOf, testMatters, type TestMatters } from '../notifications.testing.ts'
import { writeDigests } from '../write-digests.ts'
import { sendWaiting } from './send-waiting.ts'
import { type SmtpOptions, type SmtpServerProcess, startSmtp } from './smtp.fixture.ts'

const pair = makeCertificate()
const signIn = { user: 'sakimori', password: 'mail pässword' }
let app: TestApp
let organisation: TestOrganisation
let world: TestMatters
let admin: Client
let clerk: { personId: string; postId: string }
let clerkClient: Client
let smtp: SmtpServerProcess | undefined

beforeAll(async () => {
  app = await startTestApp('2026-11-24T09:00')
})
afterAll(() => app.stop())
beforeEach(async () => {
  app.setTime('2026-11-24T09:00')
  organisation = await app.organisation()
  world = testMatters(app, organisation)
  clerk = await world.holder('佐伯 美緒', { email: 'saeki@union.example.jp' })
  admin = (await organisation.signIn('administrator')).client
  clerkClient = (await organisation.signIn('readOnly', { personId: clerk.personId })).client
})
afterEach(async () => {
  await smtp?.stop()
  smtp = undefined
})

type Setting = Parameters<Client['mail']['saveSetting']>[0]
const serve = async (options: SmtpOptions, more: Partial<Setting> = {}) => {
  smtp = await startSmtp(options)
  await save(smtp.port, options, more)
  return smtp
}
const save = (port: number, { security, user, password, pair: own }: SmtpOptions, more: Partial<Setting> = {}) =>
  admin.mail.saveSetting({
    host: '127.0.0.1',
    port,
    security,
    username: user ?? '',
    ...(password === undefined ? {} : { password }),
    fromAddress: 'sakimori@union.example.jp',
    fromName: '防人（広域連合）',
    link: 'http://sakimori.union.example.jp:8080',
    authority: own?.certificate ?? '',
    active: true,
    ...more,
  })
/** One round of both loops. */
const round = async () => {
  await world.tell()
  const written = await writeDigests(app.services, organisation.id)
  await sendWaiting(app.services, organisation.id)
  return written
}
const send = () => sendWaiting(app.services, organisation.id)
const mailsInTable = () =>
  inScope(app.services.db, organisation.id, (tx) =>
    tx.selectFrom('mail').select(['id', 'toAddress', 'state', 'tries', 'lastError']).orderBy('toAddress').execute(),
  )

describe('the daily mail', () => {
  it('is one for thirty matters, in Japanese, over STARTTLS with sign-in; titles only of what is open', async () => {
    const server = await serve({ security: 'startTls', pair, ...signIn })
    for (let n = 0; n < 29; n++) world.matter(clerk.postId, '2026-12-01')
    world.matter(clerk.postId, '2026-11-01', { open: true, title: '評価書の公表', href: '/assets/assessments' })
    expect(await round()).toBe(1)
    expect(await round()).toBe(0)
    expect(server.mails).toHaveLength(1)
    const [mail] = server.mails
    expect(mail).toMatchObject({
      from: 'sakimori@union.example.jp',
      to: ['saeki@union.example.jp'],
      secure: true,
      user: 'sakimori',
      subject: '【防人】お知らせ 30件（期限を過ぎたもの 1件）',
    })
    expect(mail?.text).toContain('佐伯 美緒 様')
    expect(mail?.text).toContain('■ 実施事項（30件）')
    expect(mail?.text).toContain(
      '- [期限超過 3週]　評価書の公表　期限 令和8年11月1日（2026年11月1日）\n  http://sakimori.union.example.jp:8080/assets/assessments',
    )
    expect(mail?.text.match(/件名は画面で/g)).toHaveLength(29)
    expect(mail?.text).not.toContain('実施事項1')
    expect(mail?.raw).not.toContain(signIn.password)
    expect(mail?.header('auto-submitted')).toBe('auto-generated')
    const [row] = await mailsInTable()
    expect(mail?.header('message-id')).toBe(`<${row?.id}@union.example.jp>`)
    expect(row).toMatchObject({ state: 'sent', tries: 1 })
  })

  it('comes at most once a day, from the hour that was chosen, with what is new since', async () => {
    const server = await serve({ security: 'none' }, { digestHour: 8 })
    world.matter(clerk.postId, null, { announce: true, open: true, title: '朝の一件' })
    app.setTime('2026-11-24T07:59')
    expect(await round()).toBe(0)
    app.setTime('2026-11-24T08:00')
    expect(await round()).toBe(1)
    world.matter(clerk.postId, null, { announce: true, open: true, title: '昼の一件' })
    app.setTime('2026-11-24T13:00')
    expect(await round()).toBe(0)
    app.setTime('2026-11-25T08:00')
    expect(await round()).toBe(1)
    expect(server.mails.map(({ text }) => [text.includes('朝の一件'), text.includes('昼の一件')])).toEqual([
      [true, false],
      [false, true],
    ])
    await eachDay(app, '2026-11-26', '2026-12-02', round)
    expect(server.mails).toHaveLength(2)
  })

  it('comes in English to whom English is shown, and not to who read it, wants none, or has left', async () => {
    const server = await serve({ security: 'tls', pair })
    const reader = await world.holder('葛西 由紀', { email: 'kasai@union.example.jp' })
    const gone = await world.holder('若宮 亮', { email: 'wakamiya@union.example.jp' })
    const silent = await world.holder('水野 拓也', { email: 'mizuno@union.example.jp' })
    for (const { postId } of [clerk, reader, gone, silent]) world.matter(postId, '2026-12-01')
    await world.tell()
    await inScope(app.services.db, organisation.id, (tx) =>
      tx.updateTable('object').set({ validTo: '2026-11-23' }).where('id', '=', gone.personId).execute(),
    )
    await clerkClient.me.preferences({ locale: 'en' })
    await (await organisation.signIn('readOnly', { personId: reader.personId })).client.notifications.markAllRead({})
    const quiet = (await organisation.signIn('readOnly', { personId: silent.personId })).client
    expect(await quiet.notifications.preference({})).toEqual({
      mail: 'digest',
      address: 'mizuno@union.example.jp',
      active: true,
      digestHour: 8,
    })
    await quiet.notifications.setPreference({ mail: 'none' })
    expect((await quiet.notifications.preference({})).mail).toBe('none')
    expect(await round()).toBe(1)
    expect(server.mails[0]).toMatchObject({
      to: ['saeki@union.example.jp'],
      secure: true,
      subject: '[Sakimori] 1 notice',
    })
    expect(server.mails[0]?.text).toContain('[7 days before], (title on the screen), due 2026-12-01')
  })

  it('is written and sent once, though several processes do it at one moment', async () => {
    const server = await serve({ security: 'none', slowMs: 300 })
    world.matter(clerk.postId, '2026-12-01')
    await world.tell()
    const written = await Promise.all([1, 2, 3].map(() => writeDigests(app.services, organisation.id)))
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(1)
    await Promise.all([send(), send(), send()])
    expect(server.mails).toHaveLength(1)
  })
})

describe('a server that', () => {
  it('is away keeps mails waiting; back again it gets each of them once', async () => {
    const server = await serve({ security: 'none' })
    const { port } = server
    await server.stop()
    const second = await world.holder('葛西 由紀', { email: 'kasai@union.example.jp' })
    for (const { postId } of [clerk, second]) world.matter(postId, '2026-12-01')
    expect(await round()).toBe(2)
    expect(await mailsInTable()).toMatchObject([
      { state: 'waiting', tries: 1 },
      { state: 'waiting', tries: 1 },
    ])
    await send()
    expect((await admin.mail.outbox({})).rows[0]).toMatchObject({ tries: 1, problem: { problem: 'refused' } })
    smtp = await startSmtp({ security: 'none', port })
    app.setTime('2026-11-24T09:04')
    await send()
    expect(smtp.mails).toHaveLength(0)
    app.setTime('2026-11-24T09:05')
    await send()
    await send()
    expect(smtp.mails).toHaveLength(2)
    expect(new Set(smtp.mails.map(({ to }) => to[0]))).toEqual(
      new Set(['kasai@union.example.jp', 'saeki@union.example.jp']),
    )
    expect(await admin.mail.outbox({})).toMatchObject({ sent: 2, waiting: 0, failed: 0, rows: [] })
  })

  it('stays away is given up in the end; the office sees why, prints it, and can try again', async () => {
    const server = await serve({ security: 'none' })
    const { port } = server
    await server.stop()
    world.matter(clerk.postId, '2026-12-01')
    await round()
    for (let n = 1; n < 8; n++) {
      app.setTime(`2026-11-${24 + n}T09:00`.replace('2026-11-31', '2026-12-01'))
      await send()
    }
    const outbox = await admin.mail.outbox({})
    expect(outbox).toMatchObject({
      failed: 1,
      rows: [{ name: '佐伯 美緒', tries: 8, problem: { problem: 'refused' } }],
    })
    expect((await admin.notifications.printList({})).people).toMatchObject([{ name: '佐伯 美緒', why: 'failed' }])
    await send()
    expect((await mailsInTable())[0]?.tries).toBe(8)
    smtp = await startSmtp({ security: 'none', port })
    const again = () => admin.mail.retry({ id: outbox.rows[0]?.id ?? '' })
    expect(await historyOf(app, organisation, again)).toEqual(['mail.retry'])
    await expect(admin.mail.retry({ id: outbox.rows[0]?.id ?? '' })).rejects.toMatchObject({
      code: 'notifications.notFailed',
    })
    await send()
    expect(smtp.mails).toHaveLength(1)
    expect((await admin.notifications.printList({})).people).toEqual([])
  })

  it('refuses one recipient for good gets the others; who is busy is tried again', async () => {
    const refuse = { 'saeki@union.example.jp': 550, 'isogashii@union.example.jp': 451 }
    const server = await serve({ security: 'none', refuse })
    const other = await world.holder('葛西 由紀', { email: 'kasai@union.example.jp' })
    const busy = await world.holder('荒巻 修', { email: 'isogashii@union.example.jp' })
    for (const { postId } of [clerk, other, busy]) world.matter(postId, '2026-12-01')
    await round()
    expect(server.mails.map(({ to }) => to)).toEqual([['kasai@union.example.jp']])
    expect((await mailsInTable()).map(({ toAddress, state }) => [toAddress, state])).toEqual([
      ['isogashii@union.example.jp', 'waiting'],
      ['kasai@union.example.jp', 'sent'],
      ['saeki@union.example.jp', 'failed'],
    ])
    const { rows } = await admin.mail.outbox({})
    expect(rows.find(({ state }) => state === 'failed')?.problem).toEqual({
      problem: 'recipient',
      answer: expect.stringContaining('550 <saeki@union.example.jp>: Recipient address rejected'),
    })
    // The address is put right in the roster; the retry goes there.
    await admin.people.updatePerson({ id: clerk.personId, email: 'mio@union.example.jp' })
    await admin.mail.retry({ id: rows.find(({ state }) => state === 'failed')?.id ?? '' })
    await send()
    expect(server.mails.at(-1)?.to).toEqual(['mio@union.example.jp'])
  })

  it('accepted a mail of which a killed process never learned gets it again under the same Message-ID', async () => {
    const server = await serve({ security: 'none' })
    world.matter(clerk.postId, '2026-12-01')
    await round()
    // As the process leaves it that dies between the server's answer and its own note.
    await inScope(app.services.db, organisation.id, (tx) =>
      tx.updateTable('mail').set({ state: 'waiting', sentAt: null }).execute(),
    )
    await send()
    expect(server.mails).toHaveLength(1)
    app.setTime('2026-11-24T09:06')
    await send()
    const ids = server.mails.map(({ header }) => header('message-id'))
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
    expect(server.mails[0]?.header('date')).toBe(server.mails[1]?.header('date'))
  })
})

describe('the test mail', () => {
  const to = 'someone@elsewhere.example.jp'

  it('shows what the server answered, and is history', async () => {
    const server = await serve({ security: 'startTls', pair, ...signIn }, { active: false })
    const tried = await historyOf(app, organisation, async () =>
      expect(await admin.mail.test({ to })).toEqual({
        sent: true,
        answer: expect.stringContaining('4711'),
        problem: null,
      }),
    )
    expect(tried).toEqual(['mail.test'])
    expect(server.mails[0]).toMatchObject({ to: [to], subject: '【防人】送信の試験', secure: true })
  })

  it.each<[string, string, SmtpOptions, Partial<Setting>]>([
    ['a wrong password', 'signIn', { security: 'none', ...signIn }, { password: 'wrong' }],
    ['no sign-in where one is asked for', 'signInMissing', { security: 'none', ...signIn }, { username: '' }],
    ['a certificate of nobody known', 'certificate', { security: 'tls', pair }, { authority: '' }],
    [
      'another name than in the certificate',
      'certificate',
      { security: 'tls', pair: makeCertificate() },
      { authority: pair.certificate },
    ],
    ['STARTTLS that the server does not offer', 'encryption', { security: 'none' }, { security: 'startTls' }],
    ['TLS to a server that speaks in the clear', 'encryption', { security: 'none' }, { security: 'tls' }],
    ['a name that does not exist', 'host', { security: 'none' }, { host: 'mail.invalid' }],
    ['a port at which nobody listens', 'refused', { security: 'none' }, { port: 1 }],
    ['a recipient that is refused', 'recipient', { security: 'none', refuse: { [to]: 550 } }, {}],
  ])('%s: %s', async (_case, problem, options, more) => {
    const { password, ...rest } = { ...options, ...more }
    smtp = await startSmtp(options)
    await save(smtp.port, options, {
      ...more,
      ...(rest.username === '' ? { password: '' } : password ? { password } : {}),
    })
    const answer = await admin.mail.test({ to })
    expect(answer).toMatchObject({ sent: false, problem })
    expect(answer.answer).not.toBe('')
    expect(JSON.stringify(answer)).not.toContain(signIn.password)
    expect(smtp.mails).toEqual([])
  })

  it('says so where nothing is set', async () => {
    await expect(admin.mail.test({ to })).rejects.toMatchObject({ code: 'notifications.notSet' })
  })
})

describe('the settings', () => {
  it('never give the password out, neither by an answer nor in the history nor in the table', async () => {
    await save(25, { security: 'startTls', ...signIn })
    const { setting } = await admin.mail.setting({})
    expect(setting).toMatchObject({ host: '127.0.0.1', username: 'sakimori', passwordSet: true })
    const everything = await inScope(app.services.db, organisation.id, async (tx) => [
      await tx.selectFrom('history').selectAll().execute(),
      (await tx.selectFrom('mailSetting').selectAll().execute()).map((row) => row.passwordSealed?.toString('latin1')),
      setting,
    ])
    expect(JSON.stringify(everything)).not.toContain('mail p')
    expect(JSON.stringify(everything)).toContain('passwordChanged')
  })

  it('keep the password that is left out, drop it with the user name, and tell where it belongs to another installation', async () => {
    await save(1, { security: 'none', ...signIn })
    await save(1, { security: 'none', user: 'sakimori' })
    expect((await admin.mail.setting({})).setting?.passwordSet).toBe(true)
    const elsewhere = { ...app.services, keyOf: keysFrom(Buffer.alloc(32, 9)) }
    world.matter(clerk.postId, '2026-12-01')
    await world.tell()
    await writeDigests(app.services, organisation.id)
    await sendWaiting(elsewhere, organisation.id)
    expect((await admin.mail.outbox({})).rows[0]?.problem).toEqual({ problem: 'secret', answer: '' })
    await save(1, { security: 'none' })
    expect((await admin.mail.setting({})).setting?.passwordSet).toBe(false)
  })

  it.each<[string, Partial<Setting>]>([
    ['a sender with a second header', { fromName: 'x\r\nBcc: all@example.jp' }],
    ['a link with more than an address', { link: 'javascript:alert(1)' }],
    ['a host with a path', { host: 'mail/../etc' }],
    ['a certificate that is none', { authority: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }],
    ['a password without a user name', { username: '', password: 'x' }],
    ['a port beyond all', { port: 70_000 }],
  ])('refuse %s', async (_case, more) => {
    await expect(save(25, { security: 'none', ...signIn }, more)).rejects.toMatchObject({ status: 422 })
  })

  it('are the whole body’s: who is limited or reads only is refused', async () => {
    await expect(clerkClient.mail.setting({})).rejects.toMatchObject({ status: 403 })
    await expect(clerkClient.mail.test({ to: 'a@example.jp' })).rejects.toMatchObject({ status: 403 })
  })
})
