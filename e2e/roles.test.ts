import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startSampleBrowserApp } from './browser.ts'

let browser: BrowserApp
beforeAll(async () => {
  browser = await startSampleBrowserApp()
}, 180_000)
afterAll(() => browser.stop())

/** A person at a browser of their own, signed in to the sample. */
async function signedIn(username: string, locale: 'ja' | 'en' = 'ja') {
  const person = await browser.person(locale)
  const data = { username: `mihon/${username}`, password: PASSWORD }
  const reply = await person.page.request.post('/auth/sign-in/username', { data, headers: { origin: browser.url } })
  expect(reply.ok()).toBe(true)
  return person
}
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : Promise.resolve()

it('an administrator copies a role, sees whom a change touches, and gives it to somebody until a day', async () => {
  const { page, complaints } = await signedIn('saeki')
  await page.goto('/roles')
  const matrix = page.getByRole('table', { name: '権限の表' })
  await matrix.waitFor()
  await shot(page, 'roles')
  await expectAccessible(page)
  const row = (name: string) =>
    page.getByRole('table', { name: '役割の一覧' }).getByRole('row', { name: new RegExp(name) })
  await row('^監査人').getByRole('button', { name: '写して作る' }).click()
  await page.getByLabel('日本語の名前').fill('内部監査補助')
  await page.getByLabel('英語の名前').fill('Audit assistant')
  await shot(page, 'role-dialog')
  await expectAccessible(page)
  await page.getByRole('button', { name: '作る', exact: true }).click()
  await row('内部監査補助').waitFor()
  await row('^監査人').getByRole('button', { name: '直す' }).click()
  await page.getByLabel('履歴と検証票を見る').uncheck()
  await page.getByRole('button', { name: '影響を確かめる' }).click()
  await page.getByText('次の1人の、できることが変わります').waitFor()
  await page.getByText('なくなる：履歴と検証票を見る').waitFor()
  await shot(page, 'role-preview')
  await page.getByRole('button', { name: '保存する' }).click()
  await row('^監査人').getByText('初めから変更あり').waitFor()
  await row('^監査人').getByRole('button', { name: '初めの内容に戻す' }).click()
  await shot(page, 'role-reset')
  await page.getByRole('alertdialog').getByRole('button', { name: '初めの内容に戻す' }).click()
  await row('^監査人').getByText('初めからある役割').waitFor()
  await page.goto('/accounts')
  await page.getByRole('table').waitFor()
  await shot(page, 'accounts')
  await page
    .getByRole('row', { name: /mizuno/ })
    .getByRole('button', { name: '直す' })
    .click()
  const grant = page.getByRole('group', { name: '役割1' })
  await grant.getByLabel('役割').selectOption({ label: '内部監査補助' })
  await grant.getByLabel('範囲').selectOption({ label: '本人' })
  await grant.getByLabel('終わりの日').fill('R9.3.31')
  await shot(page, 'account-dialog')
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('row', { name: /内部監査補助（本人）/ }).waitFor()
  expect(complaints).toEqual([])
})

it('a municipality’s contact reads what they may do, and is shown their own rows as such', async () => {
  const { page, complaints } = await signedIn('kubota')
  await page.goto('/')
  await page.getByText('状態と件数は、あなたの範囲の対象だけのものです。').waitFor()
  await shot(page, 'contact-home')
  expect(await page.getByRole('link', { name: '役割と権限' }).count()).toBe(0)
  await page.goto('/me/permissions')
  await page.getByText('構成市町村担当（見本市）').first().waitFor()
  await shot(page, 'permissions')
  await expectAccessible(page)
  await page.goto('/duties')
  await page.getByRole('table').waitFor()
  await shot(page, 'contact-duties')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(800)
  await shot(page, 'contact-duty')
  expect(complaints).toEqual([])
})

it('the matrix and one’s own permissions in English', async () => {
  const { page } = await signedIn('saeki', 'en')
  await page.goto('/roles')
  await page.getByRole('table', { name: 'Matrix of permissions' }).waitFor()
  await shot(page, 'roles-en')
  await page.goto('/me/permissions')
  await page.getByText('Administrator（The whole body）').first().waitFor()
  await shot(page, 'permissions-en')
})
