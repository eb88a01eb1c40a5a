import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'
import { createMemberBody } from '../organisation/create-member-body.ts'
import { inScope } from '../../core/db/database.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { memorandumStanding } from './standing.queries.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let bodies: Record<'aonami' | 'kitano' | 'satomi', string>
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  const body = async (name: string, code: string) =>
    (await createMemberBody(organisation.ctx, { name, code, validFrom: null })).id
  bodies = {
    aonami: await body('青波市', '011002'),
    kitano: await body('北野町', '012025'),
    satomi: await body('里見村', '012033'),
  }
})
afterAll(() => app.stop())

const theft = (row: { id: string }) => row.id === 'm0438'
const names = async (id: string) => (await live.client.duties.get({ id })).objects.map(({ name }) => name).toSorted()
const terminal = async (name: string, unitId: string) =>
  (await live.client.terminals.create({ name, kind: 'terminal', unitId })).id

describe('a physical duty (R14)', () => {
  it('loses a terminal in a municipality’s building from the day of the demarcation, gets it back when it ends, and tells a past day as it was', async () => {
    const duty = await live.take(theft)
    const ours = await terminal('本庁端末', bodies.aonami)
    const theirs = await terminal('窓口端末', bodies.aonami)
    expect(await names(duty)).toEqual(['本庁端末', '窓口端末'])
    await live.prove(duty, { objects: ['窓口端末'], verdict: 'negative', dataDate: '2026-11-20' })
    app.setTime('2026-12-01')
    await live.client.demarcations.assign({
      objectIds: [theirs],
      responsibilities: ['physical', 'users'],
      partyId: bodies.aonami,
      basis: '覚書第2条',
      from: '2026-12-01',
      until: '2026-12-31',
    })
    expect(await names(duty)).toEqual(['本庁端末'])
    expect((await live.client.duties.get({ id: duty })).mark.counts.total).toBe(1)
    const clause = async (day: string) =>
      (await live.client.home.asOf({ day })).clauses.flatMap(({ counts }) => (counts.total > 0 ? [counts] : []))
    const before = await clause('2026-11-30')
    expect(before).toMatchObject([{ total: 1, partly: 1 }])
    expect(await clause('2026-12-01')).toMatchObject([{ total: 1, partly: 0, unknown: 1 }])
    app.setTime('2027-01-01')
    expect(await names(duty)).toEqual(['本庁端末', '窓口端末'])
    expect((await live.client.duties.get({ id: duty })).mark.counts.total).toBe(2)
    expect(await clause('2026-11-30')).toEqual(before)
    // Other duties about the same terminal stay ours.
    const login = await live.take((row) => row.id === 'm0439')
    app.setTime('2026-12-15')
    expect(await names(login)).toEqual(['本庁端末', '窓口端末'])
    expect(await names(duty)).toEqual(['本庁端末'])
    app.setTime('2027-01-01')
    expect(ours).not.toBe('')
  })

  it('keeps what a supplier answers for, and loses what stands in a room under another policy unless it is ours by name', async () => {
    const duty = (await live.client.measures.list({})).dutyIds['m0438'] ?? ''
    const area = await live.client.areas.create({
      name: '北野町役場 電算室',
      kind: 'serverRoom',
      policyBodyId: bodies.kitano,
    })
    const inRoom = await terminal('電算室端末', bodies.kitano)
    await inScope(organisation.ctx.db, organisation.id, (tx) =>
      tx
        .insertInto('holding')
        .values({
          organisationId: organisation.id,
          id: crypto.randomUUID(),
          containerId: area.id,
          contentId: inRoom,
          validFrom: '2027-01-01',
        })
        .execute(),
    )
    expect(await names(duty)).not.toContain('電算室端末')
    const unit = (await live.client.organisation.createUnit({ name: '業務課' })).id
    const assign = { objectIds: [inRoom], responsibilities: ['physical' as const] }
    await live.client.demarcations.assign({ ...assign, partyId: unit, from: '2027-01-01' })
    expect(await names(duty)).toContain('電算室端末')
    await live.client.demarcations.assign({ ...assign, partyName: '県庁舎管理者', from: '2027-01-01' })
    expect(await names(duty)).not.toContain('電算室端末')
    await live.client.demarcations.assign({ ...assign, from: '2027-01-01' })
    expect(await names(duty)).not.toContain('電算室端末')
    await live.client.areas.update({ id: area.id, policyBodyId: null })
    expect(await names(duty)).toContain('電算室端末')
  })

  it('is not changed by what may not be: unknown parties, people as objects, days the wrong way round, the same again', async () => {
    const { parts } = await live.client.demarcations.get({ id: bodies.aonami })
    const [part] = parts
    const wanted = { objectIds: [part?.id ?? ''], responsibilities: ['maintenance' as const] }
    await expect(
      live.client.demarcations.assign({ ...wanted, partyId: bodies.aonami, partyName: '県' }),
    ).rejects.toMatchObject({ code: 'demarcations.oneParty' })
    await expect(live.client.demarcations.assign({ ...wanted, partyId: part?.id ?? '' })).rejects.toMatchObject({
      code: 'demarcations.wrongParty',
    })
    await expect(
      live.client.demarcations.assign({ ...wanted, objectIds: [bodies.kitano], partyId: bodies.aonami }),
    ).rejects.toMatchObject({ code: 'demarcations.wrongObject' })
    await expect(
      live.client.demarcations.assign({ ...wanted, partyName: '県', from: '2027-02-01', until: '2027-01-01' }),
    ).rejects.toMatchObject({ code: 'demarcations.daysOrder' })
    await live.client.demarcations.assign({ ...wanted, partyName: '県' })
    await expect(live.client.demarcations.assign({ ...wanted, partyName: '県' })).rejects.toMatchObject({
      code: 'demarcations.nothingChanges',
    })
    const other = await organisation.signIn('departmentHead', { scopeId: bodies.kitano })
    await expect(other.client.demarcations.assign({ ...wanted, partyName: '市' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(other.client.demarcations.get({ id: bodies.aonami })).rejects.toMatchObject({ status: 404 })
  })
})

describe('agreements', () => {
  const standing = async (day: string) =>
    Object.fromEntries(
      (await inScope(organisation.ctx.db, organisation.id, (tx) => memorandumStanding(tx, day))).map((row) => [
        row.bodyId,
        row.standing,
      ]),
    )

  it('stand per body and day: signed, judged not needed, confirmed for a year, expired or missing', async () => {
    app.setTime('2027-01-10')
    const { client } = live
    await client.demarcations.createMemorandum({
      partyId: bodies.aonami,
      kind: 'memorandum',
      title: '窓口端末に関する覚書',
      signedOn: '2026-04-01',
      validTo: '2027-03-31',
      nextReview: '2027-01-10',
      file: new File(['覚書'], '覚書.txt'),
    })
    const judged = { partyId: bodies.kitano, kind: 'notNeeded' as const, title: '判断', signedOn: '2026-05-01' }
    await expect(client.demarcations.createMemorandum(judged)).rejects.toMatchObject({ code: 'demarcations.noReason' })
    await client.demarcations.createMemorandum({ ...judged, reason: '機器を置いていない', decidedBy: '事務局長' })
    const { id } = await client.demarcations.createMemorandum({
      partyId: bodies.satomi,
      kind: 'yearlyConfirmation',
      title: '令和8年度の確認',
      signedOn: '2026-06-01',
    })
    const of = async (day: string) => {
      const found = await standing(day)
      return [bodies.aonami, bodies.kitano, bodies.satomi].map((body) => found[body])
    }
    expect(await of('2026-03-31')).toEqual(['missing', 'missing', 'missing'])
    expect(await of('2026-06-01')).toEqual(['signed', 'notNeeded', 'confirmed'])
    expect(await of('2027-05-31')).toEqual(['expired', 'notNeeded', 'confirmed'])
    expect(await of('2027-06-01')).toEqual(['expired', 'notNeeded', 'expired'])
    const { rows } = await client.demarcations.list({ filters: 'reviewDue==true' })
    expect(rows.map((row) => row.name)).toEqual(['青波市'])
    const page = await client.demarcations.get({ id: bodies.aonami })
    const file = await client.demarcations.memorandumFile({ id: page.memorandumId ?? '' })
    expect(await file.text()).toBe('覚書')
    await expect(client.demarcations.memorandumFile({ id })).rejects.toMatchObject({ code: 'demarcations.noFile' })
    await client.demarcations.withdrawMemorandum({ id, reason: '誤り' })
    await expect(client.demarcations.updateMemorandum({ id, contact: 'x' })).rejects.toMatchObject({ status: 403 })
    expect((await standing('2026-06-01'))[bodies.satomi]).toBe('missing')
  })

  it('go out to Excel and come back as no change; a changed line corrects the paper, another day of signing is another paper', async () => {
    const { client } = live
    const file = await client.demarcations.sheet({})
    const sheet = new File([new Uint8Array(await file.arrayBuffer())], '覚書.xlsx')
    const look = await client.demarcations.lookAtFile({ file: sheet })
    const layoutOf = ({ tables }: typeof look) =>
      JSON.stringify(
        tables.map(({ sheet: name, headerRow, headerLines, columns }) => ({
          sheet: name,
          headerRow,
          headerLines,
          columns,
        })),
      )
    const preview = await client.demarcations.previewImport({ file: sheet, layout: layoutOf(look) })
    // A body of which nothing is recorded has nothing to be refused for.
    expect(preview.counts).toMatchObject({ add: 0, change: 0, unchanged: 3, refused: 0 })
    const csv = new File(
      [
        [
          '団体コード,構成市町村,区分,文書の名称,締結日,有効期限,理由,判断した者',
          '011002,青波市,覚書,新しい覚書,令和9年1月5日,,,',
          '012025,北野町,不要,判断,R8.5.1,,機器を置いていない,事務局長',
          '012033,別の村,年次確認,確認,R8.6.1,,,',
          '099999,無い町,覚書,x,R8.6.1,,,',
        ].join('\n'),
      ],
      '覚書.csv',
    )
    const found = await client.demarcations.lookAtFile({ file: csv })
    const plan = await client.demarcations.previewImport({ file: csv, layout: layoutOf(found) })
    expect(plan.counts).toMatchObject({ change: 1, unchanged: 1, refused: 2 })
    await client.demarcations.confirmImport({
      file: csv,
      layout: layoutOf(found),
      plan: plan.plan,
      takenFrom: '総務課',
      carriedBy: '佐伯',
      medium: '庁内LAN',
    })
    const { memoranda, standing: now, title } = await client.demarcations.get({ id: bodies.aonami })
    expect([memoranda.length, now, title]).toEqual([2, 'signed', '新しい覚書'])
  })
})
