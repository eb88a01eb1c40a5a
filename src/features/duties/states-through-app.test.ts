import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { createBoundBody } from '../organisation/create-bound-body.ts'
import { createMemberBody } from '../organisation/create-member-body.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { createAssignment } from '../people/create-assignment.ts'
import { createDesignation } from '../people/create-designation.ts'
import { createPerson } from '../people/create-person.ts'
import { createPost } from '../people/create-post.ts'
import { type LivePolicy, livePolicy } from './duties.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
const started: TestApp[] = []

// The cases of the fold's table whose source exists in the product, asked of the running application.
beforeEach(async () => {
  app = await startTestApp('2026-11-23T09:00')
  started.push(app)
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
})
afterAll(() => Promise.all(started.map((one) => one.stop())))

const decision = {
  decidedOn: '2026-11-20',
  decidedBy: '最高情報セキュリティ責任者 副広域連合長',
  record: { documentNumber: '総第31号' },
}
const mark = async (id: string, bodyId?: string) =>
  (await live.client.duties.get({ id, ...(bodyId ? { bodyId } : {}) })).mark
const members = async () => {
  await createMemberBody(organisation.ctx, { name: '青波市', code: '011002', validFrom: null })
  await createMemberBody(organisation.ctx, { name: '北野町', code: '012025', validFrom: null })
  await createMemberBody(organisation.ctx, { name: '里見村', code: '012033', validFrom: null })
}

