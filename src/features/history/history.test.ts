import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
let unit: { id: string }
let other: { id: string }
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation()
  admin = (await org.signIn('administrator', { username: 'kanri' })).client
  unit = await admin.organisation.createUnit({ name: '総務課' })
  other = await admin.organisation.createUnit({ name: '業務課' })
})
afterAll(() => app.stop())

describe('history', () => {
  it('says who did what when, field by field, with names in the place of ids', async () => {
    app.setTime('2026-11-24T10:30')
    const team = await admin.organisation.createUnit({ name: '庶務係', parentId: unit.id })
    await admin.organisation.updateUnit({ id: team.id, parentId: other.id, name: '庶務担当' })
    const { rows } = await admin.history.list({ subjectId: team.id })
    expect(rows).toMatchObject([
      {
        at: '2026-11-24T01:30:00.000Z',
        actor: { kind: 'user', name: 'kanri' },
        action: 'unit.update',
        subjectKind: 'unit',
        subjectName: '庶務担当',
        unitName: '庶務担当',
        hidden: false,
        changes: [
          { field: 'name', before: '庶務係', after: '庶務担当' },
          { field: 'parentId', before: '総務課', after: '業務課' },
        ],
      },
      {
        action: 'unit.create',
        changes: [
          { field: 'name', before: null, after: '庶務係' },
          { field: 'kind', after: 'department' },
          { field: 'parentId', after: '総務課' },
        ],
      },
    ])
  })

  it('filters by action and kind, and pages without gap or repeat', async () => {
    for (const name of ['一係', '二係', '三係']) await admin.organisation.createUnit({ name, parentId: other.id })
    const all = await admin.history.list({ action: 'unit.create' })
    expect(all.rows.every(({ action }) => action === 'unit.create')).toBe(true)
    const seen: string[] = []
    let below: number | null | undefined
    do {
      const page = await admin.history.list({ action: 'unit.create', limit: 2, ...(below ? { below } : {}) })
      seen.push(...page.rows.map(({ id }) => id))
      below = page.next
    } while (below)
    expect(seen).toEqual(all.rows.map(({ id }) => id))
    expect((await admin.history.list({ subjectKind: 'account' })).rows.map(({ action }) => action)).toEqual([
      'account.create',
    ])
    await expect(admin.history.list({ limit: 1000 })).rejects.toMatchObject({ status: 422 })
  })

  it('shows one who is limited to a unit only what happened there', async () => {
    const limited = (await org.signIn('securityOffice', { scopeId: unit.id })).client
    const { rows } = await limited.history.list({})
    expect(rows.map(({ subjectName }) => subjectName)).toEqual(['総務課'])
    expect((await limited.history.of({ subjectId: other.id })).rows).toEqual([])
    expect((await limited.history.of({ subjectId: unit.id })).rows).toHaveLength(1)
  })

  it('gives a reader a record’s history, but no accounts, and of what is closed only that it happened', async () => {
    const person = await admin.people.createPerson({ name: '佐伯 美緒', unitId: unit.id })
    const reader = await org.signIn('readOnly')
    await expect(reader.client.history.list({})).rejects.toMatchObject({ status: 403 })
    expect((await reader.client.history.of({ subjectId: unit.id })).rows).toMatchObject([
      { action: 'unit.create', hidden: false },
    ])
    expect((await reader.client.history.of({ subjectId: reader.accountId })).rows).toEqual([])
    expect((await reader.client.history.of({ subjectId: person.id })).rows).toMatchObject([
      { action: 'person.create', hidden: true, subjectName: '', changes: [] },
    ])
    expect((await admin.history.of({ subjectId: person.id })).rows).toMatchObject([
      { hidden: false, subjectName: '佐伯 美緒' },
    ])
  })

  it('of another organisation does not exist', async () => {
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    expect((await stranger.history.of({ subjectId: unit.id })).rows).toEqual([])
    expect((await stranger.history.list({ subjectId: unit.id })).rows).toEqual([])
    await expect(app.anonymous.history.list({})).rejects.toMatchObject({ status: 401 })
  })
})
