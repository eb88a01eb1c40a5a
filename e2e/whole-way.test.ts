import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issueSetupToken } from '../src/app/setup-token.ts'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startBrowserApp } from './browser.ts'

const seed = join(process.env.SAKIMORI_SEED ?? '../shared/seed', 'basic-policy.txt')
/** The first user's real policy where it is at hand; the sample union's otherwise. */
const policy = existsSync(seed) ? seed : 'content/sample/basic-policy.txt'

const standard = `情報セキュリティ対策基準
令和8年4月1日
（監査）
第1条　情報セキュリティ監査統括責任者は、毎年度、情報セキュリティ監査を行わなければならない。
（研修）
第2条　統括情報セキュリティ責任者は、職員等に対する研修を毎年度実施しなければならない。
`

let world: BrowserApp
let page: Page
let complaints: string[]
let dutyUrl = ''
beforeAll(async () => {
  world = await startBrowserApp('2026-11-23T09:00')
  ;({ page, complaints } = await world.person())
})
afterAll(() => world.stop())

const main = () => page.getByRole('main')
const window = () => page.getByRole('dialog').or(page.getByRole('alertdialog'))
/** Pictures for the reader of a change, where a folder for them is named. */
const shots = process.env.SAKIMORI_SHOTS
const shot = async (name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

it('set-up: token, body, first administrator; ends signed in with three ways to begin', async () => {
  const token = await issueSetupToken(world.app.services.db)
  await page.goto(`/setup#${token}`)
  await page.getByLabel('団体の名称').fill('試験県後期高齢者医療広域連合')
  await page.getByLabel('団体の種類').selectOption({ label: '広域連合' })
  await page.getByLabel('氏名').fill('佐伯 美緒')
  await page.getByLabel('利用者名').fill('saeki')
  await page.getByLabel('パスワード', { exact: false }).first().fill(PASSWORD)
  await page.getByLabel('パスワード（もう一度）').fill(PASSWORD)
  await shot('setup')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登録して始める' }).click()
  await page.waitForURL('**/start')
  await main().getByRole('heading', { level: 1 }).waitFor()
  await shot('start')
  await expectAccessible(page)
})

it('import: the file is read, proofread and confirmed', async () => {
  await main().getByRole('link', { name: '文書を取り込む' }).click()
  await page.waitForURL('**/documents/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'basic-policy.txt', mimeType: 'text/plain', buffer: readFileSync(policy) })
  await page.getByRole('radio', { name: /^基本方針 / }).check()
  await shot('import')
  await expectAccessible(page)
  await page.getByRole('button', { name: '読み取る' }).click()
  await page.waitForURL('**/review')
  await page.getByRole('treeitem').first().waitFor()
  await shot('review')
  expect(await page.getByRole('treeitem', { level: 1 }).count()).toBe(11)
  await expectAccessible(page)
  await page.getByRole('button', { name: '確定へ進む' }).click()
  const dialog = window()
  await dialog.waitFor()
  await shot('confirm')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '確定する' }).click()
  await page.waitForURL('**/matching')
})

it('matching: the proposals are confirmed and the policy lives', async () => {
  await page.getByRole('button', { name: '対応を確定する' }).waitFor({ timeout: 30_000 })
  await shot('matching')
  await expectAccessible(page)
  await page.getByRole('button', { name: '対応を確定する' }).click()
  const dialog = window()
  await dialog.waitFor()
  await shot('matching-confirm')
  await dialog.getByRole('button', { name: '確定' }).last().click()
  await page.getByText('対応を確定しました').waitFor()
  await page.goto('/')
  await page.getByText('未確認').first().waitFor()
  await shot('home')
  await expectAccessible(page)
})

