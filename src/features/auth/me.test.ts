import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
})
afterAll(() => app.stop())

describe('me', () => {
  it('says who is signed in, with the posts of today, and what they may do where', async () => {
    const org = await app.organisation('mihon')
    const office = (await org.signIn('securityOffice')).client
    const unit = await office.organisation.createUnit({ name: '総務課' })
    const person = await office.people.createPerson({ name: '佐伯 美緒', unitId: unit.id })
    const [old, now] = [
      await office.people.createPost({ title: '主査', unitId: unit.id }),
      await office.people.createPost({ title: '係長', unitId: unit.id }),
    ]
    await office.people.createAssignment({
      personId: person.id,
      postId: old.id,
      validFrom: '2020-04-01',
      validTo: '2026-03-31',
    })
    await office.people.createAssignment({ personId: person.id, postId: now.id, validFrom: '2026-04-01' })
    const { client } = await org.signIn('departmentHead', { username: 'saeki', scopeId: unit.id, personId: person.id })
    const me = await client.me.get({})
    expect(me).toMatchObject({
      account: { username: 'saeki', posts: ['係長'] },
      organisation: { code: 'mihon', isSample: false },
      everywhere: [],
      locale: 'ja',
    })
    expect(me.verbs).toContain('evidence.confirm')
    expect(me.verbs).not.toContain('accounts.write')
    expect((await office.me.get({})).everywhere).toContain('organisation.write')
    await expect(app.anonymous.me.get({})).rejects.toMatchObject({ status: 401, code: 'app.signedOut' })
  })

  it('keeps the language of the screens with the account', async () => {
    const org = await app.organisation()
    const { client, accountId } = await org.signIn('readOnly')
    await client.me.preferences({ locale: 'en' })
    expect((await client.me.get({})).locale).toBe('en')
    const admin = (await org.signIn('administrator')).client
    expect((await admin.history.list({ subjectId: accountId, limit: 1 })).rows[0]).toMatchObject({
      action: 'account.preferences',
      changes: [{ field: 'locale', before: 'ja', after: 'en' }],
    })
    await expect(app.anonymous.me.preferences({ locale: 'en' })).rejects.toMatchObject({ status: 401 })
  })
})
