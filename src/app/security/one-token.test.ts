import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOrganisation } from '../../features/organisation/create-organisation.ts'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { PASSWORD, startTestApp, type TestApp } from '../../testing/test-app.ts'
import { issueSetupToken } from '../setup-token.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.stop())

const setUp = (token: string, code: string) =>
  app.anonymous.setup.run({
    token,
    organisation: { code, name: code, kind: 'town' },
    administrator: { username: 'saeki', email: null, displayName: '佐伯', password: PASSWORD },
  })

describe('the one-time token', () => {
  it('makes one organisation, however many send it at one moment', async () => {
    const token = await issueSetupToken(app.services.db)
    const answers = await Promise.allSettled(['one', 'two', 'three', 'four'].map((code) => setUp(token, code)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await app.anonymous.setup.status({})).organisations).toHaveLength(1)
  })

  it('is still good after a set-up that came to nothing', async () => {
    const actor = { kind: 'console', name: 'test' } as const
    await createOrganisation(app.services, { code: 'mihon', name: '見本', kind: 'town', isSample: true }, actor)
    const token = await issueSetupToken(app.services.db)
    await expect(setUp(token, 'mihon')).rejects.toMatchObject({ code: 'organisation.codeTaken' })
    expect(await setUp(token, 'ours')).toEqual({ code: 'ours' })
  })
})

describe('the sample', () => {
  it('is not for an administrator of one unit to delete', async () => {
    const organisation = await app.organisation()
    const { id } = await createUnit(organisation.ctx, { name: '総務課' })
    const { client } = await organisation.signIn('administrator', { scopeId: id })
    await expect(client.sample.delete({})).rejects.toMatchObject({ code: 'app.forbidden' })
    await expect(client.sample.start({})).rejects.toMatchObject({ code: 'app.forbidden' })
  })
})
