import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { signInHelp } from '../auth/sign-in.test-help.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
let units: { office: string; team: string; other: string }
const { signIn, cookieOf, api } = signInHelp(() => app)
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation('meibo')
  admin = (await org.signIn('administrator', { username: '1001' })).client
  const office = (await admin.organisation.createUnit({ name: '総務課' })).id
  units = {
    office,
    team: (await admin.organisation.createUnit({ name: '庶務係', parentId: office })).id,
    other: (await admin.organisation.createUnit({ name: '業務課' })).id,
  }
})
afterAll(() => app.stop())

const add = (name: string, more: { staffNumber?: string; unitId?: string; validTo?: string } = {}) =>
  admin.people.createPerson({ name, ...more }).then(({ id }) => id)
const rowOf = (personId: string, username: string, scopeId: string | null = null) => ({
  personId,
  username,
  grant: { role: 'staff' as const, scopeId },
})
const historyText = async () => JSON.stringify(await admin.history.list({ limit: 100 }))

describe('accounts from the roster', () => {
  it('are proposed for those without one, with user names that nobody has, found by unit and name', async () => {
    await add('髙﨑 実', { staffNumber: '1001', unitId: units.team })
    await add('渡邉 愛', { unitId: units.other })
    await add('去年 退職', { validTo: '2026-03-31' })
    const { rows, total } = await admin.accounts.candidates({})
    expect(total).toBe(2)
    expect(rows.map(({ name, unitName, username }) => [name, unitName, username])).toEqual([
      ['髙﨑 実', '庶務係', '1001-2'],
      ['渡邉 愛', '業務課', '渡邉愛'],
    ])
    const found = async (input: { search?: string; unitId?: string }) =>
      (await admin.accounts.candidates(input)).rows.map(({ name }) => name)
    expect(await found({ search: '高崎' })).toEqual(['髙﨑 実'])
    expect(await found({ unitId: units.office })).toEqual(['髙﨑 実'])
    expect(await found({ unitId: units.other, search: '高崎' })).toEqual([])
  })

  it('are made in one go, each with its row, a password that works once and lies nowhere', async () => {
    const [first, second] = [await add('一橋 剛', { staffNumber: '2001', unitId: units.team }), await add('二宮 恵')]
    const { slips } = await admin.accounts.createFromRoster({
      rows: [rowOf(first, '２００１', units.team), rowOf(second, 'Ninomiya')],
      validDays: 30,
    })
    expect(slips).toMatchObject([
      { displayName: '一橋 剛', unitName: '庶務係', username: '2001', validUntil: '2026-12-23' },
      { displayName: '二宮 恵', unitName: null, username: 'ninomiya' },
    ])
    const passwords = slips.map(({ password }) => password)
    for (const password of passwords) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(new Set(passwords).size).toBe(2)
    const made = (await admin.accounts.list({})).filter(({ username }) => ['2001', 'ninomiya'].includes(username))
    expect(made).toMatchObject([
      {
        personName: '一橋 剛',
        mustChangePassword: true,
        passwordValidUntil: '2026-12-23',
        lastSignInAt: null,
        grants: [{ role: 'staff', scopeId: units.team }],
      },
      { personName: '二宮 恵', grants: [{ role: 'staff', scopeId: null }] },
    ])
    const { rows } = await admin.history.list({ action: 'account.create' })
    expect(rows.filter(({ subjectId }) => made.some(({ id }) => id === subjectId))).toHaveLength(2)
    const stored = await app.services.db.transaction().execute(async (tx) => {
      const { rows: all } = await sql<{
        text: string
      }>`select row_to_json(a)::text as text from auth.account a`.execute(tx)
      return all.map(({ text }) => text).join()
    })
    for (const password of passwords) {
      expect(stored).not.toContain(password)
      expect(await historyText()).not.toContain(password)
    }
    const answer = await signIn('meibo/2001', passwords[0] ?? '')
    expect(answer.status).toBe(200)
    const me = (await (await api('me', cookieOf(answer))).json()) as { first: string }
    expect(me.first).toBe('password')
    expect((await admin.accounts.candidates({ search: '一橋' })).rows).toEqual([])
  })

  it('are made all or none: a name taken or given twice, a person with an account, gone, unknown, twice, a scope that is no unit', async () => {
    const [third, fourth] = [await add('三木 亮'), await add('四谷 翔')]
    const gone = await add('五島 去', { validTo: '2026-11-22' })
    const taken = (await admin.accounts.candidates({ search: '三木' })).total
    expect(taken).toBe(1)
    const unknown = '01990000-0000-7000-8000-00000000dead'
    const has = (await admin.accounts.list({})).find(({ username }) => username === '2001')?.personId ?? ''
    const refusals = [
      [[rowOf(third, 'miki'), rowOf(fourth, '1001')], 'people.accountTaken', 'rows.1.username'],
      [[rowOf(third, 'miki'), rowOf(fourth, 'ＭＩＫＩ')], 'people.usernameTwice', 'rows.1.username'],
      [[rowOf(third, 'miki'), rowOf(has, 'mata')], 'people.hasAccount', 'rows.1.personId'],
      [[rowOf(third, 'miki'), rowOf(third, 'mata')], 'people.hasAccount', 'rows.1.personId'],
      [[rowOf(third, 'miki'), rowOf(gone, 'saru')], 'people.hasLeft', 'rows.1.personId'],
      [[rowOf(third, 'miki'), rowOf(unknown, 'nazo')], 'app.notFound', 'rows.1.personId'],
    ] as const
    for (const [rows, code, path] of refusals) {
      await expect(admin.accounts.createFromRoster({ rows: [...rows] }), code).rejects.toMatchObject({
        code,
        data: { details: [{ path }] },
      })
    }
    await expect(admin.accounts.createFromRoster({ rows: [rowOf(third, 'miki', org.id)] })).rejects.toMatchObject({
      status: 404,
    })
    expect((await admin.accounts.candidates({ search: '三木' })).total).toBe(1)
  })

  it('are not made twice by two administrators at one moment', async () => {
    const person = await add('六車 同')
    const other = (await org.signIn('administrator')).client
    const answers = await Promise.allSettled([
      admin.accounts.createFromRoster({ rows: [rowOf(person, 'muguruma')] }),
      other.accounts.createFromRoster({ rows: [rowOf(person, 'muguruma2')] }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'people.hasAccount' } })
  })

  it('are for administrators of the whole body only', async () => {
    const person = await add('七尾 楓', { unitId: units.team })
    for (const client of [
      (await org.signIn('securityOffice')).client,
      (await org.signIn('administrator', { scopeId: units.office })).client,
    ]) {
      await expect(client.accounts.candidates({})).rejects.toMatchObject({ status: 403 })
      await expect(client.accounts.createFromRoster({ rows: [rowOf(person, 'nanao')] })).rejects.toMatchObject({
        status: 403,
      })
    }
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    await expect(stranger.accounts.createFromRoster({ rows: [rowOf(person, 'nanao')] })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('sessions of others', () => {
  it('are seen without their tokens and ended one by one or all, each time with a row', async () => {
    const user = await org.signIn('staff', { username: 'hachiya' })
    const second = cookieOf(await signIn('meibo/hachiya', PASSWORD))
    const third = cookieOf(await signIn('meibo/hachiya', PASSWORD))
    const { accountId: id } = user
    const sessions = await admin.accounts.sessions({ id })
    expect(sessions).toHaveLength(3)
    for (const cookie of [user.cookie, second, third])
      expect(JSON.stringify(sessions)).not.toContain(decodeURIComponent(cookie).split('=')[1]?.split('.')[0])
    expect((await admin.accounts.list({})).find((row) => row.id === id)?.sessions).toBe(3)
    const status = async () =>
      Promise.all([user.cookie, second, third].map(async (cookie) => (await api('me', cookie)).status))
    expect(await admin.accounts.endSessions({ id, sessionId: sessions[0]?.id })).toEqual({ ended: 1 })
    expect(await status()).toEqual([200, 200, 401])
    await expect(admin.accounts.endSessions({ id, sessionId: sessions[0]?.id })).rejects.toMatchObject({
      code: 'people.noSession',
    })
    expect(await admin.accounts.endSessions({ id })).toEqual({ ended: 2 })
    expect(await status()).toEqual([401, 401, 401])
    const { rows } = await admin.history.list({ subjectId: id, action: 'account.sessionsEnd' })
    expect(rows.map(({ changes }) => changes.find(({ field }) => field === 'sessionsEnded')?.after)).toEqual(['2', '1'])
  })

  it("of one account cannot be ended by another's id, nor seen by who may not", async () => {
    const [one, two] = [await org.signIn('staff'), await org.signIn('staff')]
    const [theirs] = await admin.accounts.sessions({ id: two.accountId })
    await expect(admin.accounts.endSessions({ id: one.accountId, sessionId: theirs?.id })).rejects.toMatchObject({
      code: 'people.noSession',
    })
    expect((await api('me', two.cookie)).status).toBe(200)
    await expect(one.client.accounts.sessions({ id: two.accountId })).rejects.toMatchObject({ status: 403 })
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    await expect(stranger.accounts.sessions({ id: two.accountId })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.accounts.endSessions({ id: two.accountId })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.accounts.unlock({ id: two.accountId })).rejects.toMatchObject({ status: 404 })
  })
})
