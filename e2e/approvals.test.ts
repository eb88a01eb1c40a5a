import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Line, withLine } from '../src/features/approvals/approvals.testing.ts'
import { livePolicy } from '../src/features/duties/duties.testing.ts'
import { createAbsence } from '../src/features/people/substitutes/create-absence.ts'
import { readPages } from '../src/core/pdf/pdf.testing.ts'
import type { TestOrganisation } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startBrowserApp } from './browser.ts'

let world: BrowserApp
let line: Line
let organisation: TestOrganisation
const complaints: string[][] = []
beforeAll(async () => {
  world = await startBrowserApp('2026-11-23T09:00')
  organisation = await world.app.organisation()
  line = await withLine(organisation)
  const none = { postId: null, securityRole: null, superior: false }
  await line.office.approvals.createClass({
    kind: 'other',
    name: '重要な伺い',
    way: 'here',
    steps: [
      { ...none, position: 1, kind: 'circulate', superior: true },
      { ...none, position: 2, kind: 'circulate', superior: true },
      { ...none, position: 3, kind: 'decide', securityRole: 'ciso' },
    ],
  })
  const away = { validFrom: '2026-11-24', validTo: '2026-11-24' }
  await createAbsence(organisation.ctx, { personId: line.secretary.personId, ...away })
}, 120_000)
afterAll(() => world.stop())

/** Somebody of the line at a browser of their own. */
async function at(desk: { cookie: string }, locale: 'ja' | 'en' = 'ja'): Promise<Page> {
  const person = await world.person(locale)
  complaints.push(person.complaints)
  await person.context.addCookies(
    desk.cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return { name, value: value.join('='), url: world.url }
    }),
  )
  return person.page
}
const window = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'))
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const settled = (page: Page) => page.waitForFunction(() => !document.querySelector('.animate-pulse'))
const shots = process.env.SAKIMORI_SHOTS
const look = async (page: Page, name: string) => {
  await settled(page)
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
  await expectAccessible(page)
}
/** Presses a button of the page and the one of the same name in the window that opens. */
async function act(page: Page, name: string, fill: Record<string, string> = {}): Promise<void> {
  await button(page, name).click()
  for (const [label, text] of Object.entries(fill)) await window(page).getByLabel(label).fill(text)
  await window(page).getByRole('button', { name, exact: true }).click()
  await window(page).waitFor({ state: 'detached' })
}
/** Opens what waits for them, from their own list. */
async function openWaiting(page: Page, subject: string): Promise<void> {
  await page.goto('/approvals')
  await page.getByRole('main').getByRole('link', { name: subject }).click()
  await page.getByRole('heading', { level: 1, name: subject }).waitFor()
}

async function draft(page: Page, subject: string): Promise<string> {
  await page.goto('/approvals/new')
  await page.getByLabel('件名').fill(subject)
  await page.getByLabel('部署').selectOption({ label: '総務課' })
  await page.getByLabel('決裁区分').selectOption({ label: '重要な伺い' })
  if (subject === '研修の実施') await look(page, 'approval-new')
  await page.getByRole('button', { name: '起案する', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: subject }).waitFor()
  await page.getByText('今日提出したときの順路').waitFor()
  await act(page, '提出する')
  return new URL(page.url()).pathname
}

