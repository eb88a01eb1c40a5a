import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { policyText } from './documents.fixture-text.ts'
import { fileOf, historyRows, record, rowCounts } from './documents.fixture.ts'
import { buildDocx, p, r } from './read/docx/docx-fixture.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  ;({ client } = await organisation.signIn('securityOffice'))
})
afterAll(() => app.stop())

const draft = async () => {
  const { revisionId: id } = await client.documents.import({ file: fileOf(policyText), tier: 'basicPolicy' })
  return client.documents.reading({ id })
}

describe('saving a corrected reading', () => {
  it('counts the version, keeps the change in history, and turns a stale save away', async () => {
    const { id, parsed } = await draft()
    const moved = structuredClone(parsed)
    const [last] = moved.nodes.splice(5, 1)
    if (last) moved.nodes[4]?.children.push({ ...last, type: 'Item', id: '5/6' })
    const history = (await rowCounts(app, organisation))['history']
    expect(await client.documents.saveReading({ id, version: 1, parsed: moved })).toEqual({ version: 2 })
    const [row, ...others] = await historyRows(app, organisation, history)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      action: 'revision.proofread',
      subjectId: id,
      before: { version: 1, outline: ['6 公開'] },
      after: { version: 2, outline: ['　6 公開'] },
    })
    await expect(client.documents.saveReading({ id, version: 1, parsed })).rejects.toMatchObject({
      code: 'app.changedMeanwhile',
      status: 409,
    })
    expect((await client.documents.reading({ id })).parsed).toEqual(moved)
  })

  it('refuses what loses, doubles or moves words, doubled ids, dangling links and foreign places', async () => {
    const { id, parsed } = await draft()
    const before = await rowCounts(app, organisation)
    const save = (change: (copy: typeof parsed) => void) => {
      const copy = structuredClone(parsed)
      change(copy)
      return client.documents.saveReading({ id, version: 1, parsed: copy }).then(
        () => null,
        (error: unknown) => error,
      )
    }
    expect(await save((copy) => copy.nodes.splice(3, 1))).toMatchObject({
      code: 'documents.textLost',
      status: 422,
      data: { text: { ja: expect.stringContaining('監査') } },
    })
    expect(await save((copy) => copy.furniture.splice(0, 1))).toMatchObject({ code: 'documents.textLost' })
    expect(
      await save((copy) => copy.nodes.forEach((node) => (node.text = node.text.replace('監査', '検査')))),
    ).toMatchObject({ code: 'documents.textLost' })
    expect(await save((copy) => copy.nodes.forEach((node) => (node.id = '1')))).toMatchObject({
      code: 'documents.doubleId',
    })
    expect(await save((copy) => copy.nodes.forEach((node) => (node.at = [0, 99_999])))).toMatchObject({
      code: 'documents.badSpan',
    })
    expect(
      await save((copy) => copy.references.push({ from: '1', to: '99', text: '第99条', at: [0, 1] })),
    ).toMatchObject({ code: 'documents.danglingLink' })
    expect(await rowCounts(app, organisation)).toEqual(before)
  })

  it("goes back to the reader's own reading", async () => {
    const { id, parsed } = await draft()
    const changed = structuredClone(parsed)
    changed.nodes.reverse()
    await client.documents.saveReading({ id, version: 1, parsed: changed })
    expect(await client.documents.reread({ id, version: 2 })).toEqual({ version: 3 })
    expect((await client.documents.reading({ id })).parsed).toEqual(parsed)
  })
})

describe('tracked changes', () => {
  const by = 'w:id="1" w:author="総務課" w:date="2026-04-01T00:00:00Z"'
  const lines = policyText.split('\n').filter((line) => line !== '')
  const body = lines
    .map((line) => (line.startsWith('6') ? `<w:p><w:ins ${by}>${r(line)}</w:ins></w:p>` : p(line)))
    .join('')
  const word = () => fileOf(buildDocx({ body }), '方針.docx')

  it('are asked about before anything else', async () => {
    const { revisionId: id } = await client.documents.import({ file: word(), tier: 'basicPolicy' })
    const reading = await client.documents.reading({ id })
    expect(reading).toMatchObject({
      trackedChangesDecision: null,
      trackedChanges: [{ kind: 'insertion', author: '総務課' }],
    })
    const open = { code: 'documents.trackedChangesOpen', status: 409 }
    await expect(client.documents.saveReading({ id, version: 1, parsed: reading.parsed })).rejects.toMatchObject(open)
    await expect(client.documents.confirm({ id, version: 1, title: '題', record })).rejects.toMatchObject(open)
    expect(await client.documents.decideTrackedChanges({ id, version: 1, decision: 'reject' })).toEqual({ version: 2 })
    const rejected = await client.documents.reading({ id })
    expect(rejected.parsed.nodes.map((node) => node.label)).toEqual(['1', '2', '3', '4', '5'])
    expect(rejected.sourceText).not.toContain('公表')
    await client.documents.decideTrackedChanges({ id, version: 2, decision: 'accept' })
    expect((await client.documents.reading({ id })).parsed.nodes).toHaveLength(6)
  })

  it('can be decided at import; a file without them has none to decide', async () => {
    const { revisionId: id } = await client.documents.import({
      file: word(),
      tier: 'basicPolicy',
      trackedChanges: 'reject',
    })
    expect(await client.documents.reading({ id })).toMatchObject({ trackedChangesDecision: 'reject' })
    const plain = await draft()
    await expect(
      client.documents.decideTrackedChanges({ id: plain.id, version: 1, decision: 'accept' }),
    ).rejects.toMatchObject({ code: 'documents.noTrackedChanges' })
  })
})

describe('discarding a draft', () => {
  it('keeps the reason in the history and frees the document for another import', async () => {
    const { id, documentId } = await draft()
    await expect(client.documents.discard({ id, reason: ' ' })).rejects.toMatchObject({ status: 422 })
    await client.documents.discard({ id, reason: '違うファイルを選んだため' })
    const history = await historyRows(app, organisation)
    expect(history.at(-1)).toMatchObject({
      action: 'revision.discard',
      subjectId: id,
      after: { reason: '違うファイルを選んだため' },
    })
    await expect(client.documents.discard({ id, reason: 'もう一度' })).rejects.toMatchObject({
      code: 'documents.notDraft',
      status: 409,
    })
    expect((await client.documents.list({})).documents.map((row) => row.id)).not.toContain(documentId)
    await client.documents.import({ file: fileOf(policyText), tier: 'basicPolicy', documentId })
  })
})
