import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { confirmText, fileOf } from '../documents.fixture.ts'
import { amendedText, policyText } from '../documents.fixture-text.ts'

let app: TestApp
let organisation: TestOrganisation
let first: { documentId: string; revisionId: string }
let second: { documentId: string; revisionId: string }
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  const { client } = await organisation.signIn('securityOffice')
  first = await confirmText(client, policyText)
  second = await client.documents.import({
    file: fileOf(amendedText),
    tier: 'basicPolicy',
    documentId: first.documentId,
  })
})
afterAll(() => app.stop())

describe('a comparison table of two revisions', () => {
  it('puts a revision beside the one before it, whichever is asked for first', async () => {
    const { client } = await organisation.signIn('readOnly')
    const table = await client.comparison.table({ id: second.revisionId })
    expect(table).toMatchObject({ revision: { number: 2 }, with: { id: first.revisionId, number: 1 } })
    expect(table.table?.counts).toMatchObject({ added: 1, removed: 0, changed: 1, renumbered: 2, moved: 0 })
    const turned = await client.comparison.table({ id: first.revisionId, with: second.revisionId })
    expect(turned.table?.rows).toEqual(table.table?.rows)
  })

  it('says that there is nothing to compare with', async () => {
    const { client } = await organisation.signIn('readOnly')
    const alone = await client.comparison.table({ id: first.revisionId })
    expect(alone).toMatchObject({ with: null, table: null, others: [{ id: second.revisionId }] })
    await expect(client.comparison.file({ id: first.revisionId, format: 'docx' })).rejects.toMatchObject({
      status: 409,
      code: 'documents.nothingToCompare',
    })
  })

  it('is saved as Word or as a page, under a name that says what it is', async () => {
    const { client } = await organisation.signIn('readOnly')
    const begins = { docx: 'PK', html: '<!', pdf: '%P' } as const
    for (const format of ['docx', 'html', 'pdf'] as const) {
      const file = await client.comparison.file({ id: second.revisionId, format, preset: 'proposal' })
      expect(file.name).toMatch(new RegExp(`新旧対照表\\.${format}$`))
      const bytes = new Uint8Array(await file.arrayBuffer())
      expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe(begins[format])
    }
  })

  it('compares with no revision of another document, and shows another organisation nothing', async () => {
    const { client } = await organisation.signIn('securityOffice')
    const other = await client.documents.import({
      file: fileOf(policyText),
      tier: 'standard',
      parentId: first.documentId,
    })
    const wanted = { status: 404 }
    await expect(client.comparison.table({ id: second.revisionId, with: other.revisionId })).rejects.toMatchObject(
      wanted,
    )
    const { client: stranger } = await (await app.organisation()).signIn('administrator')
    await expect(stranger.comparison.table({ id: second.revisionId })).rejects.toMatchObject(wanted)
    await expect(stranger.comparison.file({ id: second.revisionId, format: 'html' })).rejects.toMatchObject(wanted)
  })
})
