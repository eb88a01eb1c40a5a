import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope, type Tx } from '../../core/db/database.ts'
import { isMunicipalityCode } from '../../features/organisation/municipality-code.rules.ts'
import { PASSWORD, startTestApp, type TestApp } from '../../testing/test-app.ts'
import { readOverview } from '../../features/system-accounts/system-accounts.queries.ts'
import { deleteSample } from './delete-sample.ts'
import { contextOn } from './sample-context.ts'
import { loadSample, type SampleStarted } from './load-sample.ts'

let app: TestApp
let sample: SampleStarted
const steps: { done: number; total: number }[] = []
beforeAll(async () => {
  app = await startTestApp()
  sample = await loadSample(app.services, {
    password: PASSWORD,
    onProgress: async (done, total) => void steps.push({ done, total }),
  })
}, 120_000)
afterAll(() => app.stop())

const scoped = <T>(read: (tx: Tx) => Promise<T>) => inScope(app.services.db, sample.organisationId, read)
const main = sql`(select id from bound_body where kind = 'secretariat')`

/** State and reason of each clause of the policy for the secretariat, by the clause's path. */
async function policyClauses(): Promise<Record<string, string>> {
  const { rows } = await scoped((tx) =>
    sql<{ nodeId: string; state: string; reason: string | null }>`
      select c.node_id, s.state, s.folded->'mark'->>'reason' as reason from clause_state s join clause c on c.id = s.clause_id
      where c.tier = 'basicPolicy' and s.state is not null and s.body_id = ${main} order by c.position`.execute(tx),
  )
  return Object.fromEntries(
    rows.map(({ nodeId, state, reason }) => [nodeId, reason === null ? state : `${state} ${reason}`]),
  )
}

