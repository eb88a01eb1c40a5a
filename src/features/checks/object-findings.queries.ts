import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context, Locale } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { withinReach } from '../../core/query.ts'
import { refreshStates } from '../duties/refresh-states.ts'
import { seenObjects } from '../duties/seen-objects.ts'
import type { checksContract } from './checks.contract.ts'
import { findCheck } from './checks.ts'
import { whySentence } from './why.ts'

type OfObject = z.input<NonNullable<(typeof checksContract.ofObject)['~orpc']['outputSchema']>>

/** What stands on an object's page. @throws {AppError} 404 outside the reach. */
export async function loadObjectFindings(
  tx: Tx,
  ctx: Context,
  reach: 'all' | ReadonlySet<string>,
  id: string,
): Promise<OfObject> {
  const { rows: there } =
    await sql`select from object o where o.id = ${id} and ${withinReach(reach, 'o.unitId')}`.execute(tx)
  if (there.length === 0) throw fail('notFound')
  const { rows } = await sql<{ code: string; why: unknown; dataOn: string; setAside: boolean }>`
    select r.check_code as code, r.why, r.data_on, exists (select from false_positive f where f.organisation_id = r.organisation_id and f.check_code = r.check_code
      and f.object_id = r.object_id and f.why = r.why and f.confirmed_at is not null and f.ended_at is null and f.valid_to >= ${ctx.clock.today()}::date) as set_aside
    from check_result r where r.object_id = ${id} and not r.positive order by r.check_code`.execute(tx)
  return {
    findings: rows.flatMap(({ code, why, dataOn, setAside }) => {
      const check = findCheck(code)
      return check
        ? [{ code, title: check.title[ctx.locale], why: whySentence(check, why, ctx.locale), dataOn, setAside }]
        : []
    }),
    duties: await loadVerdicts(tx, ctx, id),
  }
}

/** From the cache, which keeps whatever is not plainly positive. Who sees no duties gets none. */
async function loadVerdicts(tx: Tx, ctx: Context, id: string): Promise<OfObject['duties']> {
  if (!ctx.access.has('duties.read')) return []
  await refreshStates(tx, ctx.organisationId, ctx.clock)
  const seen = await seenObjects(tx, ctx)
  const { rows } = await sql<OfObject['duties'][number]>`
    select d.id, d.title, coalesce(s.verdict, 'positive') as verdict from object o
    join duty d on d.organisation_id = o.organisation_id and d.object_kind = o.kind
    left join object_state s on s.organisation_id = d.organisation_id and s.duty_id = d.id and s.object_id = o.id
    where o.id = ${id} and ${seen ? seen.objects : sql`true`}
    order by array_position(array['negative', 'none', 'exempted', 'positive', 'notApplicable'], coalesce(s.verdict, 'positive')), d.measure_id`.execute(
    tx,
  )
  return rows
}

export type DutyFinding = { objectId: string; name: string; code: string; title: string; why: string }

/** Why objects of these duties are negative by a check: the first few of each duty in words, for its page and the clause's. */
export async function loadDutyFindings(
  tx: Tx,
  dutyIds: readonly string[],
  objects: ReturnType<typeof sql>,
  locale: Locale,
  most: number,
): Promise<Map<string, DutyFinding[]>> {
  const { rows } = await sql<{ dutyId: string; objectId: string; name: string; code: string; why: unknown }>`
    select duty_id, object_id, name, code, why from (
      select s.duty_id, s.object_id, o.name, s.question as code, r.why, row_number() over (partition by s.duty_id order by s.valid_from desc, s.object_id, s.question) as n
      from signal s join duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id
      join object o on o.organisation_id = s.organisation_id and o.id = s.object_id
      join check_result r on r.organisation_id = s.organisation_id and r.check_code = s.question and r.object_id = s.object_id and not r.positive
      where s.duty_id = any(${[...dutyIds]}::uuid[]) and s.kind = 'check' and s.verdict = 'negative' and s.retracted_at is null and ${objects}) each
    where n <= ${most}`.execute(tx)
  const found = new Map<string, DutyFinding[]>()
  for (const { dutyId, code, why, ...row } of rows) {
    const check = findCheck(code)
    if (!check) continue
    const list = found.get(dutyId) ?? []
    list.push({ ...row, code, title: check.title[locale], why: whySentence(check, why, locale) })
    found.set(dutyId, list)
  }
  return found
}
