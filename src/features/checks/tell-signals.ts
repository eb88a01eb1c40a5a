import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import { type CheckDefinition, type CheckLink } from './check.types.ts'
import type { Ran, RunOf } from './run-check.ts'

/**
 * Id of the signal of one check about one object with one finding, the same whenever it is found again (a UUID of version 8, RFC 9562): what two
 * persons set aside as 誤検知 stays set aside, another finding does not.
 */
const signalId = sql`(select (substr(h, 1, 12) || '8' || substr(h, 14, 3) || '8' || substr(h, 18))::uuid
  from md5(r.organisation_id::text || r.check_code || r.object_id::text || r.why::text) h)`

/** The id that a finding's signal has, for setting it aside. */
export async function signalIdOf(tx: Tx, code: string, objectId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select ${signalId} as id from check_result r where r.check_code = ${code} and r.object_id = ${objectId} and not r.positive`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}

const linkRows = (links: readonly CheckLink[]) =>
  sql`(values ${sql.join(links.map(({ measureId, proves }) => sql`(${measureId}::text, ${proves}::boolean)`))})`

/**
 * Tells the duties that the organisation has taken up what the check found: old signals are retracted, never changed (states.md R15). A positive is
 * told anew only where the date of its data moved (R8), and only by a check that answers the whole duty.
 */
export async function tellSignals(run: RunOf, check: CheckDefinition, ran: Ran): Promise<void> {
  if (check.links.length === 0) return
  const { tx, organisationId, clock, touched } = run
  const only = (column: string) =>
    touched === null ? sql`true` : sql`${sql.ref(column)} = any(${[...touched]}::uuid[])`
  const now = clock.now()
  await sql`
    with link(measure_id, proves) as ${linkRows(check.links)},
    wanted as (
      select d.id as duty_id, r.object_id, case when r.positive then 'positive' else 'negative' end as verdict, r.data_on, ${signalId} as signal_id, ver.version
      from check_result r join object o on o.organisation_id = r.organisation_id and o.id = r.object_id
      join link l on true join duty d on d.organisation_id = r.organisation_id and d.measure_id = l.measure_id and d.object_kind = o.kind
      join lateral (select coalesce(v.measure_hash, v.id::text) as version from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id
        and v.retracted_at is null order by v.recorded_at desc limit 1) ver on true
      where r.check_code = ${check.code} and (not r.positive or l.proves) and ${only('r.objectId')}),
    live as (
      select s.row_id, s.duty_id, s.object_id, s.id, s.valid_from, s.detail ->> 'reconciledOn' as reconciled_on from signal s
      where s.kind = 'check' and s.retracted_at is null and s.question = ${check.code} and ${only('s.objectId')}),
    diff as materialized (
      select duty_id, object_id, w.verdict, w.data_on, w.signal_id, w.version, l.row_id from wanted w full join live l using (duty_id, object_id)
      where w.signal_id is distinct from l.id or w.data_on is distinct from l.valid_from or (w.verdict is not null and l.reconciled_on is distinct from ${ran.reconciledOn}::text)),
    retracted as (update signal s set retracted_at = ${now} from diff where s.row_id = diff.row_id)
    insert into signal (organisation_id, row_id, id, duty_id, object_id, kind, valid_from, recorded_at, rule_version, question, verdict, detail)
      select ${organisationId}::uuid, gen_random_uuid(), signal_id, duty_id, object_id, 'check', data_on, ${now}, version, ${check.code}, verdict,
        jsonb_build_object('method', ${check.method}::text, 'population', ${ran.population}::int, 'reconciledOn', ${ran.reconciledOn}::text,
          'periodFrom', null, 'periodTo', null, 'typedByHolder', ${check.method === 'register'}::boolean)
      from diff where verdict is not null`.execute(tx)
}

/** Confirmed 誤検知 are told to every duty that has the signal, duties taken up later included. */
export async function tellFalsePositives(run: Pick<RunOf, 'tx' | 'organisationId' | 'clock'>): Promise<void> {
  const now = run.clock.now()
  const today = run.clock.today()
  await sql`
    insert into signal (organisation_id, row_id, id, duty_id, object_id, kind, valid_from, valid_to, recorded_at, rule_version, by_id, about_id, detail)
    select s.organisation_id, gen_random_uuid(), f.id, s.duty_id, s.object_id, 'falsePositive', (f.confirmed_at at time zone 'Asia/Tokyo')::date, f.valid_to, ${now},
      s.rule_version, f.reported_by, s.id, jsonb_build_object('secondBy', f.confirmed_by)
    from false_positive f join signal s on s.organisation_id = f.organisation_id and s.id = f.signal_id and s.kind = 'check' and s.retracted_at is null
    where f.confirmed_at is not null and f.ended_at is null and f.valid_to >= ${today}::date and not exists (select from signal x
      where x.organisation_id = s.organisation_id and x.id = f.id and x.duty_id = s.duty_id and x.object_id = s.object_id and x.retracted_at is null)`.execute(
    run.tx,
  )
}
