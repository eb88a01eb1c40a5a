import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'parse5'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../../core/db/database.ts'
import { readPages } from '../../../core/pdf/pdf.testing.ts'
import { fileOf } from '../../../features/documents/documents.fixture.ts'
import { createAsset } from '../../../features/assets/create-asset.ts'
import { type LivePolicy, livePolicy } from '../../../features/duties/duties.testing.ts'
import { sealHistory } from '../../../features/history/seal/seal-history.ts'
import { createMemberBody } from '../../../features/organisation/create-member-body.ts'
import { municipalityCheckDigit } from '../../../features/organisation/municipality-code.rules.ts'
import { createUnit } from '../../../features/organisation/create-unit.ts'
import { runPackageTask } from './package-task.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let dutyId: string
let measureId: string
let town: { id: string }
beforeAll(async () => {
  app = await startTestApp('2026-10-01T09:00')
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  const member = (name: string, code: string) =>
    createMemberBody(organisation.ctx, { name, code: `${code}${municipalityCheckDigit(code)}`, validFrom: null })
  town = await member('甲町', '01202')
  await member('乙町', '01203')
  const unit = await createUnit(organisation.ctx, { name: '総務課', validFrom: null })
  await createAsset(organisation.ctx, { name: '総務課だけの簿冊', medium: 'paper', unitId: unit.id })
  await createAsset(organisation.ctx, { name: '甲町の簿冊', medium: 'paper', unitId: town.id })
  dutyId = await live.take((row) => row.objects === 'memberBody' && row.strength === 'must')
  measureId = (await live.client.duties.get({ id: dutyId })).measureId!
  await prove('甲町', '甲町の記録<script>alert(1)</script>.txt', 'positive')
  await prove('乙町', '乙町の記録.txt', 'negative')
  await sealHistory(app.services, organisation.id)
  app.setTime('2026-11-28T09:00')
  await prove('甲町', '後日の記録.txt', 'positive')
})
afterAll(() => app.stop())

async function prove(name: string, fileName: string, verdict: 'positive' | 'negative') {
  const { objects } = await live.client.duties.get({ id: dutyId })
  const objectIds = objects.filter((object) => object.name === name).map(({ id }) => id)
  const targets = JSON.stringify([{ dutyId, objectIds }])
  const file = fileOf(`${fileName}の中身`, fileName)
  const { id } = await live.client.evidence.attach({
    name: `証跡 ${name}`,
    form: 'file',
    file,
    dataDate: app.services.clock.today(),
    verdict,
    targets,
  })
  await live.colleague.evidence.confirm({ id })
}

/** Asks, lets the job run, downloads and unpacks. */
async function packageOf(client: Client, input: { day?: string } = {}) {
  const { taskId } = await client.reports.makePackage(input)
  await app.runJobs()
  const row = (await client.reports.packages({})).find(({ id }) => id === taskId)!
  expect(row).toMatchObject({ state: 'done', error: null })
  const file = await client.reports.downloadPackage({ id: taskId })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const files = unzipSync(bytes)
  return { taskId, row, bytes, files, name: file.name, text: (path: string) => strFromU8(files[path]!) }
}
const itemPage = () => `items/${measureId}.html`

