import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { policyText } from './documents.fixture-text.ts'
import { confirmText, fileOf, historyRows, rowCounts } from './documents.fixture.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  ;({ client } = await organisation.signIn('securityOffice'))
})
afterAll(() => app.stop())

describe('renaming and moving a document', () => {
  it('changes name and place with one history row, and leaves the decided text', async () => {
    const policy = await confirmText(client, policyText)
    const { documentId: id } = await client.documents.import({ file: fileOf(policyText), tier: 'standard' })
    const before = (await rowCounts(app, organisation))['history']
    await client.documents.update({ id, title: '対策基準', parentId: policy.documentId })
    expect(await client.documents.get({ id })).toMatchObject({
      document: { title: '対策基準', parentId: policy.documentId },
      parent: { id: policy.documentId },
    })
    const history = await historyRows(app, organisation, before)
    expect(history).toMatchObject([
      { action: 'document.update', subjectId: id, before: { parentId: null }, after: { parentId: policy.documentId } },
    ])
  })

  it('keeps basic policy over standard over procedure', async () => {
    const { documents } = await client.documents.list({})
    const [policy, standard] = [
      documents.find(({ tier }) => tier === 'basicPolicy'),
      documents.find(({ tier }) => tier === 'standard'),
    ]
    if (!policy || !standard) throw new Error('documents are missing')
    const bad = { code: 'documents.badParent', status: 422 }
    await expect(client.documents.update({ id: policy.id, parentId: standard.id })).rejects.toMatchObject(bad)
    await expect(client.documents.update({ id: policy.id, tier: 'procedure' })).rejects.toMatchObject(bad)
    await expect(client.documents.update({ id: standard.id, parentId: standard.id })).rejects.toMatchObject(bad)
  })

  it('takes the clauses along when the tier was wrong', async () => {
    const { documentId: id } = await confirmText(client, policyText)
    await client.documents.update({ id, tier: 'procedure' })
    const { shown } = await client.documents.get({ id })
    expect(new Set(shown?.clauses.map(({ tier }) => tier))).toEqual(new Set(['procedure']))
  })
})
