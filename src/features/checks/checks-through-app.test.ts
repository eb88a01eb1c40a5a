import { sql } from 'kysely'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTouched } from '../../app/keep-checking.ts'
import { inScope } from '../../core/db/database.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { readSheets } from '../../core/sheets-read.ts'
import { withUnits } from '../assets/assets.testing.ts'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'
import { checks } from './checks.ts'
import { build } from './checks.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let units: { top: string; general: string; operations: string }
let owned: string
let bare: string
let dutyId: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  units = await withUnits(organisation)
  live = await livePolicy(app, organisation)
  dutyId = await live.take((row) => row.id === 'm0216')
  const clauseId = (await live.client.home.get({})).policy?.clauses.find(({ label }) => label === '3')?.id ?? ''
  await live.client.duties.linkRule({ id: dutyId, clauseId }).catch(() => undefined)
  await build(organisation, async (b) => {
    owned = await b.asset(
      { owner_post_id: await b.post(), retention_years: 5, disposal_method: '裁断' },
      {},
      { name: '台帳', unit_id: units.general },
    )
    bare = await b.asset(
      { retention_years: 5, disposal_method: '裁断' },
      {},
      { name: '名簿', unit_id: units.operations },
    )
  })
  await checkTouched(app.services)
})
afterAll(() => app.stop())

const office = () => live.client
const verdicts = async (client: Client = office()) =>
  Object.fromEntries(
    (await client.duties.get({ id: dutyId })).objects.map(({ name, verdict, reason }) => [
      name,
      `${verdict} ${reason ?? ''}`.trim(),
    ]),
  )
const signals = () =>
  inScope(
    app.services.db,
    organisation.id,
    async (tx) =>
      (
        await sql<{ verdict: string; live: boolean; day: string }>`
    select verdict, retracted_at is null as live, valid_from as day from signal where kind = 'check' and question = 'asset.owner' order by recorded_at, verdict`.execute(
          tx,
        )
      ).rows,
  )

