import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { catalogue } from '../measures/catalogue.ts'
import { appliesUnder, factsOf, needsExternalAudit, networkModels } from './network-model.rules.ts'

let app: TestApp
let organisation: TestOrganisation
let office: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  office = (await organisation.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const decision = (decidedOn: string) => ({ decidedOn, decidedBy: '最高情報セキュリティ責任者' })

describe('what follows from a model', () => {
  it('the external audit exactly where a measure of the catalogue asks for it', async () => {
    const { rows } = await catalogue()
    for (const model of networkModels) {
      const audit = rows.some((row) => row.title.ja.includes('外部監査') && appliesUnder(model, row))
      expect([model, audit]).toEqual([model, needsExternalAudit(model)])
    }
  })
  it('facts, of which the models are told apart', () => {
    expect(factsOf('none')).toEqual({ lgwan: false, internet: true, modelAlphaPrime: false, modelBeta: false })
    expect(factsOf('betaPrime')).toEqual({ lgwan: true, internet: true, modelAlphaPrime: false, modelBeta: true })
    const asset = { id: 'm0326', appliesIf: 'modelBeta' as const }
    expect(networkModels.filter((model) => appliesUnder(model, asset))).toEqual(['betaPrime'])
  })
})

describe('choosing a model', () => {
  it('shows first what will change, then changes facts from the day of decision and makes the duties', async () => {
    expect(await office.networkModel.get({})).toMatchObject({
      chosen: null,
      facts: [],
      applying: [],
      externalAudit: false,
    })
    const shown = await office.networkModel.get({ model: 'beta' })
    expect(shown.externalAudit).toBe(true)
    expect(shown.facts).toContainEqual({ fact: 'modelBeta', before: null, after: true })
    const news = shown.applying.filter(({ dutyId }) => dutyId === null)
    expect(news.map(({ measureId }) => measureId)).toEqual(expect.arrayContaining(['m0323', 'm0325']))
    expect(await office.networkModel.choose({ model: 'beta', decision: decision('2026-11-01') })).toEqual({
      taken: news.length,
    })
    const chosen = await office.networkModel.get({})
    expect(chosen).toMatchObject({ chosen: 'beta', since: '2026-11-01' })
    expect(chosen.applying.every(({ dutyId }) => dutyId !== null)).toBe(true)

    const away = await office.networkModel.get({ model: 'alpha' })
    expect(away.ceasing.map(({ measureId }) => measureId)).toContain('m0323')
    expect(away.facts).toContainEqual({ fact: 'modelBeta', before: true, after: false })
    await office.networkModel.choose({ model: 'alpha', decision: decision('2026-11-20') })
    expect(await office.networkModel.get({})).toMatchObject({ chosen: 'alpha', since: '2026-11-20' })
    app.setTime('2026-11-10')
    expect(await office.networkModel.get({})).toMatchObject({ chosen: 'beta', since: '2026-11-01' })
    app.setTime('2026-11-23T09:00')
  })

  it('is for those who enter decisions of the whole body, and not for a day that has not come', async () => {
    await expect(office.networkModel.choose({ model: 'none', decision: decision('2026-12-01') })).rejects.toMatchObject(
      { status: 422 },
    )
    const unit = await (await organisation.signIn('administrator')).client.organisation.createUnit({ name: '総務課' })
    const limited = (await organisation.signIn('securityOffice', { scopeId: unit.id })).client
    await expect(
      limited.networkModel.choose({ model: 'none', decision: decision('2026-11-01') }),
    ).rejects.toMatchObject({ status: 403 })
  })
})
