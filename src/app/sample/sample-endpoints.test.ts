import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { issueSetupToken } from '../setup-token.ts'
import { findSample } from './delete-sample.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const nothing = { state: 'none', done: 0, total: 0, code: null, error: null }

describe('loading the sample from the set-up page', () => {
  it('needs the token while nobody can sign in; runs as a job; is deleted in the same way', async () => {
    const token = await issueSetupToken(app.services.db)
    const { sample, setup } = app.anonymous
    await expect(sample.start({ token: 'wrong' })).rejects.toMatchObject({ code: 'organisation.wrongToken' })
    await expect(sample.delete({})).rejects.toMatchObject({ code: 'organisation.wrongToken' })
    expect(await sample.progress({})).toEqual(nothing)
    const started = await sample.start({ token })
    expect(started.accounts.map(({ username }) => username)).toContain('saeki')
    expect(await sample.progress({})).toMatchObject({ state: 'queued', code: 'mihon' })
    await app.runJobs()
    const { done, total, ...end } = await sample.progress({})
    expect(end).toEqual({ state: 'done', code: 'mihon', error: null })
    expect(done).toBe(total)
    // The sample is no set-up: the first body can still be registered with the same token.
    expect(await setup.status({})).toEqual({
      done: false,
      organisations: [{ code: 'mihon', name: '見本県後期高齢者医療広域連合', isSample: true }],
    })
    await expect(sample.start({ token })).rejects.toMatchObject({ code: 'sample.codeTaken' })
    await sample.delete({ token })
    expect(await sample.progress({})).toEqual(nothing)
  }, 60_000)

  it('asks for sample.write once a body is set up', async () => {
    const organisation = await app.organisation()
    await expect(app.anonymous.sample.start({})).rejects.toMatchObject({ code: 'app.signedOut' })
    const { client: staff } = await organisation.signIn('staff')
    await expect(staff.sample.start({})).rejects.toMatchObject({ code: 'app.forbidden' })
    const { client } = await organisation.signIn('administrator')
    await client.sample.start({})
    await client.sample.delete({})
    // The job finds nothing to fill and leaves nothing behind.
    await app.runJobs()
    expect(await client.sample.progress({})).toEqual(nothing)
  })

  it('says what to do when loading stopped half way, and does not load a second time on top of it', async () => {
    const { client } = await (await app.organisation()).signIn('administrator')
    await client.sample.start({})
    const sample = await findSample(app.services)
    await inScope(app.services.db, sample!.organisationId, (tx) =>
      tx.updateTable('task').set({ state: 'running' }).execute(),
    )
    await app.runJobs()
    const { state, error } = await client.sample.progress({})
    expect([state, error?.en]).toEqual([
      'failed',
      'Loading the sample stopped half way. Delete the sample and load it again.',
    ])
    await client.sample.delete({})
  })
})

describe('starting from the model', () => {
  it('gives a policy and a standard under it, as drafts with the name of the body', async () => {
    const organisation = await app.organisation()
    const { client } = await organisation.signIn('securityOffice')
    const { policyRevisionId, standardRevisionId } = await client.sample.model({})
    const policy = await client.documents.reading({ id: policyRevisionId })
    expect(policy).toMatchObject({ standing: 'draft', tier: 'basicPolicy' })
    expect(policy.parsed.title).toContain('試験広域連合')
    expect((await client.documents.reading({ id: standardRevisionId })).tier).toBe('standard')
    const { documents } = await client.documents.list({})
    expect(documents.find(({ tier }) => tier === 'standard')?.parentId).toBe(policy.documentId)
    const { client: staff } = await organisation.signIn('staff')
    await expect(staff.sample.model({})).rejects.toMatchObject({ code: 'app.forbidden' })
  })
})
