import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../app/sample/load-sample.ts'
import { inScope } from '../../core/db/database.ts'
import { PASSWORD, startTestApp, type Client, type TestApp } from '../../testing/test-app.ts'
import { confirmText } from '../documents/documents.fixture.ts'
import type { ProgrammePage } from './programme.schema.ts'

const given =
  process.env['SAKIMORI_SEED'] ?? fileURLToPath(new URL('../../../../shared/seed/basic-policy.txt', import.meta.url))
const seed = existsSync(given) && statSync(given).isDirectory() ? `${given}/basic-policy.txt` : given

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

/** Duties anchored in sections 5 to 10 of the policy in force, at whatever depth. */
const dutiesOfSections = (organisationId: string) =>
  inScope(app.services.db, organisationId, async (tx) => {
    const { rows } = await sql<{ dutyId: string }>`
      with recursive up as (
        select a.duty_id, c.id, c.parent_id, c.label from anchor a join clause c on c.id = a.clause_id join revision r on r.id = c.revision_id
        where a.retracted_at is null and r.state = 'confirmed' and c.tier = 'basicPolicy'
        union select u.duty_id, c.id, c.parent_id, c.label from up u join clause c on c.id = u.parent_id
      ) select distinct duty_id from up where parent_id is null and label in ('5', '6', '7', '8', '9', '10')`.execute(
      tx,
    )
    return new Set(rows.map(({ dutyId }) => dutyId))
  })

/** Proposes in one step and says which duties of the sections have a line, which are listed, and which are neither. */
async function proposed(client: Client, organisationId: string) {
  const { id } = await client.programme.propose({ fiscalYear: 2027 })
  const page = await client.programme.get({ id })
  const wanted = await dutiesOfSections(organisationId)
  const planned = new Set(page.lines.flatMap(({ dutyId }) => (dutyId !== null && wanted.has(dutyId) ? [dutyId] : [])))
  const left = page.left.filter(({ dutyId }) => wanted.has(dutyId))
  return { page, wanted, planned, left }
}

function expectHonest(page: ProgrammePage) {
  // A line says when, what proof, how long and where; a duty without one says why not and who decides.
  for (const { steps, recordAsked, minutes, opens, due } of page.lines) {
    expect(steps.length).toBeGreaterThan(0)
    expect(recordAsked).not.toBe('')
    expect(minutes).toBeGreaterThan(0)
    expect(opens <= due).toBe(true)
    expect(due.slice(5, 7)).not.toBe('07')
  }
  for (const { decidedBy } of page.left) expect(decidedBy).not.toBe('')
}

describe('the programme of 令和9年度 in one step', () => {
  it.skipIf(!existsSync(seed))('plans at least 80 % of the duties of sections 5 to 10 of the seed policy', async () => {
    const organisation = await app.organisation('seed')
    const { client } = await organisation.signIn('securityOffice')
    const { revisionId } = await confirmText(client, readFileSync(seed, 'utf8'))
    const { clauses } = await client.matching.get({ id: revisionId })
    const accepted = clauses.flatMap((clause) =>
      clause.proposals.map(({ measureId }) => ({ clauseId: clause.id, measureId })),
    )
    await client.matching.confirm({ id: revisionId, accepted, rejected: [] })
    const { page, wanted, planned, left } = await proposed(client, organisation.id)
    expect(wanted.size).toBeGreaterThan(30)
    expect(planned.size / wanted.size).toBeGreaterThanOrEqual(0.8)
    expect(planned.size + left.length).toBe(wanted.size)
    // What is listed are two that begin with an event and one that is done all the time.
    expect(left.map(({ reason }) => reason).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'continuous',
      'onEvent',
      'onEvent',
    ])
    expectHonest(page)
  })

  it('and of the sample, whose registers are full', async () => {
    const { organisationId, code } = await loadSample(app.services, { password: PASSWORD })
    const client = await app.signedIn(code, 'tachibana')
    const { shown } = await client.programme.get({ fiscalYear: 2027 })
    if (shown) await client.programme.drop({ id: shown.id, reason: '作り直す' })
    const { page, wanted, planned, left } = await proposed(client, organisationId)
    expect(wanted.size).toBeGreaterThan(20)
    expect(planned.size / wanted.size).toBeGreaterThanOrEqual(0.8)
    expect(planned.size + left.length).toBe(wanted.size)
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['onEvent', 'once', 'continuous']))
    // Whoever wrote them, every duty of the body is in one of the two.
    expect(new Set([...page.lines.map(({ dutyId }) => dutyId), ...page.left.map(({ dutyId }) => dutyId)]).size).toBe(
      (await client.duties.operationalMatters({})).rows.length,
    )
    expectHonest(page)
  }, 120_000)
})