it('a draft goes through three posts, comes back once, and is decided for the holder who is away', async () => {
  const drafter = await at(line.drafter)
  const path = await draft(drafter, '研修の実施')
  await look(drafter, 'approval-circulating')
  const chief = await at(line.chief)
  await openWaiting(chief, '研修の実施')
  await act(chief, '承認する', { '意見・理由': '支障なし' })
  const head = await at(line.head)
  await openWaiting(head, '研修の実施')
  await act(head, '差し戻す', { '意見・理由': '経費を書いてください' })
  await drafter.goto('/approvals')
  await drafter.getByText('差戻しの対応').waitFor()
  await look(drafter, 'approvals-waiting')
  await drafter.goto(path)
  await drafter.getByText('経費を書いてください').waitFor()
  await button(drafter, '修正する').click()
  await window(drafter).getByLabel('伺い文').fill('経費は3万円です。実施してよろしいか伺います。')
  await window(drafter).getByRole('button', { name: '保存する' }).click()
  await window(drafter).waitFor({ state: 'detached' })
  await act(drafter, '提出する')
  await openWaiting(chief, '研修の実施')
  await act(chief, '承認する')
  await openWaiting(head, '研修の実施')
  await act(head, '承認する')
  world.app.setTime('2026-11-24T09:00')
  const deputy = await at(line.deputy)
  await openWaiting(deputy, '研修の実施')
  await button(deputy, '決裁する').click()
  await window(deputy).getByText('事務局長 沢渡 誠に代わって行います').waitFor()
  await look(deputy, 'approval-acting')
  await window(deputy).getByLabel('代わる理由').fill('局長出張のため')
  await window(deputy).getByRole('button', { name: '決裁する', exact: true }).click()
  await window(deputy).waitFor({ state: 'detached' })
  await deputy.getByText('事務局長（代決）　佐伯 美緒').waitFor()
  world.app.setTime('2026-11-25T09:00')
  const secretary = await at(line.secretary)
  await openWaiting(secretary, '研修の実施')
  await act(secretary, '後閲する')
  await secretary.getByText('後閲済み（沢渡 誠）').waitFor()
  await look(secretary, 'approval-decided')
  const english = await at(line.head, 'en')
  await english.goto(path)
  await english.getByRole('heading', { name: 'Route' }).waitFor()
  await look(english, 'approval-decided-en')
  world.app.setTime('2026-11-23T09:00')
}, 180_000)

it('two who decide at one moment get one result, and the second is told who was first', async () => {
  const path = await draft(await at(line.drafter), '機器の更新')
  await openWaiting(await at(line.chief), '機器の更新')
  for (const desk of [line.chief, line.head]) {
    const page = await at(desk)
    await page.goto(path)
    await act(page, '承認する')
  }
  const [first, second] = [await at(line.secretary), await at(line.secretary)]
  for (const page of [first, second]) {
    await page.goto(path)
    await button(page, '決裁する').click()
    await window(page).getByText('ただちに効力が生じます').waitFor()
  }
  const press = (page: Page) => window(page).getByRole('button', { name: '決裁する', exact: true }).click()
  await Promise.all([press(first), press(second)])
  const told = (page: Page) => page.getByText(/事務局長 沢渡 誠が「決裁」をしました。今の状態は「決裁済み」です。/)
  const late = await Promise.race([
    told(first)
      .waitFor()
      .then(() => first),
    told(second)
      .waitFor()
      .then(() => second),
  ])
  await look(late, 'approval-moved')
  await window(late).getByRole('button', { name: '読み直す' }).click()
  await late.getByText('事務局長　沢渡 誠').first().waitFor()
  const page = await line.secretary.client.approvals.get({ id: path.split('/').at(-1) ?? '' })
  expect(page.log.filter((one) => one.act === 'decide')).toHaveLength(1)
}, 120_000)

it('a signed sheet is found by its key and entered; classes and incoming papers are there', async () => {
  const { id } = await line.drafter.client.approvals.draft({
    kind: 'other',
    subject: '紙の伺い',
    body: '伺います。',
    unitId: line.units.general,
    way: 'paper',
  })
  const { key } = await line.drafter.client.approvals.get({ id })
  const page = await at(line.drafter)
  await page.goto('/approvals/enter')
  await page.getByLabel('用紙の番号').fill(key.toLowerCase().replaceAll('-', ''))
  await page.getByRole('button', { name: '起案をさがす' }).click()
  await window(page).getByLabel('決裁日').fill('R8.11.23')
  await window(page).getByLabel('決裁した人の氏名').fill('佐伯 美緒')
  await window(page).getByLabel('文書番号').fill('8広総第12号')
  await look(page, 'approval-enter')
  await window(page).getByRole('button', { name: '紙の決裁を登録する' }).click()
  await window(page).waitFor({ state: 'detached' })
  await page.getByText('8広総第12号').first().waitFor()
  await page.goto('/approvals/classes')
  await page.getByText('重要な伺い').waitFor()
  await look(page, 'approval-classes')
  await page.goto('/incoming/new')
  await page.getByLabel('件名').fill('脆弱性の通知')
  await page.getByLabel('発信者').fill('県市町村課')
  await page.getByLabel('収受日').fill('R8.11.20')
  await page.getByLabel('部署').selectOption({ label: '総務課' })
  await page.getByRole('button', { name: '文書を収受する' }).click()
  await page.getByRole('heading', { level: 1, name: '脆弱性の通知' }).waitFor()
  await look(page, 'incoming')
  await page.goto('/incoming')
  await page.getByRole('link', { name: '脆弱性の通知' }).waitFor()
  await look(page, 'incomings')
}, 120_000)

