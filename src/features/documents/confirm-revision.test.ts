import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { amendedText, combinedText, policyText } from './documents.fixture-text.ts'
import { confirmText, fileOf, historyRows, record, rowCounts } from './documents.fixture.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  organisation = await app.organisation()
  ;({ client } = await organisation.signIn('securityOffice'))
})
afterAll(() => app.stop())

const clausesOf = async (id: string) => (await client.documents.get({ id })).shown?.clauses ?? []

describe('confirming a reading', () => {
  it('makes clauses as decided, in force from the day of decision, with its 公文書 attributes', async () => {
    const before = (await rowCounts(app, organisation))['history']
    const { documentId, revisionId, effectiveFrom, clauses } = await confirmText(client, policyText)
    expect(effectiveFrom).toBe('2026-04-01')
    expect(clauses).toBe(12)
    const { shown } = await client.documents.get({ id: documentId })
    expect(shown).toMatchObject({
      id: revisionId,
      standing: 'inForce',
      decidedOn: '2026-04-01',
      decidedPrecision: 'day',
      hasFile: true,
      record: { fiscalYear: 2026, documentNumber: '総第12号', retentionYears: 10, disclosure: 'open' },
    })
    expect(shown?.around).toEqual([])
    const items = shown?.clauses.filter(
      (clause) => clause.parentId === shown.clauses.find((top) => top.nodeId === '3')?.id,
    )
    expect(items?.map((clause) => [clause.label, clause.heading, clause.tier])).toEqual([
      ['(1)', '組織体制', 'basicPolicy'],
      ['(2)', '物理的対策', 'basicPolicy'],
    ])
    const actions = (await historyRows(app, organisation, before)).map((row) => row.action)
    expect(actions).toEqual(['document.import', 'document.import', 'revision.confirm'])
    const { parsed } = await client.documents.reading({ id: revisionId })
    await expect(client.documents.saveReading({ id: revisionId, version: 2, parsed })).rejects.toMatchObject({
      code: 'documents.notDraft',
      status: 409,
    })
  })

  it('reads a date to the month, and starts today where only that is known', async () => {
    const { revisionId: id, documentId } = await client.documents.import({
      file: fileOf(policyText),
      tier: 'basicPolicy',
    })
    const form = { id, version: 1, title: '見本', record }
    await expect(client.documents.confirm({ ...form, decidedOn: '去年の春' })).rejects.toMatchObject({
      code: 'documents.badDate',
      status: 422,
    })
    await expect(
      client.documents.confirm({ ...form, record: { ...record, disclosure: 'closed' } }),
    ).rejects.toMatchObject({ code: 'documents.reasonMissing' })
    await client.documents.confirm({ ...form, decidedOn: '令和7年12月', decidedBy: '広域連合長' })
    const { shown, document } = await client.documents.get({ id: documentId })
    expect(shown).toMatchObject({
      decidedOn: '2025-12-01',
      decidedPrecision: 'month',
      effectiveFrom: '2026-11-23',
      decidedBy: '広域連合長',
      record: { fiscalYear: 2025 },
    })
    expect(document.title).toBe('見本')
  })

  it('shows a preamble with the text, since it was decided too', async () => {
    const preamble = 'この広域連合は、住民から預かる情報を守る決意を、ここに示す。'
    const { documentId } = await confirmText(client, policyText.replace('1　目的', `${preamble}\n1　目的`))
    const { shown } = await client.documents.get({ id: documentId })
    expect(shown?.around).toEqual([{ kind: 'preamble', text: preamble, before: true }])
  })

  it('gives the parts of a combined file their tiers', async () => {
    const { revisionId: id, documentId } = await client.documents.import({
      file: fileOf(combinedText),
      tier: 'combined',
    })
    const { proposed, parsed } = await client.documents.reading({ id })
    expect(Object.values(proposed.partTiers)).toEqual(['basicPolicy', 'standard'])
    await client.documents.confirm({
      id,
      version: 1,
      title: '方針と基準',
      record,
      partTiers: { [parsed.nodes[1]?.id ?? '']: 'procedure' },
    })
    const tiers = (await clausesOf(documentId)).map((clause) => clause.tier)
    expect([new Set(tiers.slice(0, 3)), new Set(tiers.slice(3))]).toEqual([
      new Set(['basicPolicy']),
      new Set(['procedure']),
    ])
    const next = await client.documents.import({ file: fileOf(combinedText), tier: 'basicPolicy', documentId })
    expect(await client.documents.reading({ id: next.revisionId })).toMatchObject({ combined: true, number: 2 })
  })
})

