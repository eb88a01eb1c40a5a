import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSWORD } from '../src/testing/test-app.ts'
import { type BrowserApp, expectAccessible, startSampleBrowserApp } from './browser.ts'

let world: BrowserApp
let page: Page
let complaints: string[]
let paths: Record<string, string>

beforeAll(async () => {
  world = await startSampleBrowserApp()
  ;({ page, complaints } = await signedIn('saeki', 'ja'))
  const home = await answer('/api/home')
  const duties = await answer('/api/duties')
  const [areas, facilities, bodies] = [
    await answer('/api/areas'),
    await answer('/api/facilities'),
    await answer('/api/demarcations'),
  ]
  const [{ zones }, connections, [word]] = [
    await answer('/api/zones'),
    await answer('/api/connections'),
    await answer('/api/configuration-confirmations'),
  ]
  const broken = connections.rows.find((each: { broken: string[] }) => each.broken.length > 0)
  const clause = home.policy.clauses.find((each: { mark: { state: string } | null }) => each.mark?.state === 'unmet')
  const duty = `/duties/${duties.rows[0].id}`
  const [approvals, incoming] = [await answer('/api/approvals'), await answer('/api/incoming')]
  const [inquiry] = await answer('/api/inquiries')
  const account = (await answer('/api/system-accounts?search=kyoyo-gyomu')).rows[0].id
  const leaver = (await answer('/api/system-accounts?filters=leaver%3D%3Dtrue')).rows[0]
  const [confirmation] = await answer('/api/account-confirmations')
  const [exemption] = (await answer('/api/exemptions?filters=state%3D%3Dasked')).rows
  const [granted] = (await answer('/api/exemptions?filters=endsSoon%3D%3Dtrue')).rows
  // Held and planned may lie in two fiscal years.
  const { years } = await answer('/api/committee')
  const meetings: { id: string; state: string }[] = []
  for (const year of years) meetings.push(...(await answer(`/api/committee?fiscalYear=${year}`)).meetings)
  const [held, planned] = ['held', 'planned'].map((state) => meetings.find((each) => each.state === state)?.id)
  paths = {
    'home with a clause': `/?clause=${clause.id}`,
    'home on a past day': `/?clause=${clause.id}&day=2026-06-30`,
    committee: '/committee',
    'a meeting to plan': '/committee/new',
    'a meeting': `/committee/${held}`,
    'a planned meeting': `/committee/${planned}`,
    'agenda of a meeting': `/committee/${planned}/agenda`,
    'members of a meeting': `/committee/${planned}/members`,
    'minutes of a meeting': `/committee/${planned}/minutes`,
    trend: '/trend',
    'trend since a day': '/trend?since=otherDay&day=2026-06-30',
    programme: '/programme',
    'left out of the programme': '/programme?tab=left',
    'plan against done': '/programme?year=2026&tab=done',
    'a year without a programme': '/programme?year=2099',
    'calendar of the year': '/programme/calendar',
    'my work': '/my-work',
    activities: '/activities',
    'new activity': '/activities/new',
    'event rules': '/activity-rules',
    documents: '/documents',
    'a document': `/documents/${home.policy.documentId}`,
    import: '/documents/import',
    'a comparison table': `/revisions/${home.policy.revisionId}/comparison`,
    matching: `/revisions/${home.policy.revisionId}/matching`,
    duties: '/duties',
    'a duty': duty,
    'evidence to attach': `${duty}?do=attach`,
    'operational matters': '/operational-matters',
    heads: '/heads',
    'silent measures': '/silent?head=1',
    exemptions: '/exemptions',
    'a duty to choose for an exemption': '/exemptions/new',
    'a new exemption': `/exemptions/new?duty=${exemption.duty.id}`,
    'an exemption': `/exemptions/${exemption.id}`,
    'an exemption to change': `/exemptions/${exemption.id}/edit`,
    'an exemption to renew': `/exemptions/new?renew=${granted.id}`,
    measures: '/measures?chapter=2',
    levels: '/levels',
    'levels on the wall': '/levels/sheet',
    'another set of levels': '/levels/change?axis=confidentiality',
    approvals: '/approvals',
    'all approvals': '/approvals?tab=all',
    'an approval': `/approvals/${approvals.rows[0].id}`,
    'a new draft': '/approvals/new',
    'approval classes': '/approvals/classes',
    'a signed sheet': '/approvals/enter',
    incoming: '/incoming',
    'an incoming paper': `/incoming/${incoming.rows[0].id}`,
    'a paper to enter': '/incoming/new',
    inquiries: '/inquiries',
    'a new inquiry': '/inquiries/new',
    'an inquiry': `/inquiries/${inquiry.id}`,
    'files of an inquiry': `/inquiries/${inquiry.id}?tab=receive`,
    'reminders of an inquiry': `/inquiries/${inquiry.id}?tab=remind`,
    areas: '/areas',
    'an area': `/areas/${areas.rows[0].id}`,
    'a month of the entry log': `/areas/${areas.rows[0].id}/months/2026-10`,
    'entry log': '/area-entries',
    facilities: '/facilities',
    'a facility': `/facilities/${facilities.rows[0].id}`,
    demarcations: '/demarcations',
    imports: '/register-imports',
    'a member body': `/demarcations/${bodies.rows[0].id}`,
    zones: '/zones',
    'a zone': `/zones/${zones[0].id}`,
    'change of a zone': `/zones/${zones[0].id}/edit`,
    'the zone diagram': '/zones/diagram',
    'the network model': '/zones/model',
    connections: '/connections',
    'a connection': `/connections/${broken.id}`,
    'a new connection': '/connections/new',
    confirmations: '/configuration-confirmations',
    'a confirmation': `/configuration-confirmations/${word.id}`,
    'a new confirmation': '/configuration-confirmations/new',
    'form of a confirmation': '/configuration-confirmations/blank',
    'accounts of systems': '/system-accounts',
    'an account of a leaver': `/system-accounts/${leaver.id}`,
    'an account to change': `/system-accounts/${account}/edit`,
    'a new account of a system': '/system-accounts/new',
    'ledger of a shared account': `/system-accounts/${account}/ledger`,
    'an export of a directory': '/system-accounts/export',
    'accounts from Excel': '/system-accounts/import',
    'people behind accounts': '/system-accounts/matching',
    'accounts to look at': '/system-accounts/findings',
    'confirmations of accounts': '/system-accounts/confirmations',
    'a confirmation of accounts': `/system-accounts/confirmations/${confirmation.id}`,
    'accounts of a person': `/system-accounts/people/${leaver.person.id}`,
    organisation: '/organisation',
    people: '/people',
    accounts: '/accounts',
    history: '/history',
    notices: '/notifications',
    'notices on paper': '/notifications/print',
    'mail and reminders': '/notifications/settings',
    'mails not sent': '/notifications/settings?tab=outbox',
    reports: '/reports',
    backups: '/backups',
    sessions: '/me/sessions',
    start: '/start',
  }
}, 120_000)
afterAll(() => world.stop())