describe('states through the app', () => {
  it('an empty register is 未確認（対象0件）; an object registered by name opens it', async () => {
    const id = await live.take((row) => row.objects === 'contract' && row.strength === 'must')
    expect(await mark(id)).toMatchObject({ state: 'unknown', reason: 'noObjects' })
    expect((await live.client.duties.get({ id })).next?.act).toBe('registerObjects')
    await live.client.duties.registerObject({ id, name: '標準システム運用保守業務', unitId: null })
    expect(await mark(id)).toMatchObject({ state: 'unknown', reason: 'notStarted', counts: { total: 1 } })
  })

  it.each([
    ['system', '/systems', () => live.client.systems.create({ name: '資格管理システム', kind: 'system' })],
    ['terminal', '/terminals', () => live.client.terminals.create({ name: '窓口1番', kind: 'terminal' })],
    ['asset', '/assets', () => live.client.assets.create({ name: '被保険者台帳', medium: 'paper' })],
    ['medium', '/media', () => live.client.media.create({ name: '業務用USB', kind: 'usb' })],
    ['area', '/areas', () => live.client.areas.create({ name: '電算室', kind: 'serverRoom' })],
  ] as const)(
    '%s is registered in its register (%s) alone, and is an object of the duty then',
    async (kind, path, enter) => {
      const id = await live.take((row) => row.objects === kind && row.strength === 'must' && !row.physical)
      const before = await live.client.duties.get({ id })
      expect(before.can.registerObjects).toBe(false)
      const refused = await live.client.duties
        .registerObject({ id, name: '名だけのもの', unitId: null })
        .catch((e) => e)
      expect(refused).toMatchObject({ code: 'duties.keptByRegister', status: 422 })
      expect(JSON.stringify(refused)).toContain(path)
      expect((await live.client.duties.get({ id })).objects).toHaveLength(before.objects.length)
      await enter()
      expect((await live.client.duties.get({ id })).objects).toHaveLength(before.objects.length + 1)
    },
  )

  it('one municipality silent keeps the duty 未確認 with counts', async () => {
    await members()
    const id = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
    await live.prove(id, { objects: ['青波市', '北野町'] })
    expect(await mark(id)).toMatchObject({ state: 'unknown', counts: { total: 3, met: 2, unknown: 1 } })
  })

  it('some negative is 一部不適合, of a critical duty 不適合; a later positive of the same assurance ends it', async () => {
    await members()
    const id = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must' && !row.critical)
    await live.prove(id, { objects: ['青波市'], verdict: 'negative', dataDate: '2026-11-01' })
    await live.prove(id, { objects: ['北野町'], dataDate: '2026-11-01' })
    expect(await mark(id)).toMatchObject({ state: 'partly', counts: { unmet: 1 } })
    await live.prove(id, { objects: ['青波市'], dataDate: '2026-11-10', confirm: false })
    expect((await mark(id)).counts.unmet).toBe(1)
    await live.prove(id, { objects: ['青波市'], dataDate: '2026-11-11' })
    expect((await mark(id)).counts.unmet).toBe(0)
  })

  it('議会 keeps a mark of its own', async () => {
    const assembly = await createBoundBody(organisation.ctx, {
      name: '広域連合議会',
      kind: 'assembly',
      validFrom: null,
    })
    const id = await live.take((row) => row.objects === 'boundBody' && row.strength === 'must')
    const { bodies, objects } = await live.client.duties.get({ id, bodyId: assembly.id })
    expect(bodies.map((body) => body.bodyName)).toEqual(['事務局', '広域連合議会'])
    expect(objects.map((object) => object.name)).toEqual(['広域連合議会'])
    const targets = JSON.stringify([{ dutyId: id, objectIds: [assembly.id] }])
    const { id: evidence } = await live.client.evidence.attach({
      name: '議会の決裁',
      form: 'paper',
      place: '議会事務局 書庫',
      dataDate: '2026-11-20',
      targets,
    })
    await live.colleague.evidence.confirm({ id: evidence })
    expect((await mark(id, assembly.id)).state).toBe('met')
    expect(await mark(id)).toMatchObject({ state: 'unknown', reason: 'noOperation' })
    const home = await live.client.home.get({ bodyId: assembly.id })
    expect(home.bodyId).toBe(assembly.id)
  })

  it('an exemption names its objects, needs evidence of what is done instead, and never stands against a law', async () => {
    for (const name of ['総務課', '業務課', '会計室']) await createUnit(organisation.ctx, { name, validFrom: null })
    const id = await live.take(
      (row) => row.objects === 'unit' && row.strength === 'must' && row.provenance === '総務省ガイドライン',
    )
    const { objects } = await live.client.duties.get({ id })
    const compensatingEvidenceId = await live.prove(id, { objects: ['会計室'], confirm: false })
    const wanted = {
      id,
      objectIds: [objects.find((object) => object.name === '会計室')!.id],
      from: '2026-11-20',
      until: '2027-03-31',
      reason: '庁舎の移転',
      compensatingMeasure: '月2回の巡回',
      compensatingEvidenceId,
      decision,
    }
    await expect(live.client.exemptions.approve({ ...wanted, until: '2027-04-01' })).rejects.toMatchObject({
      code: 'duties.periodTooLong',
    })
    await live.client.exemptions.approve(wanted)
    const after = await live.client.duties.get({ id })
    expect(after.objects.find((object) => object.name === '会計室')?.verdict).toBe('exempted')
    expect(after.objects.find((object) => object.name === '総務課')?.verdict).toBe('none')
    app.setTime('2027-04-01')
    expect((await live.client.duties.get({ id })).objects.find((object) => object.name === '会計室')?.verdict).toBe(
      'none',
    )
    app.setTime('2026-11-23')
    const byLaw = await live.take((row) => row.provenance === '法令' && row.objects === 'organisation')
    expect((await live.client.duties.get({ id: byLaw })).can.exempt).toBe(false)
    const proof = await live.prove(byLaw)
    await expect(
      live.client.exemptions.approve({
        ...wanted,
        id: byLaw,
        objectIds: [organisation.id],
        compensatingEvidenceId: proof,
      }),
    ).rejects.toMatchObject({ code: 'duties.boundByLaw', status: 422 })
  })

  it('対象外 rests on a fact and lasts a year at most; ending it reopens the duty', async () => {
    const id = await live.take((row) => row.objects === 'system' && row.strength === 'must')
    const wanted = {
      id,
      objectId: null,
      reason: '無線を使っていないため',
      fact: '無線LANなし',
      until: '2027-11-20',
      decision,
    }
    await expect(live.client.duties.decideNotApplicable({ ...wanted, until: '2027-11-21' })).rejects.toMatchObject({
      code: 'duties.periodTooLong',
    })
    await live.client.duties.decideNotApplicable(wanted)
    expect((await mark(id)).state).toBe('notApplicable')
    app.setTime('2027-11-21')
    expect((await mark(id)).state).toBe('unknown')
    app.setTime('2026-11-23')
    const [entry] = (await live.client.duties.get({ id })).decisions
    expect(entry).toMatchObject({ kind: 'notApplicable', by: decision.decidedBy })
    await live.client.duties.endDecision({ id, signalId: entry!.signalId, reason: '無線を導入したため' })
    expect((await mark(id)).state).toBe('unknown')
    await expect(
      live.client.duties.endDecision({ id, signalId: entry!.signalId, reason: '二度目' }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('on 1 April the post is vacant and the duty stays as it was', async () => {
    const { ctx } = organisation
    const id = await live.take(
      (row) =>
        row.objects === 'organisation' &&
        row.strength === 'must' &&
        row.subject === 'chiefSecurityOfficer' &&
        row.tier === 'standard',
    )
    expect((await live.client.duties.get({ id })).owner).toContain('未指名')
    const post = await createPost(ctx, { title: '事務局長' })
    const person = await createPerson(ctx, { name: '髙﨑 一郎' })
    await createDesignation(ctx, {
      securityRole: 'chiefSecurityOfficer',
      postId: post.id,
      validFrom: '2025-04-01',
      validTo: null,
    })
    await createAssignment(ctx, {
      personId: person.id,
      postId: post.id,
      validFrom: '2025-04-01',
      validTo: '2027-03-31',
    })
    await live.prove(id, { periodTo: '2027-11-22' })
    expect(await live.client.duties.get({ id })).toMatchObject({
      owner: '事務局長 髙﨑 一郎',
      mark: { state: 'partly' },
    })
    app.setTime('2027-04-01')
    expect(await live.client.duties.get({ id })).toMatchObject({ owner: '事務局長（空席）', mark: { state: 'partly' } })
  })

  it('a past day is shown with what was known then; late evidence is marked 遡及登録', async () => {
    const id = await live.take(
      (row) => row.objects === 'organisation' && row.strength === 'must' && row.tier === 'standard',
    )
    const clause = (await live.client.home.get({})).policy!.clauses.find((row) => row.label === '3')!
    app.setTime('2026-12-10')
    await live.prove(id, { dataDate: '2026-11-30' })
    const then = await live.client.home.asOf({ day: '2026-12-05' })
    expect(then.clauses.find((row) => row.clauseId === clause.id)?.mark).toMatchObject({
      state: 'unknown',
      reason: 'notStarted',
    })
    // The confirmation was given on 10 December: on the 5th the file was a declaration still.
    const later = await live.client.home.asOf({ day: '2026-12-05', knownAt: '2026-12-10T23:00:00Z' })
    expect(later.clauses.find((row) => row.clauseId === clause.id)).toMatchObject({
      mark: { reason: 'declarationOnly' },
      retroactive: true,
    })
  })

  it('one 決裁 turns defaults into decisions of the organisation; the list goes out as Word, the 号 as Excel', async () => {
    const id = await live.take(
      (row) =>
        row.strength === 'must' &&
        row.objects === 'organisation' &&
        row.frequency.provenance === '既定値' &&
        row.heads.length > 0,
    )
    const before = await live.client.duties.operationalMatters({})
    expect(before).toMatchObject({ undecided: 1, rows: [{ frequencyProvenance: '既定値', decidedOn: null }] })
    await expect(
      live.client.duties.decideOperationalMatters({
        decision: { ...decision, decidedOn: '2026-12-01' },
        items: [{ dutyId: id, every: 'halfYear' }],
      }),
    ).rejects.toMatchObject({ code: 'duties.futureDecision' })
    await live.client.duties.decideOperationalMatters({ decision, items: [{ dutyId: id, every: 'halfYear' }] })
    const after = await live.client.duties.operationalMatters({})
    expect(after).toMatchObject({
      undecided: 0,
      rows: [
        {
          frequency: expect.stringContaining('半年'),
          frequencyProvenance: '組織の決定',
          decidedOn: '2026-11-20',
          documentNumber: '総第31号',
        },
      ],
    })
    const word = await live.client.duties.operationalMattersSheet({})
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await word.arrayBuffer()) })
    expect(value).toContain('運用事項決定一覧')
    expect(value).toContain('半年ごと')
    expect(value).toContain('決裁')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await (await live.client.duties.headsSheet({})).arrayBuffer())
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      '第1号',
      '第2号',
      '第3号',
      '第4号',
      '第5号',
      '第6号',
      '第7号',
      '第8号',
    ])
    const duty = await live.client.duties.get({ id })
    const cells = book.worksheets.flatMap((sheet) => sheet.getColumn(2).values.map(String))
    expect(cells).toContain(duty.title)
  })

  it('a person of one municipality sees and proves only its own rows', async () => {
    await members()
    const id = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
    const { objects } = await live.client.duties.get({ id })
    const [mine, other] = objects
    const { client } = await organisation.signIn('staff', { scopeId: mine!.id })
    const seen = await client.duties.get({ id })
    expect(seen.objects.map((object) => object.name)).toEqual([mine!.name])
    expect(seen).toMatchObject({ limited: true, mark: { counts: { total: 1 } } })
    const attach = (objectId: string) =>
      client.evidence.attach({
        name: '点検表',
        form: 'paper',
        place: '窓口の書庫',
        dataDate: '2026-11-20',
        targets: JSON.stringify([{ dutyId: id, objectIds: [objectId] }]),
      })
    await expect(attach(other!.id)).rejects.toMatchObject({ status: 404 })
    const { id: evidence } = await attach(mine!.id)
    await expect(client.evidence.confirm({ id: evidence })).rejects.toMatchObject({ status: 403 })
    expect((await client.duties.get({ id })).objects[0]?.evidence[0]).toMatchObject({
      name: '点検表',
      canConfirm: false,
    })
  })

  it('an own duty needs no measure and is anchored with its rule', async () => {
    const clause = (await live.client.home.get({})).policy!.clauses.find((row) => row.label === '2')!
    const { id } = await live.client.duties.create({
      title: '毎朝の施錠確認',
      text: '総務課長は、毎朝書庫の施錠を確かめなければならない。',
      clauseId: clause.id,
      objectKind: 'organisation',
      strength: 'must',
      subjectRole: 'securityManager',
      every: 'month',
    })
    await live.prove(id)
    expect((await mark(id)).state).toBe('met')
    expect((await live.client.home.get({})).policy!.clauses.find((row) => row.label === '2')?.mark?.state).toBe('met')
  })

  it('measures on which the documents are silent can be taken up, once', async () => {
    const silent = await live.client.duties.silent({})
    const measureIds = silent.rows.slice(0, 3).map((row) => row.measureId)
    expect(await live.client.duties.takeUp({ measureIds })).toEqual({ created: 3 })
    expect(await live.client.duties.takeUp({ measureIds })).toEqual({ created: 0 })
    const again = await live.client.duties.silent({})
    expect(again.rows.length).toBe(silent.rows.length)
    expect(again.rows.filter((row) => row.takenUp)).toHaveLength(3)
    await expect(live.client.duties.takeUp({ measureIds: ['m9999'] })).rejects.toMatchObject({
      code: 'duties.unknownMeasure',
    })
  })

  it('a head of two units confirms evidence that spans both, a head of one of them does not', async () => {
    const [a, b] = [
      await createUnit(organisation.ctx, { name: '総務課', validFrom: null }),
      await createUnit(organisation.ctx, { name: '業務課', validFrom: null }),
    ]
    const id = await live.take((row) => row.objects === 'unit' && row.strength === 'must')
    const evidence = await live.prove(id, { confirm: false })
    const one = await organisation.signIn('departmentHead', { scopeId: a.id })
    await expect(one.client.evidence.confirm({ id: evidence })).rejects.toMatchObject({ status: 403 })
    const both = await organisation.signIn('departmentHead', { scopeId: b.id })
    await expect(both.client.evidence.confirm({ id: evidence })).rejects.toMatchObject({ status: 403 })
    await organisation.grant(both.accountId, 'departmentHead', a.id)
    await both.client.evidence.confirm({ id: evidence })
    expect((await live.client.duties.get({ id })).objects.every((object) => object.verdict === 'positive')).toBe(true)
  })

  it('who has the duty sees and proves all of its objects, though their own unit is another', async () => {
    await members()
    const unit = await createUnit(organisation.ctx, { name: '業務課', validFrom: null })
    const post = await createPost(organisation.ctx, { title: '業務課長' })
    const person = await createPerson(organisation.ctx, { name: '倉田 恵' })
    await createAssignment(organisation.ctx, {
      personId: person.id,
      postId: post.id,
      validFrom: '2026-04-01',
      validTo: '2027-03-31',
    })
    const id = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
    const { client } = await organisation.signIn('departmentHead', { scopeId: unit.id, personId: person.id })
    await expect(client.duties.get({ id })).rejects.toMatchObject({ status: 404 })
    await live.client.duties.assignOwner({ id, postId: post.id })
    const seen = await client.duties.get({ id })
    expect(seen).toMatchObject({ limited: false, can: { attach: true }, owner: '業務課長 倉田 恵' })
    const targets = JSON.stringify([{ dutyId: id, objectIds: seen.objects.map((object) => object.id) }])
    const { id: evidence } = await client.evidence.attach({
      name: '点検表',
      form: 'paper',
      place: '業務課の書庫',
      dataDate: '2026-11-20',
      targets,
    })
    expect((await client.evidence.get({ id: evidence })).name).toBe('点検表')
    app.setTime('2027-04-01')
    await expect(client.duties.get({ id })).rejects.toMatchObject({ status: 404 })
  })
})
