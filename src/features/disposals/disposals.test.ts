import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { withLevels, withUnits } from '../assets/assets.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let levels: Map<string, string>
let units: { top: string; general: string; operations: string }
let office: Client
let head: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  levels = await withLevels(organisation)
  units = await withUnits(organisation)
  office = (await organisation.signIn('securityOffice')).client
  head = (await organisation.signIn('departmentHead', { scopeId: units.general })).client
})
afterAll(() => app.stop())

const drive = async (serial: string, more: object = {}) =>
  (
    await office.media.create({
      name: `ディスク ${serial}`,
      kind: 'externalDrive',
      serial,
      unitId: units.general,
      validFrom: '2026-04-01',
      ...more,
    })
  ).id
const plan = async (objectIds: string[], more: object = {}) =>
  (await office.disposals.plan({ objectIds, method: 'destroy', ...more })).ids
const gone = { doneOn: '2026-11-20', method: 'destroy' as const, witness: '九条 真理' }

describe('a disposal', () => {
  it('is planned once, done before a witness, and ends the thing on that day', async () => {
    const medium = await drive('E-1')
    const [id = ''] = await plan([medium], { plannedOn: '2026-11-10' })
    expect(await office.disposals.get({ id })).toMatchObject({ number: 'D-00001', state: 'planned', overdue: true })
    expect(await office.media.whereabouts({ id: medium })).toMatchObject([{ kind: 'disposal', overdue: true }])
    await expect(plan([medium])).rejects.toMatchObject({ code: 'disposals.planned' })
    await office.disposals.change({ id, place: '1階' })
    await expect(office.disposals.complete({ ...gone, id, witness: '' })).rejects.toMatchObject({
      code: 'disposals.witnessMissing',
    })
    await expect(office.disposals.complete({ ...gone, id, doneOn: '2026-12-01' })).rejects.toMatchObject({
      code: 'disposals.future',
    })
    await expect(office.disposals.complete({ ...gone, id, doneOn: '2026-03-01' })).rejects.toMatchObject({
      code: 'disposals.beforeRegistered',
    })
    await expect(office.disposals.fileCertificate({ id, certificateNumber: 'x' })).rejects.toMatchObject({
      status: 403,
    })
    await office.disposals.complete({ ...gone, id })
    expect(await office.disposals.get({ id })).toMatchObject({ state: 'done', place: '1階', lacksCertificate: true })
    expect((await office.media.get({ id: medium })).validTo).toBe('2026-11-20')
    const { rows } = await office.history.of({ subjectId: medium })
    expect(rows[0]).toMatchObject({ action: 'object.disposed', subjectKind: 'medium' })
    await expect(office.disposals.complete({ ...gone, id })).rejects.toMatchObject({ status: 403, code: 'app.denied' })
    await expect(office.disposals.withdraw({ id })).rejects.toMatchObject({ status: 403 })
  })

  it('by a method that does not fit the class of that day needs its reason', async () => {
    const medium = await drive('E-2')
    const asset = {
      name: '被保険者データ',
      medium: 'electronic' as const,
      unitId: units.general,
      containerId: medium,
      validFrom: '2026-04-01',
      confidentialityId: levels.get('confidentiality 3B') ?? null,
    }
    await office.assets.create(asset)
    const [id = ''] = await plan([medium], { method: 'overwrite' })
    const { assessed } = await office.disposals.get({ id })
    expect([assessed.level, assessed.warnings[0]?.key, assessed.residents]).toEqual([
      '自治体機密性3B',
      'classified',
      false,
    ])
    await expect(office.disposals.complete({ ...gone, id, method: 'overwrite' })).rejects.toMatchObject({
      code: 'disposals.reasonNeeded',
      data: { details: [{ path: 'note' }] },
    })
    await office.assets.create({ ...asset, name: '個人番号', specificPersonal: true, personal: 'personal' })
    const [one] = await office.disposals.assess({ ids: medium, method: 'eraseCommand', day: '2026-11-20' })
    expect([one?.residents, one?.warnings[0]?.source.ja]).toEqual([true, expect.stringContaining('図表41 (1)')])
    const [said] = await office.disposals.assess({ ids: medium, method: 'cryptoErase', residents: 'no' })
    expect(said?.warnings).toEqual([])
    await office.disposals.complete({ ...gone, id, method: 'overwrite', note: '上書きの後に破砕した' })
    expect(await office.disposals.get({ id })).toMatchObject({
      classCode: '自治体機密性3B',
      note: '上書きの後に破砕した',
    })
  })

  it('compares what the certificate lists with the register: the same, written differently, missing, unknown, another’s', async () => {
    const [a, b, c] = [await drive('HX-1'), await drive('HX-2'), await drive('HX-3')]
    await drive('HX-9', { name: '残っている物' })
    const [first = '', second = '', third = ''] = await plan([a, b, c])
    await office.disposals.complete({ ...gone, id: first, alsoIds: [second, third] })
    const csv = new File(['番号,シリアル番号\n1,HX-1\n2,ｈｘ2\n3,ZZ-7\n4,hx9\n'], 'list.csv')
    const { serials } = await office.disposals.readSerials({ file: csv })
    expect(serials).toEqual(['HX-1', 'ｈｘ2', 'ZZ-7', 'hx9'])
    await office.disposals.fileCertificate({
      id: first,
      alsoIds: `${second},${third}`,
      certificateNumber: 'C-1',
      certificateOn: '2026-11-21',
      serials: serials.join('\n'),
      file: new File(['%PDF-1.7 x'], '証明書.pdf'),
    })
    const page = await office.disposals.get({ id: second })
    expect(page).toMatchObject({ lacksCertificate: false, certificateName: '証明書.pdf' })
    expect(page.serials).toEqual({
      same: ['HX-1'],
      similar: [{ register: 'HX-2', certificate: 'ｈｘ2' }],
      missing: ['HX-3'],
      unknown: [
        { serial: 'ZZ-7', object: null },
        { serial: 'hx9', object: { number: expect.any(String), name: '残っている物' } },
      ],
      twice: [],
    })
    expect(page.siblings.map(({ id }) => id).toSorted()).toEqual([first, third].toSorted())
    expect(await (await head.disposals.certificate({ id: second })).text()).toBe('%PDF-1.7 x')
    await expect(office.disposals.readSerials({ file: new File(['名前,数\nx,1\n'], 'a.csv') })).rejects.toMatchObject({
      code: 'disposals.noSerials',
    })
    await expect(office.disposals.fileCertificate({ id: first })).rejects.toMatchObject({
      code: 'disposals.certificateEmpty',
    })
    await expect(
      office.disposals.fileCertificate({ id: first, file: new File(['MZ\u0000'], 'x.exe') }),
    ).rejects.toMatchObject({ code: 'registers.fileProgram' })
  })

  it('stays within reach, can be called off, and goes out on paper and to Excel', async () => {
    const foreign = await drive('F-1', { unitId: units.operations })
    await expect(head.disposals.plan({ objectIds: [foreign], method: 'destroy' })).rejects.toMatchObject({
      status: 404,
    })
    const [id = ''] = await plan([foreign])
    await expect(head.disposals.get({ id })).rejects.toMatchObject({ status: 404 })
    await expect(head.disposals.complete({ ...gone, id })).rejects.toMatchObject({ status: 404 })
    await office.disposals.withdraw({ id, reason: '使い続ける' })
    expect(await office.disposals.get({ id })).toMatchObject({ state: 'withdrawn', note: '使い続ける' })
    expect((await plan([foreign])).length).toBe(1)
    expect((await office.disposals.list({ search: 'ｆ－１' })).rows.map((row) => row.state).toSorted()).toEqual([
      'planned',
      'withdrawn',
    ])
    for (const paper of [
      await office.disposals.form({ id }),
      await office.disposals.ledger({ fiscalYear: 2026 }),
      await office.disposals.sheet({}),
    ])
      expect(paper.size).toBeGreaterThan(4000)
  })
})