describe('what a check finds', () => {
  it('becomes the state of the duty with its assurance, the reason in words and N', async () => {
    expect(await verdicts()).toEqual({ 台帳: 'positive', 名簿: 'negative negativeResult' })
    const duty = await office().duties.get({ id: dutyId })
    expect(duty.mark.state).toBe('partly')
    expect(duty.objects.find(({ name }) => name === '名簿')?.findings.map(({ code, why }) => `${code} ${why}`)).toEqual(
      ['asset.owner 管理責任者の職が登録されていません'],
    )
    // Typed by people: never more than C (R7).
    expect(new Set(duty.objects.map(({ assurance }) => assurance))).toEqual(new Set(['C']))
    expect(duty.checks.map(({ code, population, negatives }) => `${code} ${negatives}/${population}`)).toEqual([
      'asset.owner 1/2',
      'asset.retention 0/2',
    ])
    const clause = (await office().home.get({})).policy?.clauses.find(({ label }) => label === '3')
    const pane = await office().home.clause({ id: clause?.id ?? '' })
    expect(pane.duties[0]?.findings).toEqual([
      { objectId: bare, name: '名簿', why: '管理責任者の職が登録されていません' },
    ])
  })

  it('follows a correction within a round: the old signal is retracted, not changed, and nothing else is written', async () => {
    const post = (await office().people.createPost({ title: '業務課長' })).id
    await office().assets.update({ id: bare, ownerPostId: post })
    await checkTouched(app.services)
    expect(await verdicts()).toEqual({ 台帳: 'positive', 名簿: 'positive' })
    expect((await signals()).map(({ verdict, live: alive }) => `${verdict} ${alive}`)).toEqual([
      'negative false',
      'positive true',
      'positive true',
    ])
    await office().assets.update({ id: bare, ownerPostId: null })
    await checkTouched(app.services)
    expect((await verdicts()).名簿).toBe('negative negativeResult')
    expect((await office().checks.list({})).rows.find(({ code }) => code === 'asset.owner')).toMatchObject({
      population: 2,
      negatives: 1,
    })
  })

  it('shows a limited reader only what lies within reach, and counts of that', async () => {
    const { client } = await organisation.signIn('departmentHead', { scopeId: units.general })
    const own = await client.checks.get({ code: 'asset.owner' })
    expect([own.population, own.negatives, own.rows]).toEqual([1, 0, []])
    expect((await client.checks.list({})).rows.find(({ code }) => code === 'asset.owner')).toMatchObject({
      population: 1,
      negatives: 0,
    })
    const all = await office().checks.get({ code: 'asset.owner' })
    expect([all.population, all.negatives, all.rows.map(({ name, unitName }) => `${unitName} ${name}`)]).toEqual([
      2,
      1,
      ['業務課 名簿'],
    ])
    await expect(client.checks.ofObject({ id: bare })).rejects.toMatchObject({ status: 404 })
    await expect(
      client.checks.reportFalsePositive({ code: 'asset.owner', objectId: bare, reason: '違う', until: '2027-03-31' }),
    ).rejects.toMatchObject({ status: 404 })
    expect((await client.checks.ofObject({ id: owned })).findings.map(({ code }) => code)).toEqual([
      'asset.availability',
      'asset.confidentiality',
      'asset.integrity',
      'asset.inventory',
    ])
  })

  it('is set aside as a false positive only by two persons and only until its day', async () => {
    const asked = { code: 'asset.owner', objectId: bare, reason: '別の職が管理', until: '2026-12-31' }
    await expect(office().checks.reportFalsePositive({ ...asked, objectId: owned })).rejects.toMatchObject({
      code: 'checks.notNegative',
    })
    await expect(office().checks.reportFalsePositive({ ...asked, until: '2026-11-23' })).rejects.toMatchObject({
      code: 'checks.until',
    })
    const { id } = await office().checks.reportFalsePositive(asked)
    await expect(office().checks.reportFalsePositive(asked)).rejects.toMatchObject({ code: 'checks.reported' })
    expect((await verdicts()).名簿).toBe('negative negativeResult')
    await expect(office().checks.confirmFalsePositive({ id })).rejects.toMatchObject({ code: 'checks.samePerson' })
    await live.colleague.checks.confirmFalsePositive({ id })
    expect((await verdicts()).名簿).toMatch(/^none/)
    expect((await office().checks.get({ code: 'asset.owner' })).rows[0]?.falsePositive).toMatchObject({
      until: '2026-12-31',
    })
    app.setTime('2027-01-01T09:00')
    expect((await verdicts()).名簿).toBe('negative negativeResult')
    app.setTime('2026-11-23T10:00')
    await live.colleague.checks.endFalsePositive({ id, reason: '台帳を直すことにした' })
    expect((await verdicts()).名簿).toBe('negative negativeResult')
    await expect(live.colleague.checks.endFalsePositive({ id, reason: 'もう一度' })).rejects.toMatchObject({
      code: 'checks.over',
    })
  })

  it('changes by a recorded decision on its threshold, from the day of decision on', async () => {
    const account = await build(organisation, (b) => b.account({ last_used_on: '2026-09-23', person_id: null }))
    await checkTouched(app.services)
    const found = async () =>
      (await office().checks.get({ code: 'account.unused' })).rows.map(({ objectId }) => objectId)
    expect(await found()).toEqual([])
    const matters = () => office().duties.operationalMatters({})
    const listed = async () => (await matters()).thresholds.find(({ code }) => code === 'account.unused')
    const before = await matters()
    expect(await listed()).toMatchObject({ key: 'days', value: 90, unit: '日', provenance: '既定値', decidedOn: null })
    expect(before.thresholds).toHaveLength(checks.reduce((n, { settings = [] }) => n + settings.length, 0))
    const decision = {
      decidedOn: '2026-11-01',
      decidedBy: '統括情報セキュリティ責任者',
      record: { documentNumber: '総第9号' },
    }
    await office().checks.decideSetting({ code: 'account.unused', key: 'days', value: 60, decision })
    await app.runJobs()
    expect(await found()).toEqual([account])
    expect((await office().checks.get({ code: 'account.unused' })).settings).toMatchObject([
      { value: 60, shipped: 90, decidedOn: '2026-11-01', documentNumber: '総第9号' },
    ])
    // The list of operational matters tells it as a decision of the body from now on, and so does the printed one.
    expect(await listed()).toMatchObject({ value: 60, provenance: '組織の決定', documentNumber: '総第9号' })
    expect((await matters()).undecidedThresholds).toBe(before.undecidedThresholds - 1)
    const word = await office().duties.operationalMattersSheet({})
    const { value: printed } = await mammoth.extractRawText({ buffer: Buffer.from(await word.arrayBuffer()) })
    expect(printed).toContain('60 日（組織の決定）')
    expect(printed).toContain('（既定値）')
    await expect(
      office().checks.decideSetting({ code: 'account.unused', key: 'days', value: 30, decision }),
    ).rejects.toMatchObject({ code: 'checks.decidedThatDay' })
    await expect(
      office().checks.decideSetting({ code: 'account.unused', key: 'weeks', value: 30, decision }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('reaches B only by a second list with which N was reconciled', async () => {
    const mfa = await live.take((row) => row.id === 'm0306')
    const { zone, one } = await build(organisation, async (b) => {
      const made = await b.zone({ needs_multi_factor: true })
      const first = await b.terminal({ multi_factor: 'yes' }, { name: '端末1' })
      await b.inZone(first, made)
      await b.list('authenticationServer', [{ objectId: first, facts: { multiFactor: 'yes' } }])
      return { zone: made, one: first }
    })
    await checkTouched(app.services)
    const assurance = async () =>
      (await office().duties.get({ id: mfa })).objects.map(
        ({ name, verdict, assurance: level }) => `${name} ${verdict} ${level}`,
      )
    expect(await assurance()).toEqual(['端末1 positive B'])
    await build(organisation, (b) =>
      b.list('authenticationServer', [{ objectId: one, facts: { multiFactor: 'yes' } }, { objectId: null }]),
    )
    await checkTouched(app.services)
    // A row that the register does not know: N is not reconciled, so least B is not reached.
    expect(await assurance()).toEqual([expect.stringMatching(/^端末1 (none|positive) C$/)])
    await build(organisation, async (b) => b.inZone(await b.terminal({}, { name: '端末2' }), zone))
    await checkTouched(app.services)
    expect(
      (await office().checks.get({ code: 'terminal.multiFactor' })).rows.map(
        ({ name, why }) => `${name} ${why.slice(0, 9)}`,
      ),
    ).toEqual(['端末2 認証サーバの一覧（'])
  })

  it('follows what holds an asset into its zone: a system that moves takes its assets along, however deep they lie', async () => {
    const { inner, outer, system, asset } = await build(organisation, async (b) => {
      const made = {
        inner: await b.zone({ may_hold_personal_number: true }, { name: '内側' }),
        outer: await b.zone({ reaches_internet: true }, { name: '外側' }),
        system: await b.system({}, { name: '給付システム' }),
        asset: await b.asset({ specific_personal: true }, {}, { name: '給付台帳' }),
      }
      const medium = await b.medium()
      await b.inZone(made.system, made.inner)
      await b.row('holding', { container_id: made.system, content_id: medium })
      await b.row('holding', { container_id: medium, content_id: made.asset })
      return made
    })
    const found = async (code: string) =>
      (await office().checks.get({ code })).rows.map(({ name, why }) => `${name} ${why}`)
    const placed = (zoneId: string) =>
      inScope(app.services.db, organisation.id, (tx) =>
        sql`update object_zone set zone_id = ${zoneId}::uuid where object_id = ${system}::uuid`.execute(tx),
      )
    const [asks, counts] = ['asset.personalNumberZone', 'zone.personalNumber']
    await checkTouched(app.services)
    const before = [await found(asks), await found(counts)]
    expect(before.flat().join()).not.toContain('給付台帳')
    await placed(outer)
    await checkTouched(app.services)
    expect(await found(asks)).toContain(
      '給付台帳 特定個人情報が、インターネットに届く領域「外側」の「給付システム」に収められています',
    )
    expect(await found(counts)).toContain('外側 特定個人情報を含む情報資産が1件置かれています（給付台帳 ほか）')
    expect((await office().assets.get({ id: asset })).misplaced).toEqual(['personalNumberOnInternet'])
    await placed(inner)
    await checkTouched(app.services)
    expect([await found(asks), await found(counts)]).toEqual(before)
  })

  it('takes a vendor at the word only for a configuration that was hashed here, and reaches B where every zone is spoken for', async () => {
    const split = await live.take((row) => row.id === 'm0303')
    const verdicts = async () =>
      (await office().duties.get({ id: split })).objects
        .filter(({ name }) => name.startsWith('基幹'))
        .map(({ name, verdict, assurance }) => `${name} ${verdict} ${assurance}`)
        .toSorted()
    const zone = (name: string) => build(organisation, (b) => b.zone({ may_hold_personal_number: true }, { name }))
    const file = (objects: string[], hash: object) =>
      office().configurations.create({
        title: '境界の設定確認書',
        signedBy: '保守業者',
        signedOn: '2026-11-20',
        statement: '他の領域との通信を遮断している',
        objects: JSON.stringify(objects),
        ...hash,
      })
    const exported = (text: string) => ({ configuration: new File([text], 'border.txt') })
    const others = await inScope(app.services.db, organisation.id, async (tx) =>
      (await sql<{ id: string }>`select id from zone where may_hold_personal_number`.execute(tx)).rows.map(
        ({ id }) => id,
      ),
    )
    const one = await zone('基幹1')
    const typed = await file([one], { sha256: 'a'.repeat(64) })
    await checkTouched(app.services)
    expect((await verdicts())[0]).toContain('基幹1 none')
    await office().configurations.withdraw({ id: typed.id, reason: '書き出した設定で出し直す' })
    const { id } = await file([one, ...others], exported('deny any'))
    await checkTouched(app.services)
    expect(await verdicts()).toEqual(['基幹1 positive B'])
    // A second zone of which nobody speaks: N is not reconciled any more.
    await zone('基幹2')
    await checkTouched(app.services)
    expect((await verdicts())[0]).toMatch(/^基幹1 (?:none|positive) C$/)
    await office().configurations.compare({ id, ...exported('permit any') })
    await checkTouched(app.services)
    expect((await verdicts())[0]).toMatch(/^基幹1 negative/)
    expect((await office().checks.get({ code: 'zone.configuration' })).rows.map(({ why }) => why)).toContain(
      '設定が、令和8年11月20日の設定確認書「境界の設定確認書」の設定と違うことが令和8年11月23日に分かりました',
    )
    await office().configurations.compare({ id, ...exported('deny any') })
    await checkTouched(app.services)
    expect((await verdicts())[0]).toMatch(/^基幹1 (?:none|positive) C$/)
  })

  it('ends by time at Japanese midnight: yesterday in order, today past', async () => {
    await build(organisation, (b) => b.system({ support_ends: '2026-11-23' }, { name: '旧文書管理' }))
    await checkTouched(app.services)
    expect((await office().checks.get({ code: 'system.support' })).negatives).toBe(0)
    app.setTime('2026-11-24T00:05')
    await app.services.jobs.enqueue({} as never, 'states.midnight', { organisationId: organisation.id })
    await app.runJobs()
    expect((await office().checks.get({ code: 'system.support' })).rows).toMatchObject([
      { name: '旧文書管理', dataOn: '2026-11-24', why: 'サポートは令和8年11月23日に終わりました' },
    ])
  })

  it('goes out as a workbook', async () => {
    const file = await office().checks.sheet({ code: 'asset.owner' })
    const { sheets } = await readSheets(new Uint8Array(await file.arrayBuffer()))
    expect(sheets[0]?.lines.at(-1)?.cells).toContain('管理責任者の職が登録されていません')
  })
})