describe('a new revision', () => {
  it('ends the one before the day before, and duties follow their clauses', async () => {
    const first = await confirmText(client, policyText)
    const old = await clausesOf(first.documentId)
    const anchored = ['4', '5', '2/1'].map((nodeId) => old.find((clause) => clause.nodeId === nodeId)?.id ?? '')
    const duties = await anchor(anchored)
    const before = (await rowCounts(app, organisation))['history']
    const second = await confirmText(
      client,
      amendedText.replace('(1)　情報資産　情報及び情報を扱う仕組みをいう。\n', ''),
      { documentId: first.documentId },
    )
    expect(second).toMatchObject({ effectiveFrom: '2026-10-01', movedDuties: 3 })
    const { document } = await client.documents.get({ id: first.documentId })
    expect(document.revisions.map(({ number, standing, effectiveTo }) => ({ number, standing, effectiveTo }))).toEqual([
      { number: 2, standing: 'inForce', effectiveTo: null },
      { number: 1, standing: 'superseded', effectiveTo: '2026-09-30' },
    ])
    const now = await clausesOf(first.documentId)
    const idOf = (nodeId: string) => now.find((clause) => clause.nodeId === nodeId)?.id
    const anchors = await liveAnchors(duties)
    const oldRow = (clauseId: string | undefined) => ({ clauseId, validFrom: '2026-04-01', validTo: '2026-09-30' })
    const newRow = (nodeId: string) => ({ clauseId: idOf(nodeId), validFrom: '2026-10-01', validTo: null })
    // 4 has kept its number, 5 見直し has become 6, the definition is gone.
    expect(anchors).toEqual([
      [oldRow(anchored[0]), newRow('4')],
      [oldRow(anchored[1]), newRow('6')],
      [oldRow(anchored[2])],
    ])
    const history = await historyRows(app, organisation, before)
    expect(history.filter((row) => row.action === 'duty.linkRule').map((row) => row.subjectId)).toEqual(
      expect.arrayContaining(duties),
    )
    expect(history.map((row) => row.action).filter((action) => action !== 'duty.linkRule')).toEqual([
      'document.import',
      'revision.supersede',
      'revision.confirm',
    ])
  })

  it('decided ahead leaves the one before in force until its day; an older one is refused', async () => {
    const first = await confirmText(client, policyText)
    await confirmText(client, amendedText, { documentId: first.documentId, effectiveFrom: '2027-04-01' })
    const standings = async () =>
      (await client.documents.get({ id: first.documentId })).document.revisions.map((row) => row.standing)
    expect(await standings()).toEqual(['upcoming', 'inForce'])
    expect((await client.documents.get({ id: first.documentId })).shown?.number).toBe(1)
    await expect(confirmText(client, policyText, { documentId: first.documentId })).rejects.toMatchObject({
      code: 'documents.olderThanCurrent',
      status: 422,
    })
    app.setTime('2027-04-01')
    expect((await standings()).slice(-2)).toEqual(['inForce', 'superseded'])
    app.setTime('2026-11-23T09:00')
  })
})

const anchor = (clauseIds: string[]): Promise<string[]> =>
  inScope(app.services.db, organisation.id, async (tx) => {
    const ids = clauseIds.map(() => newId())
    const common = { organisationId: organisation.id }
    const now = app.services.clock.now()
    await tx
      .insertInto('duty')
      .values(ids.map((id) => ({ ...common, id, title: '試し', objectKind: 'organisation' as const, createdAt: now })))
      .execute()
    await tx
      .insertInto('anchor')
      .values(
        clauseIds.map((clauseId, index) => ({
          ...common,
          id: newId(),
          dutyId: ids[index] ?? '',
          clauseId,
          validFrom: '2026-04-01',
          recordedAt: now,
        })),
      )
      .execute()
    return ids
  })

const liveAnchors = (duties: string[]) =>
  inScope(app.services.db, organisation.id, async (tx) => {
    const { rows } = await sql<{ dutyId: string; clauseId: string; validFrom: string; validTo: string | null }>`
      select duty_id, clause_id, valid_from, valid_to from anchor where retracted_at is null order by valid_from`.execute(
      tx,
    )
    return duties.map((duty) =>
      rows
        .filter((row) => row.dutyId === duty)
        .map(({ clauseId, validFrom, validTo }) => ({ clauseId, validFrom, validTo })),
    )
  })
