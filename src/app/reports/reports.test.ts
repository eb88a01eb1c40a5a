import { extractRawText } from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPages } from '../../core/pdf/pdf.testing.ts'
import { readSheets } from '../../core/sheets-read.ts'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { createMemberBody } from '../../features/organisation/create-member-body.ts'
import { municipalityCheckDigit } from '../../features/organisation/municipality-code.rules.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let dutyId: string
let auditor: Client
const towns: { id: string; name: string }[] = []
beforeAll(async () => {
  app = await startTestApp('2026-09-01T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  for (const [n, name] of ['甲町', '乙町'].entries()) {
    const code = `0120${n + 2}`
    const { id } = await createMemberBody(organisation.ctx, {
      name,
      code: `${code}${municipalityCheckDigit(code)}`,
      validFrom: null,
    })
    towns.push({ id, name })
  }
  dutyId = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
  auditor = (await organisation.signIn('auditor')).client
})
afterAll(() => app.stop())

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const stateOn = async (client: Client, day?: string) => {
  const report = await client.reports.status(day === undefined ? {} : { day })
  return report.rows.find(({ id }) => id === dutyId)?.mark.state
}

describe('the one page', () => {
  it('says how it stands as of a day, with what was known then, what changed in a month and what presses', async () => {
    expect(await stateOn(auditor)).toBe('unknown')
    app.setTime('2026-10-20T09:00')
    await live.prove(dutyId, { objects: ['甲町'], verdict: 'negative' })
    app.setTime('2026-11-28T09:00')
    const report = await auditor.reports.status({})
    const found = report.rows.find(({ id }) => id === dutyId)!
    expect(found.mark.state).not.toBe('unknown')
    expect(report).toMatchObject({
      day: '2026-11-28',
      since: '2026-10-28',
      limited: false,
      bodyName: expect.any(String) as string,
    })
    expect(report.pressing.map(({ id }) => id)).toContain(dutyId)
    expect(report.pressing.find(({ id }) => id === dutyId)?.next?.who).not.toBe('')
    // The month before it stood as it does now; in September nothing was known.
    expect(report.changes).toEqual([])
    expect(await stateOn(auditor, '2026-09-15')).toBe('unknown')
    const october = await auditor.reports.status({ day: '2026-11-15' })
    expect(october.changes).toMatchObject([{ id: dutyId, was: 'unknown', became: found.mark.state }])
    // Every number counts rows that are there.
    for (const { head, counts } of report.heads)
      expect(counts.total, String(head)).toBe(
        report.rows.filter(
          (row) => row.strength === 'must' && row.heads.includes(head) && row.mark.state !== 'notApplicable',
        ).length,
      )
    expect(report.total.unmet + report.total.partly).toBe(
      report.rows.filter(({ mark, strength }) => strength === 'must' && ['unmet', 'partly'].includes(mark.state))
        .length,
    )
    await expect(auditor.reports.status({ day: '2026-11-29' })).rejects.toMatchObject({
      code: 'reports.future',
      status: 422,
    })
  })

  it('names an exemption while it is in force, and not the day after', async () => {
    await expect(auditor.reports.status({})).resolves.toMatchObject({ exemptions: [] })
    const other = await live.take(
      (row) =>
        row.objects === 'memberBody' &&
        row.provenance !== '法令' &&
        row.provenance !== '省令' &&
        row.strength === 'must',
    )
    const { objects } = await live.client.duties.get({ id: other })
    const evidence = await live.prove(other, { objects: ['乙町'] })
    await live.client.exemptions.approve({
      id: other,
      objectIds: [objects.find(({ name }) => name === '乙町')!.id],
      from: '2026-11-20',
      until: '2026-11-30',
      reason: '更新の途中のため',
      compensatingMeasure: '立会いで行う',
      compensatingEvidenceId: evidence,
      decision: { decidedOn: '2026-11-20', decidedBy: '最高情報セキュリティ責任者' },
    })
    const [standing] = (await auditor.reports.status({})).exemptions
    expect(standing).toMatchObject({ id: other, objects: ['乙町'], measure: '立会いで行う', until: '2026-11-30' })
    app.setTime('2026-12-01T09:00')
    expect((await auditor.reports.status({})).exemptions).toEqual([])
    app.setTime('2026-11-28T10:00')
  })

  it('is one page of PDF, a Word file and the rows behind it, each saying 自己評価, its day and the assurance', async () => {
    const pages = await readPages(await bytesOf(await auditor.reports.statusPdf({ day: '2026-11-28' })))
    expect(pages).toHaveLength(1)
    for (const words of [
      '自己評価',
      '認証や証明ではありません',
      '令和8年11月28日現在',
      '第1号組織',
      '第8号評価・見直し',
      '適合の確かさ',
      '最も古いデータ',
      '1/1',
    ])
      expect(pages[0]).toContain(words)
    const word = await bytesOf(await auditor.reports.statusWord({ day: '2026-11-28' }))
    const { value } = await extractRawText({ buffer: Buffer.from(word) })
    for (const words of ['自己評価', '認証や証明ではありません', '令和8年11月28日現在', '第3号 物理', '適合の確かさ'])
      expect(value).toContain(words)
    const sheets = await readSheets(await bytesOf(await auditor.reports.statusSheet({})))
    const { rows } = await auditor.reports.status({})
    expect(JSON.stringify(sheets)).toContain(rows[0]!.title)
  })

  it('stays one page however much there is to say', async () => {
    const clauseId = (await live.client.home.get({})).policy!.clauses.find(({ label }) => label === '3')!.id
    const title = '全ての部署と構成市町村で毎月行い、結果を記録に残して上司の確認を受けることとするもの'
    const terms = {
      text: '行うこと。',
      clauseId,
      objectKind: 'memberBody' as const,
      strength: 'must' as const,
      subjectRole: 'securityManager',
      every: 'month' as const,
    }
    for (let n = 0; n < 40; n++) {
      const { id } = await live.client.duties.create({ ...terms, title: `その${n}　${title}` })
      if (n % 2 === 0) await live.prove(id, { verdict: 'negative', confirm: false })
    }
    expect((await auditor.reports.status({})).pressing.length).toBeGreaterThan(20)
    const pages = await readPages(await bytesOf(await auditor.reports.statusPdf({})))
    expect(pages).toHaveLength(1)
  })

  it('counts for a limited auditor only what they see, and is closed to who has no reports.read', async () => {
    const { client: limited } = await organisation.signIn('auditor', { scopeId: towns[1]!.id })
    const report = await limited.reports.status({})
    expect(report.limited).toBe(true)
    // 甲町, which is not met, lies outside.
    expect(report.rows.find(({ id }) => id === dutyId)?.mark.counts.unmet).toBe(0)
    const { client: staff } = await organisation.signIn('staff')
    await expect(staff.reports.status({})).rejects.toMatchObject({ status: 403 })
    // Who reads everything on the screen, but takes out reports for one town, gets that town.
    const { accountId, client: both } = await organisation.signIn('readOnly')
    await organisation.grant(accountId, 'auditor', towns[1]!.id)
    expect((await both.reports.status({})).limited).toBe(true)
  })
})
