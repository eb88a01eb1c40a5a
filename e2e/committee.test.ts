import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startSampleBrowserApp } from './browser.ts'

let world: BrowserApp
let page: Page
let complaints: string[]
const signIn = async (name: string, locale: 'ja' | 'en' = 'ja') => {
  const person = await world.person(locale)
  const data = { username: `mihon/${name}`, password: PASSWORD }
  await person.page.request.post('/auth/sign-in/username', { data, headers: { origin: world.url } })
  return person
}
beforeAll(async () => {
  world = await startSampleBrowserApp()
  ;({ page, complaints } = await signIn('tachibana'))
}, 120_000)
afterAll(() => world.stop())

const main = () => page.getByRole('main')
const window = () => page.getByRole('dialog').or(page.getByRole('alertdialog'))
/** Pictures for the reader of a change, where a folder for them is named. */
const shots = process.env.SAKIMORI_SHOTS
const look = async (name: string, on: Page = page) => {
  await on.waitForFunction(() => !document.querySelector('.animate-pulse'))
  if (shots) await on.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
  await expectAccessible(on)
}
const title = '令和8年度 第3回 情報セキュリティ委員会'

it('a meeting is planned with its members and what is due', async () => {
  await page.goto('/committee')
  await main().getByText('開催済み').waitFor()
  await look('committee')
  await main().getByRole('link', { name: '会議を予定する' }).click()
  await page.getByLabel('開催日').fill('R8.11.23')
  await page.getByLabel('時刻').fill('15:00')
  await look('committee-new')
  await page.getByRole('button', { name: '会議を予定する' }).click()
  await main().getByRole('heading', { level: 1, name: title }).waitFor()
  await main()
    .getByRole('cell', { name: '三枝 清美' })
    .or(main().getByRole('rowheader', { name: '三枝 清美' }))
    .waitFor()
  await main().getByText('前回までの決定事項の実施状況').waitFor()
  await look('committee-planned')
})

it('its agenda is put in order and its papers are made', async () => {
  await main().getByRole('link', { name: '議題を変更' }).click()
  await page.getByRole('button', { name: /^外す 標的型メール訓練の結果/ }).click()
  await page.getByRole('button', { name: /^下へ 前回までの決定事項/ }).click()
  await page.getByRole('button', { name: '議題を加える' }).click()
  await main().getByLabel(/^議題/).last().fill('来年度の委員の構成')
  await look('committee-agenda')
  await page.getByRole('button', { name: '保存' }).click()
  await main().getByText('来年度の委員の構成').waitFor()
  await page.getByRole('button', { name: '資料を作成' }).click()
  await window().getByRole('button', { name: '資料を作成' }).click()
  await main().getByText('に作成（開催日現在の数字）').waitFor()
  await main().locator('summary', { hasText: '資料' }).first().click()
  await look('committee-papers')
})

it('what came of it is recorded; minutes and an activity follow', async () => {
  await main().getByRole('link', { name: '開催の結果を記録' }).click()
  await main().getByRole('button', { name: '全員出席にする' }).click()
  for (const outcome of await page.getByLabel('結果').all()) await outcome.selectOption({ label: '承認' })
  await page.getByLabel('決定の内容').last().fill('構成市町村の代表を1名増やす。')
  await page.getByRole('button', { name: '実施事項を加える 来年度の委員の構成' }).click()
  await page.getByLabel('何をするか').fill('要綱の改正案を作る')
  await page.getByRole('combobox', { name: /^担当の職/ }).fill('総務係長')
  await page.getByRole('option', { name: /総務係長/ }).click()
  await page.getByRole('textbox', { name: /^期限/ }).fill('R9.1.29')
  await look('committee-minutes')
  await page.getByRole('button', { name: '開催の結果を記録' }).click()
  await main().getByText('要綱の改正案を作る').waitFor()
  await look('committee-held')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    main().getByRole('link', { name: '議事録（Word）' }).click(),
  ])
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await file.path()) })
  for (const words of ['令和8年度第3回情報セキュリティ委員会', '構成市町村の代表を1名増やす。', '要綱の改正案を作る'])
    expect(value).toContain(words)
  expect(complaints).toEqual([])
})

it('reads in English too', async () => {
  const { page: english } = await signIn('saeki', 'en')
  await english.goto('/committee')
  await english.getByRole('main').getByText('Held').first().waitFor()
  await look('committee-en', english)
  await english
    .getByRole('main')
    .getByRole('link', { name: /No\. 1/ })
    .click()
  await english.getByText('Confirmation of the minutes').waitFor()
  await look('committee-meeting-en', english)
})
