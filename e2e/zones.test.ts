import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepChecking } from '../src/app/keep-checking.ts'
import { loadSample } from '../src/app/sample/load-sample.ts'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startBrowserApp } from './browser.ts'

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
/** Pictures for the reader of a change, where a folder for them is named. */
const shots = process.env.SAKIMORI_SHOTS
const shot = async (name: string) => {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}
const zoneBox = () => page.getByRole('group', { name: '領域図' }).getByRole('link', { name: /^インターネット接続系/ })

it('the diagram is drawn from the registers under our own content security policy, and opens the rows behind it', async () => {
  await page.goto('/zones/diagram')
  await zoneBox().waitFor()
  expect(await zoneBox().textContent()).toContain('▲ 合わない資産 1件')
  expect(await zoneBox().textContent()).not.toContain('特定個人情報')
  await shot('diagram-before')
  await expectAccessible(page)
  await page
    .getByRole('group', { name: '領域図' })
    .getByRole('link', { name: /遠隔保守/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/connections/**')
  await main().getByText('許可の期限を過ぎています。').first().waitFor()
  expect(complaints).toEqual([])
})

it('an asset with individual numbers put into the internet zone turns red on the diagram, in the register and on the policy page', async () => {
  await page.goto('/assets/new')
  await page.getByLabel('情報資産名').fill('高額療養費の申請者一覧')
  await page.getByRole('radio', { name: '個人情報', exact: true }).check()
  await page.getByLabel('特定個人情報').check()
  await page.getByRole('combobox', { name: '領域' }).fill('インターネット')
  await page.getByRole('option', { name: 'インターネット接続系' }).click()
  await page.getByRole('button', { name: '登録する' }).click()
  await main().getByText('インターネットに届く領域に特定個人情報').first().waitFor()
  await shot('asset-misplaced')
  await expectAccessible(page)

  await page.goto('/zones/diagram')
  await zoneBox().waitFor()
  const box = await zoneBox().textContent()
  expect(box).toContain('▲ 合わない資産 2件')
  expect(box).toContain('インターネットに届く領域に特定個人情報 1')
  const stroke = await zoneBox()
    .locator('rect')
    .first()
    .evaluate((rect) => getComputedStyle(rect).stroke)
  const plain = await page
    .getByRole('group', { name: '領域図' })
    .getByRole('link', { name: /^マイナンバー利用事務系/ })
    .locator('rect')
    .first()
    .evaluate((rect) => getComputedStyle(rect).stroke)
  expect(stroke).not.toBe(plain)
  await shot('diagram-after')

  await zoneBox().click()
  await page.waitForURL('**/zones/**')
  await main().getByRole('link', { name: '高額療養費の申請者一覧' }).waitFor()
  await shot('zone-page')

  await page.goto('/assets?f=misplaced%3D%3Dtrue')
  await main().getByRole('link', { name: '高額療養費の申請者一覧' }).waitFor()
  expect(await main().getByText('▲ インターネットに届く領域に特定個人情報').count()).toBe(1)
  await shot('assets-marked')

  // The checks that run after the change tell the clause on the separation of the zones.
  await expect
    .poll(
      async () => {
        await page.goto('/')
        await main().getByRole('button', { name: '強靱性' }).first().click()
        return main()
          .getByText(/インターネット接続系：特定個人情報を含む情報資産が1件置かれています（高額療養費の申請者一覧/)
          .count()
      },
      { timeout: 20_000 },
    )
    .toBe(1)
  await shot('policy-page')
  expect(complaints).toEqual([])
})

it('pictures of the other screens, where a folder is named', async () => {
  for (const [name, path] of Object.entries({
    zones: '/zones',
    connections: '/connections',
    'connection-new': '/connections/new',
    model: '/zones/model',
    confirmations: '/configuration-confirmations',
    'confirmation-new': '/configuration-confirmations/new',
    'confirmation-blank': '/configuration-confirmations/blank',
  })) {
    await page.goto(path)
    await main().getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(300)
    await shot(name)
  }
  expect(complaints).toEqual([])
})
