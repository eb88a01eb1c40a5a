import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { policyText } from './documents.fixture-text.ts'
import { confirmText, fileOf, record } from './documents.fixture.ts'

let app: TestApp
let organisation: TestOrganisation
let draft: { documentId: string; revisionId: string }
let confirmed: { documentId: string; revisionId: string }
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  const { client } = await organisation.signIn('securityOffice')
  confirmed = await confirmText(client, policyText)
  draft = await client.documents.import({ file: fileOf(policyText), tier: 'standard', parentId: confirmed.documentId })
})
afterAll(() => app.stop())

describe('who may do what with documents', () => {
  it('staff read, and may not import, correct, confirm or discard', async () => {
    const { client } = await organisation.signIn('staff')
    const { parsed } = await client.documents.reading({ id: draft.revisionId })
    expect((await client.documents.get({ id: confirmed.documentId })).shown?.clauses.length).toBeGreaterThan(6)
    const id = draft.revisionId
    const tries = [
      client.documents.import({ file: fileOf(policyText), tier: 'basicPolicy' }),
      client.documents.update({ id: draft.documentId, title: '別名' }),
      client.documents.saveReading({ id, version: 1, parsed }),
      client.documents.reread({ id, version: 1 }),
      client.documents.decideTrackedChanges({ id, version: 1, decision: 'accept' }),
      client.documents.confirm({ id, version: 1, title: '題', record }),
      client.documents.discard({ id, reason: '試し' }),
    ]
    for (const attempt of await Promise.allSettled(tries))
      expect(attempt).toMatchObject({ status: 'rejected', reason: { status: 403 } })
  })

  it('another organisation finds nothing', async () => {
    const { client } = await (await app.organisation()).signIn('administrator')
    const { parsed } = await (await organisation.signIn('staff')).client.documents.reading({ id: draft.revisionId })
    const id = draft.revisionId
    expect(await client.documents.list({})).toEqual({ documents: [] })
    const tries = [
      client.documents.get({ id: confirmed.documentId }),
      client.documents.reading({ id }),
      client.documents.file({ id }),
      client.documents.import({ file: fileOf(policyText), tier: 'basicPolicy', documentId: confirmed.documentId }),
      client.documents.update({ id: draft.documentId, title: '別名' }),
      client.documents.saveReading({ id, version: 1, parsed }),
      client.documents.reread({ id, version: 1 }),
      client.documents.decideTrackedChanges({ id, version: 1, decision: 'accept' }),
      client.documents.confirm({ id, version: 1, title: '題', record }),
      client.documents.discard({ id, reason: '試し' }),
    ]
    for (const attempt of await Promise.allSettled(tries))
      expect(attempt).toMatchObject({ status: 'rejected', reason: { status: 404 } })
  })

  it('nobody is let in without signing in', async () => {
    await expect(app.anonymous.documents.list({})).rejects.toMatchObject({ status: 401 })
  })
})