/** A person at a browser of their own, signed in to the sample. */
async function signedIn(username: string, locale: 'ja' | 'en') {
  const person = await world.person(locale)
  const data = { username: `mihon/${username}`, password: PASSWORD }
  const reply = await person.page.request.post('/auth/sign-in/username', { data, headers: { origin: world.url } })
  expect(reply.ok()).toBe(true)
  return person
}

const answer = async (path: string) => (await page.request.get(path)).json()

const open = async (target: Page, path: string) => {
  await target.goto(path)
  await target.getByRole('main').getByRole('heading', { level: 1 }).or(target.getByRole('dialog')).first().waitFor()
  await target.waitForFunction(() => !document.querySelector('.animate-pulse'))
}

describe('every page, in Japanese', () => {
  it('holds to WCAG 2.2 AA, fits the window and scrolls in one place only', async () => {
    for (const [name, path] of Object.entries(paths)) {
      await open(page, path)
      await expectAccessible(page).catch((error: { actual?: unknown }) => {
        throw new Error(`${name}: ${JSON.stringify(error.actual)}`, { cause: error })
      })
      const size = await page.evaluate(() => ({
        tall: document.documentElement.scrollHeight - window.innerHeight,
        wide: document.documentElement.scrollWidth - window.innerWidth,
      }))
      expect({ name, ...size }).toEqual({ name, tall: 0, wide: 0 })
    }
  }, 300_000)

  it('says no state in the code of the program', async () => {
    for (const path of [paths['home with a clause'], paths['a duty'], '/duties']) {
      await open(page, path ?? '/')
      const text = await page.getByRole('main').innerText()
      const aside = await page.locator('aside').allInnerTexts()
      expect(`${text} ${aside.join(' ')}`).not.toMatch(
        /\b(unmet|unknown|partly|notApplicable|exempted|undefined|null|NaN)\b/,
      )
    }
  })
})

