import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerAllSame, openBook, unpackSet } from '../src/features/inquiries/inquiries.fixture.ts'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startSampleBrowserApp } from './browser.ts'

let world: BrowserApp
let page: Page
let complaints: string[]
let workbooks: Map<string, Uint8Array>
let letter = ''
beforeAll(async () => {
  world = await startSampleBrowserApp()
  ;({ page, complaints } = await world.person())
  const data = { username: 'mihon/tachibana', password: PASSWORD }
  await page.request.post('/auth/sign-in/username', { data, headers: { origin: world.url } })
}, 120_000)
afterAll(() => world.stop())

const main = () => page.getByRole('main')
const window = () => page.getByRole('dialog').or(page.getByRole('alertdialog'))
/** Pictures for the reader of a change, where a folder for them is named. */
const shots = process.env.SAKIMORI_SHOTS
const shot = async (name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const look = async (name: string) => {
  await page.waitForFunction(() => !document.querySelector('.animate-pulse'))
  await shot(name)
  await expectAccessible(page)
}
async function downloaded(press: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return new Uint8Array(readFileSync(await file.path()))
}

it('the list shows what is out; an inquiry is drafted and set out to three bodies', async () => {
  await page.goto('/inquiries')
  await main().getByRole('link', { name: '今年度 情報資産・端末の棚卸し' }).waitFor()
  await look('inquiries')
  await main().getByRole('link', { name: '照会を作る' }).click()
  await page.getByLabel('件名').fill('臨時の棚卸し')
  await page.getByLabel('回答期限').fill('R8.12.4')
  await page.getByLabel('すべて選ぶ').first().uncheck()
  for (const name of ['見本市', '花里市', '瑞穂野市']) await page.getByLabel(name, { exact: true }).check()
  await page.getByLabel('比べる前回の照会').selectOption({ label: '前年度 情報資産・端末の棚卸し' })
  await look('inquiry-new')
  await page.getByRole('button', { name: '下書きとして作る' }).click()
  await main().getByRole('heading', { level: 1, name: '臨時の棚卸し' }).waitFor()
  await look('inquiry-draft')
  await page.getByRole('button', { name: '発送の準備をする' }).click()
  await window().getByRole('button', { name: '発送の準備をする' }).click()
  await main().getByRole('link', { name: '依頼文・回答票の一式' }).waitFor()
  const zip = await downloaded(() => main().getByRole('link', { name: '依頼文・回答票の一式' }).click())
  const set = await unpackSet(new File([new Uint8Array(zip)], 'set.zip'))
  workbooks = set.workbooks
  expect([...workbooks.keys()].toSorted()).toEqual(['瑞穂野市', '花里市', '見本市'])
  const [, docx = new Uint8Array()] =
    Object.entries(set.files).find(([name]) => name.endsWith('依頼文_瑞穂野市.docx')) ?? []
  letter = (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value
})

it('files come back under any name and are told; the matrix shows it', async () => {
  await page.getByRole('tab', { name: '回答を受け取る' }).click()
  const changed = await openBook(workbooks.get('花里市') ?? new Uint8Array())
  changed.set(changed.lines[0] ?? 0, '回答', '変更なし')
  changed.set(changed.lines[0] ?? 0, '保管・設置場所', '2階')
  changed.set(changed.lines[1] ?? 0, '回答', '変更なし')
  await page.locator('input[type=file]').setInputFiles([
    {
      name: '無題.xlsx',
      mimeType: '',
      buffer: Buffer.from(await answerAllSame(workbooks.get('見本市') ?? new Uint8Array())),
    },
    { name: '回答票_花里市.xlsx', mimeType: '', buffer: Buffer.from(await changed.save()) },
    { name: '写し.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.4 a scan') },
  ])
  await page.getByRole('button', { name: '取り込む' }).click()
  await main().getByText('3件を収受しました（受領 2件）').first().waitFor()
  await main().getByText('ファイル名が「回答票_見本市.xlsx」から「無題.xlsx」に変わっています').first().waitFor()
  await look('inquiry-receive')
  await main().getByRole('button', { name: '回答元を指定する' }).first().click()
  await window().getByLabel('照会先').selectOption({ label: '瑞穂野市' })
  await window().getByRole('button', { name: '指定する' }).click()
  await window().waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: '状況' }).click()
  await main().getByRole('group', { name: '状況ごとの数' }).getByRole('button', { name: '受領 2' }).waitFor()
  await look('inquiry-matrix')
})

it('an answer is judged line by line and accepted', async () => {
  await main().getByRole('link', { name: '花里市' }).last().click()
  await main().getByText('「変更なし」ですが、内容が変わっています').waitFor()
  await look('inquiry-target')
  await main().getByRole('button', { name: '行 1 採用', exact: true }).click()
  await main().getByRole('button', { name: '行 1 取消し' }).waitFor()
  await main().getByRole('button', { name: '確認済みにする' }).click()
  await window().getByRole('button', { name: '確認済みにする' }).click()
  await window().waitFor({ state: 'detached' })
  await main().getByText('確認済', { exact: true }).first().waitFor()
  await look('inquiry-accepted')
})

it('who has not answered is reminded by letter', async () => {
  await page.getByRole('navigation').getByRole('link', { name: '臨時の棚卸し' }).click()
  await page.getByRole('tab', { name: '督促' }).click()
  await main().getByRole('button', { name: '選んだ1件の督促状を作る' }).click()
  const link = main().getByRole('link', { name: '令和8年11月23日の督促状（Word）' })
  await link.waitFor()
  await look('inquiry-remind')
  const docx = await downloaded(() => link.click())
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
  expect(value).toContain('瑞穂野市　御中')
  expect(value).toContain('督促・第1回')
})

it('the last one answers by link, with the number and code of its letter', async () => {
  const person = await world.person()
  page = person.page
  await page.goto('/answer/mihon')
  await page.getByLabel('受付番号').fill(/受付番号　([\d-]+)/.exec(letter)?.[1] ?? '')
  await page.getByLabel('確認番号').fill('AAAA-BBBB-CCCC')
  await page.getByRole('button', { name: '回答の画面を開く' }).click()
  await page.getByText('受付番号か確認番号が違うか').first().waitFor()
  await look('answer-enter')
  await page.getByLabel('確認番号').fill(/確認番号　([0-9A-Z-]+)/.exec(letter)?.[1] ?? '')
  await page.getByRole('button', { name: '回答の画面を開く' }).click()
  await page.getByRole('button', { name: '残りをすべて「変更なし」にする' }).click()
  await page.getByRole('button', { name: '行を足す' }).click()
  await page.getByLabel('3行目 区分').selectOption('端末')
  await page.getByLabel('3行目 名称').fill('予備の窓口端末')
  await page.getByRole('button', { name: '下書きを保存' }).click()
  await page.getByText('下書き：').waitFor()
  await page.getByLabel('回答者（所属・氏名）').fill('保険課 村井')
  await look('answer-form')
  await page.getByRole('button', { name: '回答を送る' }).click()
  await window().getByRole('button', { name: '回答を送る' }).click()
  await page.getByText('回答を受け付けました').waitFor()
  await look('answer-sent')
  expect(person.complaints).toEqual([])
})

it('nobody complained and nothing was asked of the outside', () => expect(complaints).toEqual([]))
