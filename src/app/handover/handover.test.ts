import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let postId: string
let title: string
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  const { client } = live
  const unit = await client.organisation.createUnit({ name: '総務課' })
  postId = (await client.people.createPost({ title: '総務課長', unitId: unit.id })).id
  const person = await client.people.createPerson({ name: '髙﨑 花子', unitId: unit.id })
  await client.people.createAssignment({ personId: person.id, postId, validFrom: '2026-04-01' })
  await client.people.createDesignation({ securityRole: 'chiefSecurityOfficer', postId, validFrom: '2026-04-01' })
  const dutyId = await live.take((row) => row.subject === 'chiefSecurityOfficer')
  title = (await client.duties.get({ id: dutyId })).title
})
afterAll(() => app.stop())

describe('引継書', () => {
  it('tells of a post its holder, roles, duties, next acts and clauses', async () => {
    const file = await live.client.handover.sheet({ id: postId })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) })
    for (const part of [
      '引継書　総務課長',
      '現任：髙﨑 花子',
      '統括情報セキュリティ責任者',
      title,
      '試験広域連合情報セキュリティ基本方針',
    ])
      expect(value).toContain(part)
  })

  it('has blanks where nothing goes with the post, and is not found outside the reach', async () => {
    const { client } = live
    const other = await client.people.createPost({ title: '係/長' })
    const file = await client.handover.sheet({ id: other.id })
    expect(file.name).toBe('引継書_係_長.docx')
    const { id: scopeId } = await client.organisation.createUnit({ name: '業務課' })
    const scoped = (await organisation.signIn('departmentHead', { scopeId })).client
    await expect(scoped.handover.sheet({ id: postId })).rejects.toMatchObject({ status: 404 })
  })
})