it('a printed sheet, decided days ago, takes effect from its 決裁日: from the key that the PDF itself bears', async () => {
  const live = await livePolicy(world.app, organisation)
  const dutyId = await live.take((measure) => measure.objects === 'organisation' && measure.strength === 'must')
  const { title } = await live.client.duties.get({ id: dutyId })
  const office = await at(await organisation.signIn('securityOffice'))
  await office.goto('/operational-matters')
  await settled(office)
  await office.getByRole('row').filter({ hasText: title }).getByRole('checkbox').first().check({ force: true })
  await button(office, '起案する').click()
  await window(office).getByLabel('件名').fill('運用事項の決定について')
  await window(office).getByRole('button', { name: '起案する', exact: true }).click()
  await office.getByRole('heading', { level: 1, name: '運用事項の決定について' }).waitFor()
  await office.getByRole('listitem').filter({ hasText: title }).waitFor()
  await act(office, '提出する')
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('main').getByRole('link', { name: '起案用紙', exact: true }).click(),
  ])
  const printed = await readFile(await download.path())
  const text = (await readPages(printed)).join('')
  expect(text).toContain('運用事項の決定について')
  expect(text).toContain('伺い')
  expect(text).toContain(title.replaceAll(/\s/g, '').slice(0, 12))
  const [key = ''] = /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec(text) ?? []
  expect(key).not.toBe('')
  // The sheet goes round; four days later it lies signed on the desk.
  world.app.setTime('2026-11-27T10:00')
  const later = await at(await organisation.signIn('securityOffice'))
  await later.goto('/approvals/enter')
  await later.getByLabel('用紙の番号').fill(key)
  await later.getByRole('button', { name: '起案をさがす' }).click()
  await window(later).getByLabel('決裁日').fill('R8.11.24')
  await window(later).getByLabel('決裁した職').fill('事務局長')
  await window(later).getByLabel('決裁した人の氏名').fill('沢渡 誠')
  await window(later).getByLabel('文書番号').fill('8広総第77号')
  const scan = { name: '起案用紙.pdf', mimeType: 'application/pdf', buffer: printed }
  await window(later).locator('input[type=file]').setInputFiles(scan)
  await window(later).getByRole('button', { name: '紙の決裁を登録する' }).click()
  await window(later).waitFor({ state: 'detached' })
  await later.getByRole('main').getByText('起案用紙.pdf').first().waitFor()
  await look(later, 'approval-paper-decided')
  await later.goto('/operational-matters')
  const row = later.getByRole('row').filter({ hasText: title })
  await row.getByText('8広総第77号').waitFor()
  await look(later, 'operational-matters-decided')
  expect(await row.innerText()).toMatch(/令和8年11月24日|R8\.11\.24/)
  expect(await row.innerText()).not.toMatch(/11月27日|11\.27/)
  const { rows } = await live.client.duties.operationalMatters({})
  expect(rows.find((one) => one.dutyId === dutyId)).toMatchObject({ decidedOn: '2026-11-24' })
  world.app.setTime('2026-11-23T09:00')
}, 180_000)

it('nothing complained', () => {
  expect(complaints.flat()).toEqual([])
})