it('evidence: a file is 申告のみ, another person makes it 規程なし', async () => {
  dutyUrl = `/duties/${await auditDuty()}`
  await page.goto(dutyUrl)
  await page.getByRole('button', { name: '証跡を添付する' }).first().click()
  const dialog = window()
  await dialog.getByRole('radio', { name: /^ファイル/ }).check()
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '監査報告書.txt', mimeType: 'text/plain', buffer: Buffer.from('監査の結果') })
  await dialog.getByLabel('証跡の名前').fill('令和8年度 監査報告書')
  await dialog.getByLabel('データの日付').fill('令和8年11月20日')
  await dialog.getByText('対象期間').click()
  await dialog.getByLabel('期間の末日').fill('R9.3.31')
  await dialog.getByRole('radio', { name: /^守られている/ }).check()
  await shot('attach')
  await dialog.getByRole('button', { name: '添付する' }).click()
  await main().getByText('申告のみ').first().waitFor()
  await shot('declared')
  await expectAccessible(page)

  await post('/api/accounts', {
    username: 'tachibana',
    email: null,
    displayName: '橘 直人',
    password: PASSWORD,
    personId: null,
    grants: [{ role: 'securityOffice', scopeId: null }],
  })
  const second = await world.person()
  await second.page.goto('/sign-in')
  await second.page.getByLabel('利用者名').fill('tachibana')
  await second.page.getByLabel('パスワード').fill(PASSWORD)
  await second.page.getByRole('button', { name: 'サインイン' }).click()
  await second.page.waitForURL(`${world.url}/`)
  await second.page.goto(dutyUrl)
  await second.page.getByRole('button', { name: '確認する' }).first().click()
  await second.page
    .getByRole('dialog')
    .or(second.page.getByRole('alertdialog'))
    .getByRole('button', { name: '確認する' })
    .click()
  await second.page.getByRole('main').getByText('規程なし').first().waitFor()
  expect(second.complaints).toEqual([])
})

it('rule: a clause of the standard is linked and the duty is 適合; its last day passes and it is 期限切れ', async () => {
  const { revisionId } = await post(
    '/api/documents/import',
    { file: { name: 'standard.txt', mimeType: 'text/plain', buffer: Buffer.from(standard) }, tier: 'standard' },
    true,
  )
  const record = {
    documentNumber: '',
    retentionYears: 10,
    disclosure: 'closed',
    disclosureReason: '支障を及ぼすおそれがあるため',
  }
  await post(`/api/revisions/${revisionId}/confirmation`, {
    version: 1,
    title: '情報セキュリティ対策基準',
    decidedOn: '令和8年4月1日',
    record,
  })
  await page.goto(dutyUrl)
  await page.getByRole('button', { name: '規程の条項を結び付ける' }).first().click()
  const dialog = window()
  await dialog.getByRole('combobox', { name: '条項を言葉でさがす' }).fill('監査')
  await page.getByRole('option').first().click()
  await shot('link')
  await dialog.getByRole('button', { name: '結び付ける' }).click()
  await main().getByText('適合', { exact: true }).first().waitFor()
  await shot('met')
  world.app.setTime('2027-03-31T23:59')
  await page.reload()
  await main().getByText('適合', { exact: true }).first().waitFor()
  world.app.setTime('2027-04-01T00:00')
  await page.reload()
  await main().getByText('期限切れ').first().waitFor()
  await shot('expired')
})

it('nobody complained', () => expect(complaints).toEqual([]))

/** As the signed-in person's browser would ask. */
async function post(path: string, data: Record<string, unknown>, multipart = false) {
  const headers = { origin: world.url }
  const answer = await page.request.post(
    path,
    multipart ? { multipart: data as Record<string, string>, headers } : { data, headers },
  )
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

/** A duty of the policy that one object answers and whose rule is looked for in the standard. */
async function auditDuty(): Promise<string> {
  const { rows } = await (await page.request.get('/api/duties?strength=must&limit=200')).json()
  for (const row of rows) {
    const duty = await (await page.request.get(`/api/duties/${row.id}`)).json()
    if (duty.objectKind === 'organisation' && duty.tier === 'standard' && duty.least === 'C' && duty.rules.length === 0)
      return row.id
  }
  throw new Error('no such duty')
}
