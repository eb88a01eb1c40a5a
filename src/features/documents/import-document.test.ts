import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { policyText } from './documents.fixture-text.ts'
import { fileOf, historyRows, rowCounts } from './documents.fixture.ts'
import { buildDocx, p } from './read/docx/docx-fixture.ts'
import { buildOle } from './read/ole-fixture.ts'
import { buildPdf } from './read/pdf/pdf-fixture.ts'
import { readApart } from './reading/read-apart.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Awaited<ReturnType<TestOrganisation['signIn']>>['client']
let cookie: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  ;({ client, cookie } = await organisation.signIn('securityOffice'))
})
afterAll(() => app.stop())

const refusal = async (file: File) =>
  client.documents.import({ file, tier: 'basicPolicy' }).then(
    () => null,
    (error: unknown) => error,
  )
const nulText = `${policyText}\0`
const bomb = (): Uint8Array => zipSync({ 'word/document.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 })

describe('importing a file', () => {
  it('makes document, record and draft, keeps the original, and leaves one history row per record', async () => {
    const before = await rowCounts(app, organisation)
    const { documentId, revisionId } = await client.documents.import({
      file: fileOf(policyText, '基本方針.txt'),
      tier: 'basicPolicy',
    })
    const after = await rowCounts(app, organisation)
    expect(after).toMatchObject({ document: 1, revision: 1, record: 1, file: 1, clause: 0 })
    const history = await historyRows(app, organisation, before['history'])
    expect(history.map((row) => [row.action, row.subjectKind, row.subjectId])).toEqual([
      ['document.import', 'document', documentId],
      ['document.import', 'revision', revisionId],
    ])
    const reading = await client.documents.reading({ id: revisionId })
    expect(reading).toMatchObject({
      documentTitle: '見本県広域連合情報セキュリティ基本方針',
      version: 1,
      standing: 'draft',
      format: 'txt',
      encoding: 'utf-8',
      sourceText: policyText.trimEnd(),
      proposed: { decidedOn: '2026-04-01', decidedPrecision: 'day', effectiveFrom: '2026-04-01' },
      record: { fiscalYear: 2026, disclosure: 'open' },
    })
    expect(reading.parsed.nodes.map((node) => node.heading)).toEqual(['目的', '定義', '対策', '監査', '見直し', '公開'])
    const list = await client.documents.list({})
    expect(list.documents).toMatchObject([
      { id: documentId, tier: 'basicPolicy', parentId: null, revisions: [{ number: 1, standing: 'draft' }] },
    ])
  })

  it('hands the original back as an attachment', async () => {
    const [document] = (await client.documents.list({})).documents
    const answer = await app.fetch(`/api/revisions/${document?.revisions[0]?.id}/file`, { cookie })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=utf-8''%E5%9F%BA/)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(await answer.text()).toBe(policyText)
  })

  it('reads a Word file and a PDF in the same way', async () => {
    const lines = policyText.split('\n').filter((line) => line !== '')
    const word = await client.documents.import({
      file: fileOf(buildDocx({ body: lines.map((line) => p(line)).join('') }), 'a.docx'),
      tier: 'basicPolicy',
    })
    const pdf = await client.documents.import({
      file: fileOf(buildPdf([lines.map((text, index) => ({ text, x: 60, y: 800 - index * 20 }))]), 'a.pdf'),
      tier: 'basicPolicy',
    })
    for (const { revisionId } of [word, pdf]) {
      const { parsed } = await client.documents.reading({ id: revisionId })
      expect(parsed.nodes.map((node) => node.label)).toEqual(['1', '2', '3', '4', '5', '6'])
    }
  })

  it('puts a standard under its policy, and refuses the other way round', async () => {
    const [policy] = (await client.documents.list({})).documents
    const parentId = policy?.id ?? ''
    const { documentId } = await client.documents.import({ file: fileOf(policyText), tier: 'standard', parentId })
    await expect(
      client.documents.import({ file: fileOf(policyText), tier: 'basicPolicy', parentId: documentId }),
    ).rejects.toMatchObject({ code: 'documents.badParent' })
    await expect(
      client.documents.import({ file: fileOf(policyText), tier: 'procedure', parentId: crypto.randomUUID() }),
    ).rejects.toMatchObject({ code: 'documents.unknownParent' })
    const view = await client.documents.get({ id: parentId })
    expect(view.below.map((row) => row.id)).toEqual([documentId])
  })

  it('refuses a second draft of the same document and names the first', async () => {
    const { documentId, revisionId } = await client.documents.import({ file: fileOf(policyText), tier: 'basicPolicy' })
    await expect(
      client.documents.import({ file: fileOf(policyText), tier: 'basicPolicy', documentId }),
    ).rejects.toMatchObject({ code: 'documents.draftOpen', status: 409, data: { details: { revisionId } } })
  })
})

describe('bad input gets a clear refusal and writes nothing', () => {
  const cases: [string, () => File, string][] = [
    ['an empty file', () => fileOf(''), 'empty'],
    ['a file above 50 MB', () => fileOf(new Uint8Array(50 * 1024 * 1024 + 1).fill(97)), 'tooLarge'],
    [
      'a password-protected docx',
      () => fileOf(buildOle(['EncryptionInfo', 'EncryptedPackage']), 'a.docx'),
      'encryptedOffice',
    ],
    ['an old Word file', () => fileOf(buildOle(['WordDocument']), 'a.doc'), 'oldWord'],
    ['an Ichitaro file', () => fileOf(buildOle(['DocumentText']), 'a.jtd'), 'ichitaro'],
    ['a scanned pdf', () => fileOf(buildPdf([[], []]), 'a.pdf'), 'scannedPdf'],
    [
      'a binary called .txt',
      () => fileOf(Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
      'binary',
    ],
    ['a text with NUL', () => fileOf(nulText), 'nul'],
    ['a zip bomb in a docx', () => fileOf(bomb(), 'a.docx'), 'zipBomb'],
    [
      'an XML with entities',
      () => fileOf(strToU8('<?xml version="1.0"?><!DOCTYPE Law [<!ENTITY a "b">]><Law>&a;</Law>'), 'a.xml'),
      'xmlEntities',
    ],
    [
      'a letter',
      () =>
        fileOf(
          '拝啓　時下ますますご清栄のこととお慶び申し上げます。\n下記のとおり御案内いたします。\n記\n1　日時　十月一日\n2　場所　会議室\n御出席くださいますようお願い申し上げます。\n敬具\n',
        ),
      'letter',
    ],
    [
      'a text without clauses',
      () => fileOf('情報セキュリティについて職員の皆さんに知ってほしいことを、思いつくままに書きました。'.repeat(4)),
      'noClauses',
    ],
  ]
  it.each(cases)('%s', async (_name, make, reason) => {
    const before = await rowCounts(app, organisation)
    const error = await refusal(make())
    expect(error).toMatchObject({ code: 'documents.refused', status: 422, data: { details: { reason } } })
    expect(error).toMatchObject({
      data: { text: { ja: expect.stringMatching(/ください。/), en: expect.stringMatching(/\w/) } },
    })
    expect(await rowCounts(app, organisation)).toEqual(before)
  })

  it('a request larger than any file may be', async () => {
    const form = new FormData()
    form.set('tier', 'basicPolicy')
    form.set('file', fileOf(new Uint8Array(53 * 1024 * 1024)))
    const answer = await app.fetch('/api/documents/import', { method: 'POST', body: form, cookie })
    expect(answer.status).toBe(413)
  })
})

describe('the reading thread', () => {
  const bytes = strToU8(policyText)
  it('stops at its time limit and its memory limit with a remedy', async () => {
    await expect(readApart({ bytes, fileName: 'a.txt', trackedChanges: 'accept' }, { ms: 1 })).rejects.toMatchObject({
      code: 'documents.readingTooLong',
      status: 422,
    })
    const many = strToU8(policyText.repeat(20_000))
    await expect(
      readApart({ bytes: many, fileName: 'a.txt', trackedChanges: 'accept' }, { heapMb: 24 }),
    ).rejects.toMatchObject({ code: 'documents.readingTooLarge' })
  })

  it('takes two at a time, lets some wait, and turns the rest away', async () => {
    const read = () =>
      readApart({ bytes, fileName: 'a.txt', trackedChanges: 'accept' }, { atOnce: 1, waiting: 1 }).then(
        () => 'read',
        (error: { code: string }) => error.code,
      )
    expect(await Promise.all([read(), read(), read()])).toEqual(['read', 'read', 'documents.readingBusy'])
  })
})
