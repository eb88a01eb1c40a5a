import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepChecking } from '../src/app/keep-checking.ts'
import { inScope } from '../src/core/db/database.ts'
import { newId } from '../src/core/ids.ts'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startSampleBrowserApp } from './browser.ts'

let world: BrowserApp
let page: Page
let complaints: string[]
let organisationId: string
let stopChecking: () => Promise<void>
beforeAll(async () => {
  const started = await startSampleBrowserApp()
  world = started
  organisationId = started.sample.organisationId
  stopChecking = keepChecking(world.app.services)
  ;({ page, complaints } = await world.person())
  const data = { username: 'mihon/tachibana', password: PASSWORD }
  await page.request.post('/auth/sign-in/username', { data, headers: { origin: world.url } })
  // A unit of its own: what the sample registers elsewhere is not counted with it.
  await page.request.post('/api/units', { data: { name: '文書室' }, headers: { origin: world.url } })
}, 120_000)
afterAll(async () => {
  await stopChecking()
  await world.stop()
})

const main = () => page.getByRole('main')
const shots = process.env.SAKIMORI_SHOTS
const look = async (name: string) => {
  await page.waitForFunction(() => !document.querySelector('.animate-pulse'))
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
  await expectAccessible(page)
}
/** Chooses the clause on the home page. */
const clause = async (name: string) => {
  await page.goto('/')
  await main().getByRole('button', { name }).first().click()
}

/** A list as an office keeps it: a title above, a heading that is no field of ours, 和暦 and ○ in the cells, a blank line. */
async function messySheet(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台帳')
  sheet.addRows([
    ['総務課　情報資産一覧（令和８年度）'],
    [],
    ['情報資産名', '担当課', '機密性', '媒体', '棚の位置', '最終確認日'],
    ['職員名簿', '文書室', '２', '紙', '書庫1', '令和8年5月1日'],
    [],
    ['契約書つづり', '文書室', '', '紙', '', 'R8.5.1'],
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

it('a messy list is taken in with its mapping corrected, and the clause on classification says what it lacks', async () => {
  await clause('情報資産の分類と管理')
  await look('checks-clause-before')
  await page.goto('/assets/import')
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: '資産一覧.xlsx', mimeType: '', buffer: await messySheet() }])
  await page.getByRole('button', { name: 'ファイルを見る' }).click()
  await page.getByLabel('担当課').selectOption({ label: '管理部署' })
  await page.getByLabel('棚の位置').selectOption({ label: '保管場所' })
  await page.getByRole('button', { name: '取込みの内容を見る' }).click()
  await page.getByLabel('持込み元').fill('総務課 共有フォルダ')
  await page.getByLabel('持ち込んだ人').fill('橘 直人')
  await page.getByLabel('媒体・手段').fill('庁内ネットワーク')
  await page.getByRole('button', { name: '2件を取り込む' }).click()
  await main().getByText('取り込みました').waitFor()
  await expect
    .poll(
      async () => {
        await clause('情報資産の分類と管理')
        return page.getByText(/情報資産2件のうち2件に空欄があります（分類1、所在1、管理責任者2、保存期間2）/).count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  await look('checks-clause-after')
})

it('specific personal information in an internet zone is red in the register, on the check and on the policy', async () => {
  const zoneId = newId()
  await inScope(world.app.services.db, organisationId, async (tx) => {
    const recordedAt = world.app.services.clock.now()
    await tx
      .insertInto('object')
      .values({ organisationId, id: zoneId, kind: 'zone', name: '公開系', recordedAt })
      .execute()
    await tx
      .insertInto('zone')
      .values({ organisationId, id: zoneId, code: 'PUB', reachesInternet: true, mayHoldPersonalNumber: false })
      .execute()
  })
  const made = await page.request.post('/api/assets', {
    data: { name: '個人番号一覧', medium: 'electronic', specificPersonal: true, zoneId },
    headers: { origin: world.url },
  })
  expect(made.status()).toBe(200)
  const { id } = await made.json()
  await expect
    .poll(
      async () => {
        await page.goto(`/assets/${id}`)
        await page.waitForFunction(() => !document.querySelector('.animate-pulse'))
        return page.getByText('特定個人情報が、インターネットに届く領域「公開系」に置かれています').count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  await look('checks-asset')
  await page.goto('/assets?q=個人番号一覧')
  await main()
    .getByRole('row', { name: /個人番号一覧/ })
    .getByText(/^不適合[1-9]/)
    .waitFor()
  await look('checks-assets')
  await page.goto('/checks?found=1')
  await main().getByRole('link', { name: '置いてはならない領域にある特定個人情報' }).click()
  await main().getByText('特定個人情報が、インターネットに届く領域「公開系」に置かれています').waitFor()
  await look('checks-one')
  await clause('強靱性')
  const { rows } = await inScope(world.app.services.db, organisationId, (tx) =>
    sql<{
      state: string
    }>`select s.state from duty_state s join duty d on d.id = s.duty_id where d.measure_id = 'm0303' limit 1`.execute(
      tx,
    ),
  )
  expect(rows[0]?.state).toBe('unmet')
  await main()
    .getByText(/公開系：特定個人情報を含む情報資産が1件置かれています/)
    .waitFor()
  await look('checks-policy')
  await page.goto('/checks')
  await main().getByRole('heading', { name: '情報資産', exact: true }).waitFor()
  await look('checks-all')
  await page.goto('/coherence')
  await main().getByRole('link', { name: '離れた人の端末' }).waitFor()
  await look('checks-coherence')
  expect(complaints).toEqual([])
})