describe('the sample union', () => {
  it('has an inventory of last year that is closed, and one of this year that 20 of 27 have answered', async () => {
    const { rows } = await scoped((tx) =>
      sql<{ state: string; standing: string; n: number }>`
        select i.state, t.standing, count(*)::int as n from inquiry i join inquiry_target t on t.inquiry_id = i.id
        group by 1, 2 order by 1, 2`.execute(tx),
    )
    expect(rows.map(({ state, standing, n }) => `${state} ${standing} ${n}`).toSorted()).toEqual([
      'closed accepted 27',
      'sent accepted 14',
      'sent excused 1',
      'sent received 6',
      'sent returned 1',
      'sent waiting 5',
    ])
  })

  it('shows every state at once on the clauses of its policy', async () => {
    expect(await policyClauses()).toEqual({
      // The register has no memorandum of any member body, whatever the list that was attached says.
      '4/2/1': 'partly',
      5: 'unknown declarationOnly',
      '6/1': 'met',
      '6/2': 'partly',
      '6/3/1': 'unmet',
      '6/3/2': 'exempted',
      '6/3/3': 'unknown insufficient',
      '6/4': 'unknown expired',
      '6/5': 'partly',
      '6/6': 'unmet',
      '6/7': 'partly noRule',
      // The programme of the year gives it a day that is still to come.
      '6/8/1': 'unknown notYetDue',
      '6/8/2': 'met',
      '6/8/3': 'notApplicable decided',
      '6/9': 'met',
      7: 'met',
      8: 'unknown noObjects',
      9: 'met',
      10: 'partly',
      11: 'met',
    })
  })

  it('has moved during the year: what expired was once met', async () => {
    const { rows } = await scoped((tx) =>
      sql<{ day: string; was: string | null; became: string }>`
        select c.day, c.was, c.became from state_change c join duty d on d.id = c.duty_id where d.measure_id = 'm0423' and c.body_id = ${main} order by c.day`.execute(
        tx,
      ),
    )
    expect(rows.map(({ was, became }) => `${was} → ${became}`)).toEqual([
      'null → unknown',
      'unknown → met',
      'met → unknown',
    ])
    expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).toSorted())
  })

  it('has accounts of five systems; what their register counts as wanting the checks find too', async () => {
    const { rows: systems } = await scoped((tx) =>
      sql<{ name: string; n: number }>`
        select o.name, count(*)::int as n from system_account a join object o on o.id = a.system_id group by 1 order by 2 desc`.execute(
        tx,
      ),
    )
    expect(systems.map(({ name }) => name)).toEqual([
      '標準システム',
      'LGWAN接続ネットワーク',
      'グループウェア',
      '財務会計システム',
      '人事給与システム',
    ])
    const ctx = contextOn(app.services, sample.organisationId, app.services.clock.today())
    const { findings, overdue } = await readOverview(ctx)
    const counted = Object.fromEntries(findings.map(({ key, found }) => [key, found]))
    expect(counted).toEqual({
      leaver: 4,
      sharedWithoutUse: 3,
      privilegedWithoutBasis: 4,
      unused: 12,
      withoutPerson: 6,
      removalNotDone: 3,
    })
    expect(overdue).toBe(0)
    const { rows: checked } = await scoped((tx) =>
      sql<{ checkCode: string; n: number }>`
        select check_code, count(*)::int as n from check_result where check_code like 'account.%' and not positive group by 1`.execute(
        tx,
      ),
    )
    expect(Object.fromEntries(checked.map(({ checkCode, n }) => [checkCode, n]))).toEqual({
      'account.leaver': counted.leaver,
      'account.shared': counted.sharedWithoutUse,
      'account.privileged': counted.privilegedWithoutBasis,
      'account.unused': counted.unused,
      'account.person': counted.withoutPerson,
    })
    const { rows: confirmations } = await scoped((tx) =>
      sql<{ closed: boolean; n: number }>`
        select closed_on is not null as closed, count(*)::int as n from account_confirmation group by 1 order by 1`.execute(
        tx,
      ),
    )
    expect(confirmations).toEqual([
      { closed: false, n: 12 },
      { closed: true, n: 45 },
    ])
  })

  it('has 27 member bodies with right codes, bound bodies, and people who left on 31 March', async () => {
    const codes = await scoped((tx) => tx.selectFrom('memberBody').select('code').execute())
    expect(codes).toHaveLength(27)
    expect(codes.filter(({ code }) => !isMunicipalityCode(code) || !code.startsWith('99'))).toEqual([])
    expect(await scoped((tx) => tx.selectFrom('boundBody').select('kind').orderBy('position').execute())).toEqual(
      ['secretariat', 'assembly', 'electionCommission', 'auditCommission'].map((kind) => ({ kind })),
    )
    const ended = await scoped((tx) =>
      tx.selectFrom('assignment').select('validTo').where('validTo', 'is not', null).execute(),
    )
    expect(ended).toEqual([{ validTo: '2026-03-31' }, { validTo: '2026-03-31' }, { validTo: '2026-03-31' }])
  })

  it('was made by commands: each act stands in the history under the person and the day, never later than now', async () => {
    const { rows } = await scoped((tx) =>
      sql<{
        name: string
        n: number
      }>`select actor->>'name' as name, count(*)::int as n from history group by 1`.execute(tx),
    )
    expect(new Set(rows.map(({ name }) => name))).toEqual(
      new Set(['sample.load', '佐伯 美緒', '橘 直人', '倉田 恵', '水野 拓也', '窪田 梓']),
    )
    const last = await scoped((tx) =>
      tx
        .selectFrom('history')
        .select((select) => select.fn.max('at').as('at'))
        .executeTakeFirstOrThrow(),
    )
    expect(last.at.getTime()).toBeLessThanOrEqual(app.services.clock.now().getTime())
    expect(steps.at(-1)).toEqual({ done: steps.length, total: steps.length })
  })

  it('lets each of its people in with the password that was given', async () => {
    expect(sample.accounts.map(({ username, role }) => `${username} ${role}`)).toEqual([
      'saeki administrator',
      'tachibana securityOffice',
      'kurata departmentHead',
      'mizuno staff',
      'hoshino readOnly',
      'kubota memberContact',
      'takatori auditor',
      'kaname externalAuditor',
    ])
    for (const { username } of sample.accounts) {
      const body = JSON.stringify({ username: `${sample.code}/${username}`, password: PASSWORD })
      const answer = await app.fetch('/auth/sign-in/username', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect([username, answer.status]).toEqual([username, 200])
    }
  })

  it('has media with a class, that of the assets which lie on them, beside some of which nobody said what they hold', async () => {
    const signedIn = await app.fetch('/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: `${sample.code}/tachibana`, password: PASSWORD }),
    })
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0])
    const answer = await app.fetch('/api/media?limit=200', { cookie: cookie.join('; ') })
    const { rows } = (await answer.json()) as { rows: { name: string; confidentiality: { name: string } | null }[] }
    const classes = new Map(rows.map(({ name, confidentiality }) => [name, confidentiality?.name ?? '未分類']))
    for (const tape of ['月', '火', '水', '木', '金'])
      expect(classes.get(`標準システム控えテープ ${tape}`)).toBe('自治体機密性3B')
    expect(classes.get('標準システム移行用USB 1号')).toBe('自治体機密性3C')
    expect(classes.get('会議資料用USB 1号')).toBe('自治体機密性2')
    expect(classes.get('研修用USB')).toBe('未分類')
  })

  it('is loaded once: a second time says what to do, and changes nothing', async () => {
    const count = () =>
      scoped((tx) =>
        tx
          .selectFrom('history')
          .select((select) => select.fn.countAll().as('n'))
          .executeTakeFirstOrThrow(),
      )
    const before = await count()
    await expect(loadSample(app.services)).rejects.toMatchObject({ code: 'sample.codeTaken', status: 409 })
    expect(await count()).toEqual(before)
  })

  it('goes without leaving a row or a file, and takes nothing of another body with it', async () => {
    const other = await app.organisation('other')
    await other.signIn('staff')
    const before = await rowsOf(other.id)
    const files = await scoped((tx) => tx.selectFrom('file').select('sha256').execute())
    const readable = () =>
      Promise.allSettled(files.map(({ sha256 }) => app.services.files.read(sample.organisationId, sha256)))
    expect(new Set((await readable()).map(({ status }) => status))).toEqual(new Set(['fulfilled']))
    expect(Object.keys(await rowsOf(sample.organisationId)).length).toBeGreaterThan(25)
    await deleteSample(app.services, { kind: 'console', name: 'test' })
    expect(await rowsOf(sample.organisationId)).toEqual({})
    expect(await rowsOf(other.id)).toEqual({ ...before, history: (before.history ?? 0) + 1 })
    expect(new Set((await readable()).map(({ status }) => status))).toEqual(new Set(['rejected']))
    await expect(deleteSample(app.services, { kind: 'console', name: 'test' })).rejects.toMatchObject({
      code: 'sample.none',
      status: 404,
    })
  })
})

/** Rows of an organisation in every table that names one, sign-in included; tables without any are left out. */
async function rowsOf(organisationId: string): Promise<Record<string, number>> {
  const { pool } = app.database
  const { rows: tables } = await pool.query<{ name: string; key: string }>(
    `select c.oid::regclass::text as name, a.attname as key from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and a.attname in ('organisation_id', 'organisationId') and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)`,
  )
  const client = await pool.connect()
  try {
    await client.query(`select set_config('app.organisation', $1, false)`, [organisationId])
    const counts: Record<string, number> = {}
    for (const { name, key } of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${name} where "${key}" = $1`, [
        organisationId,
      ])
      if (rows[0] && rows[0].n > 0) counts[name] = rows[0].n
    }
    return counts
  } finally {
    await client.query(`select set_config('app.organisation', '', false)`)
    client.release()
  }
}
