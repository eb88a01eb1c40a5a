import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { withinReach } from '../../core/query.ts'
import { loadClauseLinks } from '../duties/clause-links.queries.ts'
import { handOf } from '../people/own.ts'
import type { CheckDefinition } from './check.types.ts'
import type { checkRow, findingRow } from './checks.contract.ts'
import { checks } from './checks.ts'
import { unitNames } from './checks.labels.ts'
import { loadSettings, settingValue } from './settings.queries.ts'
import { whySentence } from './why.ts'

type Reach = 'all' | ReadonlySet<string>
type Row = z.input<typeof checkRow>
type Finding = z.input<typeof findingRow>
const PAGE = 100

/** Every check, or one, with its counts within reach: a limited reader's are counted over their own objects. */
export async function loadChecks(tx: Tx, ctx: Context, reach: Reach, one?: CheckDefinition): Promise<Row[]> {
  const which = one ? [one] : checks
  const codes = which.map(({ code }) => code)
  const { rows: runs } = await sql<{
    code: string
    ranAt: Date
    population: number
    negatives: number
    reconciledOn: string | null
  }>`
    select c.code, r.ran_at, r.population, r.negatives, r.reconciled_on from unnest(${codes}::text[]) c(code)
    join lateral (select * from check_run r where r.check_code = c.code order by r.seq desc limit 1) r on true`.execute(
    tx,
  )
  const counts = reach === 'all' ? null : await countWithin(tx, reach, codes)
  const duties = await loadDuties(tx, which)
  const runOf = new Map(runs.map((run) => [run.code, run]))
  return which.map(({ code, register, title, method, links }) => {
    const run = runOf.get(code)
    const mine = counts === null ? run : counts.get(code)
    return {
      code,
      register,
      title: title[ctx.locale],
      method,
      population: mine?.population ?? 0,
      negatives: mine?.negatives ?? 0,
      ranAt: run?.ranAt ?? null,
      reconciledOn: run?.reconciledOn ?? null,
      duties: links.flatMap(({ measureId, proves }) => {
        const duty = duties.get(measureId)
        return duty ? [{ ...duty, proves }] : []
      }),
    }
  })
}

async function countWithin(tx: Tx, reach: Reach, codes: readonly string[]) {
  const { rows } = await sql<{ code: string; population: number; negatives: number }>`
    select r.check_code as code, count(*)::int as population, (count(*) filter (where not r.positive))::int as negatives
    from object o join check_result r on r.organisation_id = o.organisation_id and r.object_id = o.id
    where ${withinReach(reach, 'o.unitId')} and r.check_code = any(${[...codes]}::text[]) group by r.check_code`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.code, row]))
}

async function loadDuties(tx: Tx, which: readonly CheckDefinition[]) {
  const measures = which.flatMap(({ links }) => links.map(({ measureId }) => measureId))
  const { rows } = await sql<{ id: string; title: string; measureId: string; clauseId: string | null }>`
    select d.id, d.title, d.measure_id, a.clause_id from duty d
    left join anchor a on a.organisation_id = d.organisation_id and a.duty_id = d.id and a.retracted_at is null
    where d.measure_id = any(${measures}::text[])`.execute(tx)
  const clauseIds = rows.flatMap(({ clauseId }) => (clauseId === null ? [] : [clauseId]))
  const paths = new Map(
    (await loadClauseLinks(tx, sql`c.id = any(${clauseIds}::uuid[])`)).map(({ id, path, heading }) => [
      id,
      `${path} ${heading}`.trim(),
    ]),
  )
  const found = new Map<string, { id: string; title: string; clauses: { id: string; path: string }[] }>()
  for (const { id, title, measureId, clauseId } of rows) {
    const duty = found.get(measureId) ?? { id, title, clauses: [] }
    const path = clauseId === null ? undefined : paths.get(clauseId)
    if (clauseId !== null && path !== undefined) duty.clauses.push({ id: clauseId, path })
    found.set(measureId, duty)
  }
  return found
}

/** One check's page. @throws {AppError} 404 for a code that is none. */
export async function loadCheck(
  tx: Tx,
  ctx: Context,
  reach: Reach,
  check: CheckDefinition | undefined,
  after?: string,
) {
  if (!check) throw fail('notFound')
  const [row] = await loadChecks(tx, ctx, reach, check)
  if (!row) throw fail('notFound')
  const settings = await loadSettings(tx, ctx.clock.today())
  const found = await loadFindings(tx, ctx, reach, check, { after, limit: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  return {
    ...row,
    explanation: check.explanation[ctx.locale],
    remedy: check.remedy[ctx.locale],
    settings: (check.settings ?? []).map(({ key, label, unit, default: shipped }) => {
      const decided = settings.get(`${check.code} ${key}`)
      return {
        key,
        label: label[ctx.locale],
        unit: unitNames[unit][ctx.locale],
        value: settingValue(settings, check, key),
        shipped,
        decidedOn: decided?.decidedOn ?? null,
        decidedBy: decided?.decidedBy ?? '',
        documentNumber: decided?.documentNumber ?? '',
      }
    }),
    rows,
    next: found.length > PAGE ? (rows.at(-1)?.objectId ?? null) : null,
    limited: reach !== 'all',
  }
}

/** What one check found wanting, within reach, in the order of the objects' ids. */
export async function loadFindings(
  tx: Tx,
  ctx: Context,
  reach: Reach,
  check: CheckDefinition,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Finding[]> {
  const { rows } = await sql<
    Omit<Finding, 'why' | 'falsePositive'> & {
      why: unknown
      fp: {
        id: string
        reason: string
        until: string
        by: string
        reportedBy: string
        confirmedBy: string | null
      } | null
    }
  >`
    select r.object_id, o.kind, o.name, coalesce(s.text, '') as number, coalesce(u.name, '') as unit_name, r.why, r.data_on,
      case when f.id is null then null else json_build_object('id', f.id, 'reason', f.reason, 'until', f.valid_to, 'by', f.reported_by, 'reportedBy', f.reported_name,
        'confirmedBy', f.confirmed_name) end as fp
    from check_result r join object o on o.organisation_id = r.organisation_id and o.id = r.object_id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id and u.id <> o.id
    left join lateral (${numberOf}) s on true
    left join false_positive f on f.organisation_id = r.organisation_id and f.check_code = r.check_code and f.object_id = r.object_id and f.why = r.why
      and f.ended_at is null and f.valid_to >= ${ctx.clock.today()}::date
    where r.check_code = ${check.code} and not r.positive and ${withinReach(reach, 'o.unitId')} and ${after === undefined ? sql`true` : sql`r.object_id > ${after}::uuid`}
    order by r.object_id limit ${limit}`.execute(tx)
  return rows.map(({ fp, why, ...row }) => ({
    ...row,
    why: whySentence(check, why, ctx.locale),
    falsePositive: fp && {
      id: fp.id,
      reason: fp.reason,
      until: fp.until,
      reportedBy: fp.reportedBy,
      confirmedBy: fp.confirmedBy,
      own: fp.by === handOf(ctx),
    },
  }))
}

const numbered = ['asset', 'system', 'terminal', 'medium', 'area', 'connection'] as const
/** The number under which the register of the object knows it. */
const numberOf = sql.join(
  numbered.map(
    (table) =>
      sql`select t.number as text from ${sql.table(table)} t where t.organisation_id = o.organisation_id and t.id = o.id`,
  ),
  sql` union all `,
)
