import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepChecking } from '../src/app/keep-checking.ts'
import { loadSample } from '../src/app/sample/load-sample.ts'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startBrowserApp } from './browser.ts'

const SYSTEM = 'レセプト点検システム'
let world: BrowserApp
let page: Page
let complaints: string[]
let stopChecking: () => Promise<void>
beforeAll(async () => {
  world = await startBrowserApp('2026-11-23T09:00')
  await loadSample(world.app.services, { password: PASSWORD })
  stopChecking = keepChecking(world.app.services)
  ;({ page, complaints } = await world.person())
  const data = { username: 'mihon/tachibana', password: PASSWORD }
  await page.request.post('/auth/sign-in/username', { data, headers: { origin: world.url } })
}, 120_000)
afterAll(async () => {
  await stopChecking()
  await world.stop()
})

const main = () => page.getByRole('main')
const row = (name: RegExp) => main().getByRole('row', { name })
const shots = process.env.SAKIMORI_SHOTS
const look = async (name: string) => {
  await page.waitForFunction(() => !document.querySelector('.animate-pulse'))
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
  await expectAccessible(page)
}

/** Text as an office's Windows saves it: every letter looked for among the two-byte codes of CP932. */
function cp932(text: string): Buffer {
  const decoder = new TextDecoder('shift_jis')
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const letter = decoder.decode(new Uint8Array([lead, trail]))
      if (letter.length === 1 && !codes.has(letter)) codes.set(letter, [lead, trail])
    }
  return Buffer.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]))
}

/** A list as a system gives it: a title, a day in 和暦, days in four ways, full-width digits, a remark below. */
const list = [
  'レセプト点検システム　利用者一覧,,,,,',
  '令和８年１１月２０日　出力,,,,,',
  '',
  'ログインID,氏名,所属課,状態,最終ログイン日時,内線',
  'r001,成瀬　亜希,業務課,有効,2026/11/19 9:12:34,221',
  'r002,滝本　健,業務課,有効,R8.11.18,222',
  'r003,保科　大輔,業務課,有効,2026/03/30 17:05:00,',
  'ｒ００４,佐伯　美緒,,有効,2026/11/12,',
  'r005,水野　卓也,総務課,有効,令和8年11月1日,',
  'kyoyo-r,点検室共用,業務課,有効,2026/11/19,230',
  'r006,壊れた行,業務課,たぶん,昨日,',
  '以上,,,,,',
].join('\r\n')

it('a messy list in CP932 is taken in: what it would do is told, the row that cannot be read named', async () => {
  await page.goto('/system-accounts')
  await main().getByRole('link', { name: '書き出した一覧を取り込む' }).click()
  await page.getByLabel('システム', { exact: false }).first().selectOption({ label: SYSTEM })
  await page.getByLabel('書き出した日').fill('R8.11.20')
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: '利用者一覧.csv', mimeType: 'text/csv', buffer: cp932(list) }])
  await page.getByRole('button', { name: 'ファイルを読む' }).click()
  await page.getByRole('button', { name: '取込みの内容を見る' }).click()
  await main().getByText('新しい：6件').waitFor()
  await look('accounts-preview')
  expect(await row(/昨日/).count()).toBe(1)
  await page.getByLabel('持込み元').fill('レセプト点検システム')
  await page.getByLabel('持ち込んだ人').fill('橘 直人')
  await page.getByLabel('媒体・手段').fill('庁内ネットワーク')
  await page.getByRole('button', { name: '6件を取り込む' }).click()
  await main().getByText('取り込みました').waitFor()
  await main().getByRole('link', { name: '人の確認へ進む' }).click()
})

it('a person confirms a candidate, names another where the name was written wrongly, and the list says why', async () => {
  await row(/r004/).getByRole('button', { name: '佐伯 美緒のもの' }).click()
  await expect.poll(() => row(/r004/).count()).toBe(0)
  await look('accounts-matching')
  await row(/r005/).getByRole('button', { name: '別の人を選ぶ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('水野')
  await page.getByRole('option', { name: /水野 拓也/ }).click()
  await dialog.getByRole('button', { name: '決める' }).click()
  await expect.poll(() => row(/r005/).count()).toBe(0)
  await page.goto('/system-accounts?q=r005')
  await row(/r005/).getByRole('link', { name: /r005/ }).click()
  await main().getByText('人が確認').waitFor()
  await main().getByText('水野 拓也').first().waitFor()
  await look('accounts-one')
})

it('a confirmation is set out, its list goes to the unit and comes back, a leaver’s account is not kept without a reason', async () => {
  await page.goto('/system-accounts/confirmations')
  await page.getByRole('button', { name: '棚卸しを始める' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('システム').selectOption({ label: SYSTEM })
  await dialog.getByLabel('回答期限').fill('R8.12.11')
  await dialog.getByRole('button', { name: '棚卸しを始める' }).click()
  await expect.poll(() => row(new RegExp(`業務課.*${SYSTEM}`)).count()).toBe(1)
  await look('accounts-confirmations')
  await row(new RegExp(`業務課.*${SYSTEM}`))
    .getByRole('link')
    .click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main().getByRole('link', { name: '回答用のExcel' }).click(),
  ])
  const book = new ExcelJS.Workbook()
  const bytes = readFileSync(await download.path())
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = book.getWorksheet(1)
  for (let at = 4; at <= (sheet?.rowCount ?? 0); at++) {
    const line = sheet?.getRow(at)
    if (line) line.getCell(7).value = '○'
  }
  await main().getByRole('button', { name: '回答のExcelを読む' }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles([{ name: 'もどり.xlsx', mimeType: '', buffer: Buffer.from(await book.xlsx.writeBuffer()) }])
  await page.getByRole('dialog').getByRole('button', { name: '読み込む' }).click()
  await main().getByText('4件がまだ保存されていません').waitFor()
  await main().getByRole('button', { name: '回答を保存する' }).click()
  await row(/r003/).getByText('残すときは、理由を備考に書いてください').waitFor()
  await look('accounts-answer-refused')
  await row(/r003/).getByRole('combobox').selectOption({ label: '削除' })
  await main().getByRole('button', { name: '回答を保存する' }).click()
  await main().getByText('4／4件').waitFor()
  await main().getByRole('button', { name: '棚卸しを終える' }).click()
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: '棚卸しを終える' })
    .click()
  await main().getByText('終了').first().waitFor()
  await row(/r003/).getByText('残っている').waitFor()
  await look('accounts-closed')
})

it('the leaver’s account is found by the check, and a use in the ledger clears the shared one', async () => {
  await expect
    .poll(
      async () => {
        await page.goto('/checks/account.leaver')
        await page.waitForFunction(() => !document.querySelector('.animate-pulse'))
        return page.getByText(`保科 大輔は令和8年3月31日に離れましたが、「${SYSTEM}」のIDが有効です`).count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  await look('accounts-check')
  await page.goto('/system-accounts/findings')
  await look('accounts-findings')
  await page.goto('/system-accounts?q=kyoyo-r')
  await row(/kyoyo-r/)
    .getByRole('link', { name: /kyoyo-r/ })
    .click()
  await main().getByRole('link', { name: '共用IDの利用簿' }).click()
  await page.getByLabel('利用日').fill('R8.11.20')
  await page.getByLabel('利用した人').fill('成瀬 亜希')
  await page.getByLabel('用件').fill('点検')
  await main().getByRole('button', { name: '利用を記録する' }).click()
  await row(/成瀬 亜希/).waitFor()
  await look('accounts-ledger')
  expect(complaints).toEqual([])
})
