import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyActions } from '../../core/history-actions.ts'
import { readSheets } from '../../core/sheets-read.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { administrativeActions, administrativeFamilies, familyOf, workingFamilies } from './administrative.rules.ts'

let app: TestApp
let org: TestOrganisation
let admin: Client
let adminId: string
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  org = await app.organisation('kanri')
  const signedIn = await org.signIn('administrator', { username: 'kanri' })
  admin = signedIn.client
  adminId = signedIn.accountId
})
afterAll(() => app.stop())

describe('which actions are administration', () => {
  it('is decided for every family of actions, once', () => {
    const families = [...new Set(Object.keys(historyActions).map(familyOf))]
    expect(
      families.filter((family) => !administrativeFamilies.includes(family) && !workingFamilies.includes(family)),
    ).toEqual([])
    expect(administrativeFamilies.filter((family) => workingFamilies.includes(family))).toEqual([])
  })

  it('leaves out what people do with their own account', () => {
    expect(administrativeActions).toEqual(
      expect.arrayContaining([
        'account.create',
        'account.unlock',
        'backup.restore',
        'sample.delete',
        'organisation.update',
      ]),
    )
    expect(administrativeActions).not.toEqual(expect.arrayContaining(['account.password']))
    expect(administrativeActions).not.toEqual(expect.arrayContaining(['account.preferences']))
  })
})

describe('what administrators did', () => {
  it('is a list of its own: by person, action and day, the console included, the daily work not', async () => {
    app.setTime('2026-11-24T09:00')
    await admin.organisation.update({ name: '管理広域連合', kind: 'wideAreaUnion' })
    const user = await org.signIn('staff', { username: 'ao' })
    app.setTime('2026-11-25T23:59')
    await admin.accounts.update({ id: user.accountId, active: false })
    await admin.organisation.createUnit({ name: '総務課' })
    await admin.me.preferences({ locale: 'ja' })

    const { rows, actors } = await admin.history.administrators({})
    expect(rows.map(({ action }) => action)).toEqual([
      'account.update',
      'account.create',
      'organisation.update',
      'account.create',
      'organisation.create',
    ])
    expect(actors).toEqual([
      { key: 'console test', kind: 'console', name: 'test' },
      { key: `user ${adminId}`, kind: 'user', name: 'kanri' },
    ])
    const actionsOf = async (filter: Parameters<Client['history']['administrators']>[0]) =>
      (await admin.history.administrators(filter)).rows.map(({ action }) => action)
    expect(await actionsOf({ actor: `user ${adminId}` })).toEqual(['account.update', 'organisation.update'])
    expect(await actionsOf({ actor: 'console test', action: 'account.create' })).toHaveLength(2)
    expect(await actionsOf({ action: 'unit.create' })).toEqual([])
    expect(await actionsOf({ from: '2026-11-24', to: '2026-11-24' })).toEqual(['account.create', 'organisation.update'])
    expect(await actionsOf({ from: '2026-11-25' })).toEqual(['account.update'])
    expect(await actionsOf({ to: '2026-11-23' })).toEqual(['account.create', 'organisation.create'])
  })

  it('pages without gap or repeat', async () => {
    const seen: string[] = []
    let below: number | null | undefined
    do {
      const page = await admin.history.administrators({ limit: 2, ...(below ? { below } : {}) })
      seen.push(...page.rows.map(({ id }) => id))
      below = page.next
    } while (below)
    expect(seen).toEqual((await admin.history.administrators({})).rows.map(({ id }) => id))
  })

  it('goes out as an Excel file with the same filters, what looks like a formula as text', async () => {
    await admin.accounts.create({
      username: 'shiki',
      displayName: '=1+1',
      password: 'correct horse battery',
      grants: [{ role: 'staff', scopeId: null }],
    })
    const file = await admin.history.administratorsSheet({ actor: `user ${adminId}` })
    const { sheets } = await readSheets(new Uint8Array(await file.arrayBuffer()))
    const text = sheets[0]?.lines.map(({ cells }) => cells.join('|')) ?? []
    expect(text[0]).toContain('管理者の操作')
    expect(text.slice(3)).toHaveLength(3)
    expect(text.join('\n')).toMatch(/令和8年11月25日 23:59:00\|kanri\|利用者を登録\|利用者\|=1\+1\|/)
  })

  it('is for who may read the history of the whole body', async () => {
    const unit = await admin.organisation.createUnit({ name: '業務課' })
    for (const client of [
      (await org.signIn('staff')).client,
      (await org.signIn('securityOffice', { scopeId: unit.id })).client,
    ]) {
      await expect(client.history.administrators({})).rejects.toMatchObject({ status: 403 })
      await expect(client.history.administratorsSheet({})).rejects.toMatchObject({ status: 403 })
    }
    expect((await (await org.signIn('securityOffice')).client.history.administrators({})).rows.length).toBeGreaterThan(
      3,
    )
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    expect((await stranger.history.administrators({})).rows.map(({ action }) => action)).toEqual([
      'account.create',
      'organisation.create',
    ])
  })
})
