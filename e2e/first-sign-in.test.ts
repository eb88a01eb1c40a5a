import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inScope } from '../src/core/db/database.ts'
import { totp } from '../src/features/auth/totp.test-help.ts'
import { PASSWORD, type TestOrganisation } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startBrowserApp } from './browser.ts'

let world: BrowserApp
let org: TestOrganisation
let slips: { username: string; password: string }[]
beforeAll(async () => {
  world = await startBrowserApp('2026-11-23T09:00')
  org = await world.app.organisation('kita')
  const { client } = await org.signIn('administrator', { username: 'kanri' })
  const unit = await client.organisation.createUnit({ name: '総務課' })
  for (const [name, staffNumber] of [
    ['青木 一郎', '1001'],
    ['馬場 二郎', '1002'],
    ['千葉 三子', '1003'],
  ] as const)
    await client.people.createPerson({ name, staffNumber, unitId: unit.id })
})
afterAll(() => world.stop())

const shots = process.env.SAKIMORI_SHOTS
const shot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

it('an administrator makes accounts from the roster; the slips fit four to a page and are not left by accident', async () => {
  const { page, complaints } = await world.person()
  const data = { username: 'kita/kanri', password: PASSWORD }
  await page.request.post('/auth/sign-in/username', { data, headers: { origin: world.url } })
  await page.goto('/accounts')
  await page.getByRole('link', { name: '名簿から作る' }).click()
  await page.getByRole('row', { name: /千葉 三子/ }).waitFor()
  await expectAccessible(page)
  for (const name of ['青木 一郎', '馬場 二郎']) await page.getByRole('checkbox', { name }).check()
  await page.getByLabel('馬場 二郎の利用者名').fill('ＢＡＢＡ')
  await shot(page, 'roster')
  await page.getByRole('button', { name: '2人の利用者を作る' }).click()
  await page.getByRole('heading', { name: '最初のサインインの票' }).waitFor()
  await expectAccessible(page)
  await shot(page, 'slips')
  slips = await page
    .getByRole('listitem')
    .filter({ hasText: '最初のサインインのご案内' })
    .evaluateAll((cards) =>
      cards.map((card) => {
        const values = [...card.querySelectorAll('dd')].map((value) => value.textContent)
        return { username: values[1] ?? '', password: values[2] ?? '' }
      }),
    )
  expect(slips.map(({ username }) => username)).toEqual(['1001', 'baba'])
  const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.getByRole('link', { name: '履歴', exact: true }).click()
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Escape')
  expect(new URL(page.url()).pathname).toBe('/accounts/from-roster')
  await page.getByRole('button', { name: '渡す用意ができた' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '閉じる' }).click()
  await page.waitForURL('**/accounts')
  await page.getByText('最初のパスワード 令和8年12月7日まで').first().waitFor()
  await shot(page, 'accounts')
  await page.goto('/history/administrators')
  await page.getByRole('main').getByRole('listitem').filter({ hasText: '利用者を登録' }).first().waitFor()
  await expectAccessible(page)
  await shot(page, 'administrators')
  expect(complaints).toEqual([])
}, 120_000)

/** Presses Tab until the named control has the focus, and types into it or presses it. */
async function reach(page: Page, name: string | RegExp, act: string) {
  const named = page
    .getByLabel(name)
    .or(page.getByRole('button', { name }))
    .or(page.getByRole('link', { name }))
    .first()
  await named.waitFor()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await named.evaluate((each) => each === document.activeElement)) {
      if (act === 'Enter') await page.keyboard.press('Enter')
      else await page.keyboard.type(act)
      return
    }
  }
  throw new Error(`${String(name)} is not reached by keyboard`)
}

const words = {
  ja: {
    name: /^利用者名/,
    password: /^パスワード/,
    signIn: 'サインインする',
    change: 'パスワードを変えてください',
    current: /^いまのパスワード/,
    next: /^新しいパスワード(?!（)/,
    again: /^新しいパスワード（もう一度）/,
    doChange: 'パスワードを変える',
    second: '二段階認証を設定してください',
    begin: '設定を始める',
    code: /^確認コード/,
    finish: '設定を終える',
    wanted: '組織・職',
  },
  en: {
    name: /^User name/,
    password: /^Password/,
    signIn: 'Sign in',
    change: 'Change your password',
    current: /^Current password/,
    next: /^New password(?! \()/,
    again: /^New password \(again\)/,
    doChange: 'Change password',
    second: 'Set up the second step',
    begin: 'Set it up',
    code: /^Code/,
    finish: 'Finish',
    wanted: 'Organisation',
  },
}

it.each(['ja', 'en'] as const)(
  'a first sign-in by keyboard alone, in %s: password, second step, then the page that was wanted',
  async (locale) => {
    await inScope(world.app.services.db, org.id, (tx) =>
      tx.updateTable('role').set({ requiresSecondFactor: true }).where('code', '=', 'staff').execute(),
    )
    const slip = slips[locale === 'ja' ? 0 : 1] ?? { username: '', password: '' }
    if (locale === 'en')
      await inScope(world.app.services.db, org.id, (tx) =>
        tx.updateTable('account').set({ locale }).where('username', '=', slip.username).execute(),
      )
    const w = words[locale]
    const { page, complaints } = await world.person(locale)
    await page.goto('/organisation')
    await page.waitForURL('**/sign-in?return=%2Forganisation')
    await reach(page, w.name, slip.username)
    await reach(page, w.password, slip.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: w.change, level: 1 }).waitFor()
    await expectAccessible(page)
    await shot(page, `password-${locale}`)
    expect(await page.getByRole('navigation').count()).toBe(0)
    const fresh = `ocean table seven ${locale}`
    await reach(page, w.current, slip.password)
    await reach(page, w.next, fresh)
    await reach(page, w.again, fresh)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: w.second, level: 1 }).waitFor()
    await expectAccessible(page)
    await reach(page, w.begin, 'Enter')
    await reach(page, w.password, fresh)
    await page.keyboard.press('Enter')
    const uri = await page.getByText(/^otpauth:/).innerText()
    await expectAccessible(page)
    await shot(page, `second-${locale}`)
    await reach(page, w.code, totp(new URL(uri).searchParams.get('secret') ?? '', Date.now()))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: w.wanted, level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/organisation')
    expect(complaints).toEqual([])
  },
  120_000,
)
