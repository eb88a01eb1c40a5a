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
beforeAll(async () => {
  world = await startBrowserApp('2026-11-23T09:00')
  ;({ page, complaints } = await world.person())
})
afterAll(() => world.stop())

const main = () => page.getByRole('main')
const window = () => page.getByRole('dialog').or(page.getByRole('alertdialog'))
const shot = (name: string) => page.screenshot({ path: `/tmp/shots/e2e-${name}.png` })

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
  await page.locator('input[type=file]').setInputFiles({ name: 'basic-policy.txt', mimeType: 'text/plain', buffer: readFileSync(policy) })
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
  await page.waitForTimeout(1500)
  await page.goto('/')
  await page.getByText('未確認').first().waitFor()
  await shot('home')
  await expectAccessible(page)
})

it('nobody complained', () => expect(complaints).toEqual([]))
