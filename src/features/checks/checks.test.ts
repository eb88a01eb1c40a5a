import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { catalogue } from '../measures/catalogue.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { checks, findCheck } from './checks.ts'
import { fixtures } from './checks.fixtures.ts'
import { layLists } from './fixture-parts.fixtures.ts'
import { build } from './checks.testing.ts'
import { runAllChecks, runTouchedChecks } from './run-checks.ts'
import { whySentence } from './why.ts'

let app: TestApp
let organisation: TestOrganisation
const laid: { code: string; fails: string; passes: string; says: string }[] = []
let results: Map<string, { positive: boolean; why: unknown; dataOn: string }>
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  await build(organisation, async (b) => {
    for (const [code, { fails, passes, says }] of Object.entries(fixtures))
      laid.push({ code, fails: await fails(b), passes: await passes(b), says })
    await layLists(b)
  })
  await scoped((tx) => runAllChecks(tx, organisation.id, app.services.clock))
  results = await read()
})
afterAll(() => app.stop())

const scoped = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(app.services.db, organisation.id, work)
async function read() {
  const { rows } = await scoped((tx) =>
    sql<{ checkCode: string; objectId: string; positive: boolean; why: unknown; dataOn: string }>`
      select check_code, object_id, positive, why, data_on from check_result`.execute(tx),
  )
  return new Map(rows.map(({ checkCode, objectId, ...row }) => [`${checkCode} ${objectId}`, row]))
}

describe('every check', () => {
  it('has a fixture of its own, and there are enough of them over enough registers', () => {
    expect(Object.keys(fixtures).toSorted()).toEqual(checks.map(({ code }) => code).toSorted())
    expect(checks.filter(({ links }) => links.length > 0).length).toBeGreaterThanOrEqual(30)
    expect(new Set(checks.map(({ register }) => register)).size).toBeGreaterThanOrEqual(9)
    expect(checks.filter(({ register }) => register === 'coherence').length).toBeGreaterThanOrEqual(10)
  })

  it('speaks for measures of the catalogue that are about its kinds of objects', async () => {
    const { byId } = await catalogue()
    for (const { code, kinds, links } of checks)
      for (const { measureId } of links) expect(kinds, `${code} ${measureId}`).toContain(byId.get(measureId)?.objects)
  })

  it.each(Object.keys(fixtures))('%s finds what must fail, says why, and lets pass what must pass', (code) => {
    const one = laid.find((each) => each.code === code)
    const failed = results.get(`${code} ${one?.fails}`)
    expect(failed?.positive, 'must fail').toBe(false)
    const check = findCheck(code)
    const sentence = check ? whySentence(check, failed?.why, 'ja') : ''
    expect(sentence).toContain(one?.says ?? 'no fixture')
    expect(sentence).not.toMatch(/[{}]|undefined|null/)
    expect(check ? whySentence(check, failed?.why, 'en') : '').not.toMatch(/^$|[{}]/)
    expect(failed?.dataOn.localeCompare('2026-11-23')).toBeLessThanOrEqual(0)
    expect(results.get(`${code} ${one?.passes}`)?.positive, 'must pass').toBe(true)
  })

  it('writes nothing when nothing has changed, and finds by the changed objects what it finds by all', async () => {
    const runs = () =>
      scoped(
        async (tx) => (await sql<{ n: number }>`select count(*)::int as n from check_run`.execute(tx)).rows[0]?.n ?? 0,
      )
    const before = await runs()
    expect(await scoped((tx) => runTouchedChecks(tx, organisation.id, app.services.clock))).toBe(false)
    expect(await runs()).toBe(before)
    // Every object is looked at again, a few at a time; the results must be those of the whole run.
    const ids = [...new Set(laid.flatMap(({ fails, passes }) => [fails, passes]))]
    for (let at = 0; at < ids.length; at += 40)
      await scoped(async (tx) => {
        await sql`insert into check_dirty (organisation_id, object_id) select ${organisation.id}::uuid, unnest(${ids.slice(at, at + 40)}::uuid[])`.execute(
          tx,
        )
        await runTouchedChecks(tx, organisation.id, app.services.clock)
      })
    expect(await runs()).toBe(before)
    expect(await read()).toEqual(results)
  })
})

describe('checks of accounts', () => {
  it('know who holds no post any more, staff of member bodies by name, and shared accounts that nobody used', async () => {
    const found = await build(organisation, async (b) => {
      const ago = (days: number) => addDays(b.today, -days)
      const held = async (...posts: (string | null)[]) => {
        const person = await b.person({ name: '水野' })
        for (const to of posts)
          await b.row('assignment', { person_id: person, post_id: await b.post(), valid_from: ago(400), valid_to: to })
        return b.account({ person_id: person })
      }
      const body = await b.memberBody()
      const shared = (used: string | null) => b.account({ kind: 'shared', last_used_on: used })
      return {
        'account.leaver': { fails: [await held(ago(30), ago(1))], passes: [await held(ago(30), null), await held()] },
        'account.person': {
          fails: [await b.account({}, { unit_id: body }), await b.account({ display_name: '山際' })],
          passes: [await b.account({ display_name: '山際' }, { unit_id: body })],
        },
        'account.shared': { fails: [await shared(ago(90)), await shared(null)], passes: [await shared(ago(91))] },
      }
    })
    await scoped((tx) => runAllChecks(tx, organisation.id, app.services.clock))
    const after = await read()
    for (const [code, { fails, passes }] of Object.entries(found)) {
      expect(
        fails.map((id) => after.get(`${code} ${id}`)?.positive),
        code,
      ).toEqual(fails.map(() => false))
      expect(
        passes.map((id) => after.get(`${code} ${id}`)?.positive),
        code,
      ).toEqual(passes.map(() => true))
    }
    const [leaver] = found['account.leaver'].fails
    expect(after.get(`account.leaver ${leaver}`)?.why).toMatchObject({ who: '水野', on: '2026-11-22' })
  })
})