it('the English screen has no Japanese in its navigation, buttons, labels and headings of columns', async () => {
  const person = await signedIn('tachibana', 'en')
  for (const [name, path] of Object.entries(paths)) {
    if (name === 'accounts') continue
    await open(person.page, path)
    // The body's own words (names, titles, policy text) stay Japanese: they are rows of tables or marked as Japanese.
    const texts = await person.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('nav a, button, summary, label, legend, thead th, dt')]
        .filter((each) => !each.closest('tbody, [lang=ja], header'))
        .map((each) => {
          const copy = each.cloneNode(true) as HTMLElement
          for (const own of copy.querySelectorAll('[lang=ja], option')) own.remove()
          return copy.textContent.trim()
        })
        .filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text)),
    )
    expect({ name, texts }).toEqual({ name, texts: [] })
  }
  expect(person.complaints).toEqual([])
}, 300_000)

it('home by keyboard alone: skip link, clause by clause, its details, the next act, and back', async () => {
  await open(page, '/')
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('a, button, h2, main, [role=dialog]')?.textContent ?? '')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('本文へ進む')
  await page.keyboard.press('Enter')
  const atClause = () => page.evaluate(() => document.activeElement?.getAttribute('data-clause') ?? null)
  for (let presses = 0; presses < 40 && (await atClause()) === null; presses++) await page.keyboard.press('Tab')
  const first = await atClause()
  expect(first).not.toBeNull()
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(
    (was) =>
      !!document.activeElement?.getAttribute('data-clause') &&
      document.activeElement.getAttribute('data-clause') !== was,
    first,
  )
  expect(new URL(page.url()).searchParams.get('clause')).toBe(await atClause())
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2')
  await page.locator('aside a').first().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/duties/*')
  const dialog = page.getByRole('dialog')
  if ((await dialog.count()) > 0) {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await page
    .waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 3000 })
    .catch(() => undefined)
  expect(await page.getByRole('main').getByRole('heading', { level: 1 }).count()).toBe(1)
})

it('a past day is shown with a banner and a way back', async () => {
  await open(page, '/')
  await page.getByText('過去の日の状態').click()
  await page.getByLabel('見たい日').fill('R8.11.23')
  await page.getByRole('button', { name: 'この日の状態を見る' }).click()
  await page.getByText('昨日までの日付を入力してください。').waitFor()
  await page.getByLabel('見たい日').fill('R8.6.30')
  await page.getByRole('button', { name: 'この日の状態を見る' }).click()
  await page.getByText('令和8年6月30日の状態を表示しています').waitFor()
  await page.getByRole('button', { name: '今日の状態に戻る' }).click()
  await page.getByText('令和8年6月30日の状態を表示しています').waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('day')).toBeNull()
})

it('paper: no navigation, no side pane, nothing cut, the title in the margin, more than one page', async () => {
  for (const name of ['home with a clause', 'heads', 'a duty', 'operational matters', 'a document'] as const) {
    await open(page, paths[name] ?? '/')
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 960 })
    const seen = await page.evaluate(() => ({
      hidden: [...document.querySelectorAll('nav, aside, [role=search]')].every(
        (each) => each.getClientRects().length === 0,
      ),
      cut: [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((each) => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(each).overflowY))
        .filter(
          (each) =>
            each.getClientRects().length > 0 && each.scrollHeight > each.clientHeight + 4 && !each.closest('.sr-only'),
        )
        .map((each) => each.className),
      wide: document.documentElement.scrollWidth > window.innerWidth,
      title: document.documentElement.style.getPropertyValue('--print-title'),
      organisation: document.documentElement.style.getPropertyValue('--print-organisation'),
    }))
    expect({ name, ...seen }).toEqual({
      name,
      hidden: true,
      cut: [],
      wide: false,
      title: JSON.stringify(title),
      organisation: '"見本県後期高齢者医療広域連合　"',
    })
    const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, name).toBeGreaterThan(1)
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1366, height: 768 })
  }
}, 300_000)

it('nobody complained and nothing was asked of the outside', () => expect(complaints).toEqual([]))