describe('監査資料一式', () => {
  it('is one zip that is read without the product: index, items, rules, decisions, registers, evidence, hashes', async () => {
    const { client } = await organisation.signIn('auditor')
    const { files, text, row, name, bytes } = await packageOf(client)
    expect(name).toBe('監査資料一式_2026-11-28.zip')
    expect(row.file).toMatchObject({ size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') })
    expect(row.done).toBe(row.total)
    const index = text('index.html')
    for (const words of [
      '自己評価',
      '認証や証明ではありません',
      '令和8年11月28日',
      '団体の全体',
      '第1号 組織',
      measureId,
    ])
      expect(index).toContain(words)
    const item = text(itemPage())
    for (const words of [
      '甲町',
      '乙町',
      '不適合',
      '規定',
      '後日の記録.txt',
      '情報セキュリティ対策を講じなければならない',
    ])
      expect(item).toContain(words)
    expect(text('policy.html')).toContain('情報セキュリティ対策を推進する組織体制を確立する。')
    expect(text('policy.html')).toContain(`items/${measureId}.html`)
    expect(text('decisions.html')).toContain('決定の一覧')
    for (const path of ['registers/情報資産台帳.xlsx', 'items.xlsx', 'report.pdf', 'history/verification.md'])
      expect(Object.keys(files), path).toContain(path)
    expect(Object.keys(files).filter((path) => path.startsWith('registers/'))).toHaveLength(11)
    expect(await readPages(files['report.pdf']!)).toHaveLength(1)
    expect(text('history/checkpoint.txt')).toContain(`sakimori/${organisation.code}`)
    expect(text('history/key.txt')).toContain('+')
  })

  it('lists the SHA-256 of every file, and names of evidence with theirs', async () => {
    const { client } = await organisation.signIn('auditor')
    const { files, text } = await packageOf(client)
    const listed = text('SHA256SUMS.txt').trimEnd().split('\n')
    const shown = listed.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)!)
    expect(shown.map(([, , path = '']) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'SHA256SUMS.txt')
        .toSorted(),
    )
    for (const [, sum, path] of shown) expect(createHash('sha256').update(files[path!]!).digest('hex'), path).toBe(sum)
    const evidence = Object.keys(files).filter((path) => path.startsWith('evidence/'))
    expect(evidence).toHaveLength(3)
    for (const path of evidence)
      expect(text(itemPage())).toContain(createHash('sha256').update(files[path]!).digest('hex'))
  })

  it('has pages without script, in one language, each with one heading, and no text that became markup; every link leads to a file of it', async () => {
    const { client } = await organisation.signIn('auditor')
    const { files, text } = await packageOf(client)
    const pages = Object.keys(files).filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(3)
    for (const path of pages) {
      const found = text(path)
      expect(found, path).not.toMatch(/<script|https?:|javascript:/i)
      expect(found).toContain('<html lang="ja">')
      expect(found.match(/<h1>/g)).toHaveLength(1)
      const faults: string[] = []
      parse(found, { onParseError: ({ code }) => void faults.push(code) })
      expect(faults, path).toEqual([])
      for (const [, href = ''] of found.matchAll(/href="([^"]+)"/g)) {
        const to = decodeURIComponent(new URL(href, `http://x/${path}`).pathname.slice(1))
        expect(Object.keys(files), `${path} → ${href}`).toContain(to)
      }
    }
    expect(text(itemPage())).toContain('甲町の記録&lt;script&gt;alert(1)&lt;/script&gt;.txt')
    expect(Object.keys(files).some((path) => /[<>:"|?*\\]/.test(path))).toBe(false)
  })

  it('of a past day says what was known then', async () => {
    const { client } = await organisation.signIn('auditor')
    const { text, files } = await packageOf(client, { day: '2026-10-15' })
    expect(text('index.html')).toContain('令和8年10月15日')
    expect(text(itemPage())).not.toContain('後日の記録.txt')
    expect(Object.keys(files).filter((path) => path.startsWith('evidence/'))).toHaveLength(2)
    const before = await packageOf(client, { day: '2026-09-30' })
    // The duty itself was taken up the day after.
    expect(Object.keys(before.files)).not.toContain(itemPage())
    expect(before.text('index.html')).toContain('遵守事項がありません。')
    expect(before.text('policy.html')).toContain('基準日に効力のある文書がありません。')
  })

  it('gives a limited auditor nothing of others: no names, numbers, evidence, rows, decisions or history', async () => {
    const { client } = await organisation.signIn('auditor', { scopeId: town.id })
    const { files, text } = await packageOf(client)
    const whole = Object.entries(files)
      .filter(([path]) => !/\.(?:xlsx|pdf)$/.test(path))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n')
    expect(whole).toContain('甲町の記録')
    expect(whole).not.toContain('乙町')
    expect(text('index.html')).toContain('作成者が閲覧できる範囲だけ')
    expect(
      Object.keys(files)
        .filter((path) => path.startsWith('evidence/'))
        .some((path) => path.includes('乙町')),
    ).toBe(false)
    expect(Object.keys(files).some((path) => path.startsWith('history/'))).toBe(false)
    const sheet = strFromU8(unzipSync(files['registers/情報資産台帳.xlsx']!)['xl/sharedStrings.xml']!)
    expect(sheet).toContain('甲町の簿冊')
    expect(sheet).not.toContain('総務課だけの簿冊')
    expect((await readPages(files['report.pdf']!)).join('')).toContain('団体全体の数ではありません')
  })

  it('records who asked and who took which file away, once each', async () => {
    const { client, accountId } = await organisation.signIn('auditor')
    const rows = async () =>
      inScope(app.database.db, organisation.id, (tx) =>
        sql<{
          action: string
          actor: { id: string }
          after: { fileSha256?: string }
        }>`select action, actor, after from history where action like 'auditPackage.%' and actor ->> 'id' = ${accountId} order by seq`
          .execute(tx)
          .then((found) => found.rows),
      )
    expect(await rows()).toEqual([])
    const { taskId, row } = await packageOf(client)
    expect((await rows()).map(({ action, after }) => [action, after.fileSha256 ?? null])).toEqual([
      ['auditPackage.ask', null],
      ['auditPackage.download', row.file!.sha256],
    ])
    await client.reports.downloadPackage({ id: taskId })
    expect(await rows()).toHaveLength(3)
  })

  it('is found again only by who asked, and only one is made at a time; a double click gives one task', async () => {
    const { client } = await organisation.signIn('auditor')
    const other = (await organisation.signIn('auditor')).client
    const both = await Promise.allSettled([client.reports.makePackage({}), client.reports.makePackage({})])
    const made = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.taskId] : []))
    expect(made.length).toBe(1)
    await expect(client.reports.makePackage({})).rejects.toMatchObject({ code: 'reports.underWay', status: 409 })
    await expect(client.reports.downloadPackage({ id: made[0]! })).rejects.toMatchObject({ code: 'reports.notReady' })
    await app.runJobs()
    expect(await other.reports.packages({})).toEqual([])
    await expect(other.reports.downloadPackage({ id: made[0]! })).rejects.toMatchObject({ status: 404 })
    await expect(client.reports.makePackage({ day: '2027-01-01' })).rejects.toMatchObject({ code: 'reports.future' })
  })

  it('is not made for somebody who lost the right meanwhile, nor twice by a second try of the job', async () => {
    const { client, accountId } = await organisation.signIn('auditor')
    const { taskId } = await client.reports.makePackage({})
    await inScope(app.database.db, organisation.id, (tx) =>
      tx.deleteFrom('roleGrant').where('accountId', '=', accountId).execute(),
    )
    await app.runJobs()
    const task = () =>
      inScope(app.database.db, organisation.id, (tx) =>
        tx.selectFrom('task').select(['state', 'error']).where('id', '=', taskId).executeTakeFirstOrThrow(),
      )
    expect(await task()).toMatchObject({
      state: 'failed',
      error: { en: expect.stringContaining('may see has changed') as string },
    })
    await inScope(app.database.db, organisation.id, (tx) =>
      tx.updateTable('task').set({ state: 'running' }).where('id', '=', taskId).execute(),
    )
    await runPackageTask(app.services, { organisationId: organisation.id, taskId })
    expect(await task()).toMatchObject({
      state: 'failed',
      error: { en: expect.stringContaining('half way') as string },
    })
  })

  it('is cleared after its time, and says so', async () => {
    const { client } = await organisation.signIn('auditor')
    const { taskId, row } = await packageOf(client)
    app.setTime('2026-12-13T09:00')
    await app.services.jobs.enqueue(undefined as never, 'files.sweep', { organisationId: organisation.id })
    await app.runJobs()
    expect((await client.reports.packages({})).find(({ id }) => id === taskId)?.file).toBeNull()
    await expect(client.reports.downloadPackage({ id: taskId })).rejects.toMatchObject({
      code: 'reports.gone',
      status: 404,
    })
    const left = await inScope(app.database.db, organisation.id, (tx) =>
      tx.selectFrom('file').select('sha256').where('sha256', '=', row.file!.sha256).execute(),
    )
    expect(left).toEqual([])
    app.setTime('2026-11-28T09:00')
  })
})
