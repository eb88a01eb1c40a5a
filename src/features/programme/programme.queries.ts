import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { addDays, type Day, fiscalYearOf } from '../../core/dates/days.ts'
import { fail } from '../../core/errors.ts'
import type { Tx } from '../../core/db/database.ts'
import { loadWhoActs } from '../duties/who-acts.ts'
import { holidayName, lastKnownHoliday } from './open-days.rules.ts'
import { stepsSchema, type Counts, type LineRow, type ProgrammePage } from './programme.schema.ts'
import { loadQuietMonths } from './quiet-months.ts'
import { loadSections } from './sections.queries.ts'
import { firstDayOf, lastDayOf, monthIndexOf } from './year.rules.ts'

type Reach = 'all' | ReadonlySet<string>
type StoredLine = Omit<LineRow, 'steps' | 'owner' | 'section' | 'counts'> &
  Counts & { steps: unknown; subjectRole: string | null }

/** Programme of a year: the version asked for, else the draft where there is one, else the one in force. Ten statements. */
export async function loadProgramme(
  tx: Tx,
  ctx: Context,
  reach: Reach,
  input: { fiscalYear?: number | undefined; id?: string | undefined },
): Promise<ProgrammePage> {
  const today = ctx.clock.today()
  const asked = input.id === undefined ? undefined : await yearOf(tx, input.id)
  if (input.id !== undefined && asked === undefined) throw fail('notFound')
  const fiscalYear = asked ?? input.fiscalYear ?? fiscalYearOf(today)
  const versions = await loadVersions(tx, fiscalYear)
  const open = versions.find(({ state }) => state === 'draft' || state === 'asked')
  const shown =
    input.id === undefined
      ? (open ?? versions.find(({ state }) => state === 'decided'))
      : versions.find(({ id }) => id === input.id)
  const sections = await loadSections(tx, today)
  const who = await loadWhoActs(tx, today, reach)
  const inside = reach === 'all' || (await standsInside(tx, reach))
  const lines = shown ? await loadLines(tx, shown.id, today, reach, inside) : []
  const left =
    shown && inside
      ? await tx
          .selectFrom('programmeLeft as l')
          .innerJoin('duty as d', (join) =>
            join.onRef('d.organisationId', '=', 'l.organisationId').onRef('d.id', '=', 'l.dutyId'),
          )
          .select(['l.dutyId', 'd.title', 'l.reason', 'l.decidedBy', 'l.note'])
          .where('l.programmeId', '=', shown.id)
          .orderBy('d.measureId')
          .orderBy('d.title')
          .execute()
      : []
  const years = await tx.selectFrom('programme').select('fiscalYear').distinct().execute()
  const rows = lines.map(({ total, done, late, skipped, open: openCount, overdue, subjectRole, ...line }): LineRow => ({
    ...line,
    steps: stepsSchema.parse(line.steps),
    section: line.dutyId ? sections.of(line.dutyId) : '',
    owner: line.ownerPostId
      ? who.post(line.ownerPostId, ctx.locale)
      : subjectRole
        ? who.role(subjectRole, ctx.locale)
        : '',
    counts: total > 0 ? { total, done, late, skipped, open: openCount, overdue } : null,
  }))
  const thisYear = fiscalYearOf(today)
  return {
    fiscalYear,
    versions,
    shown: shown ?? null,
    sections: sections.all,
    lines: rows,
    left: left.map((row) => ({
      ...row,
      section: sections.of(row.dutyId),
      decidedBy: who.role(row.decidedBy, ctx.locale),
    })),
    quiet: await loadQuietMonths(tx),
    holidays: holidaysOf(fiscalYear),
    holidaysEnd: lastKnownHoliday < lastDayOf(fiscalYear),
    done: doneOf(rows),
    years: [...new Set([...years.map((row) => row.fiscalYear), thisYear, thisYear + 1])].toSorted((a, b) => a - b),
  }
}

const yearOf = async (tx: Tx, id: string): Promise<number | undefined> =>
  (await tx.selectFrom('programme').select('fiscalYear').where('id', '=', id).executeTakeFirst())?.fiscalYear

const loadVersions = (tx: Tx, fiscalYear: number) =>
  tx
    .selectFrom('programme as p')
    .leftJoin('decision as c', (join) =>
      join.onRef('c.organisationId', '=', 'p.organisationId').onRef('c.id', '=', 'p.decisionId'),
    )
    .leftJoin('record as r', (join) =>
      join.onRef('r.organisationId', '=', 'c.organisationId').onRef('r.id', '=', 'c.id'),
    )
    .select(['p.id', 'p.fiscalYear', 'p.version', 'p.state', 'p.decidedOn', 'p.approvalId', 'p.note', 'p.changes'])
    .select((select) => [
      select.fn.coalesce('c.decidedBy', sql<string>`''`).as('decidedBy'),
      select.fn.coalesce('r.documentNumber', sql<string>`''`).as('documentNumber'),
    ])
    .where('p.fiscalYear', '=', fiscalYear)
    .orderBy('p.version', 'desc')
    .execute()

/** Lines with what became of their activities, of those that the reader may see. */
async function loadLines(tx: Tx, id: string, today: Day, reach: Reach, inside: boolean): Promise<StoredLine[]> {
  const whole = inside ? sql`a.unit_id is null` : sql`false`
  const seen = reach === 'all' ? sql`true` : sql`(${whole} or a.unit_id = any(${[...reach]}::uuid[]))`
  const { rows } = await sql<StoredLine>`
    select l.id, l.version, l.duty_id, coalesce(d.title, '') as duty_title, l.title, l.opens, l.due, l.owner_post_id, l.per_unit, l.steps, l.record_asked,
      l.minutes, l.source, l.legal_day, l.note, v.subject_role,
      coalesce(c.total, 0) as total, coalesce(c.done, 0) as done, coalesce(c.late, 0) as late, coalesce(c.skipped, 0) as skipped,
      coalesce(c.open, 0) as open, coalesce(c.overdue, 0) as overdue
    from programme_line l
    left join duty d on d.organisation_id = l.organisation_id and d.id = l.duty_id
    left join lateral (select subject_role from duty_version v where v.organisation_id = l.organisation_id and v.duty_id = l.duty_id
      and v.retracted_at is null order by v.recorded_at desc limit 1) v on true
    left join lateral (
      select count(*)::int as total, count(*) filter (where a.state = 'done' and a.done_on <= a.due)::int as done,
        count(*) filter (where a.state = 'done' and a.done_on > a.due)::int as late, count(*) filter (where a.state = 'skipped')::int as skipped,
        count(*) filter (where a.state = 'open' and a.due >= ${today}::date)::int as open,
        count(*) filter (where a.state = 'open' and a.due < ${today}::date)::int as overdue
      from activity a where a.organisation_id = l.organisation_id and a.line_id = l.id and a.state <> 'withdrawn' and ${seen}
    ) c on true
    where l.programme_id = ${id} order by l.due, l.opens, l.title, l.id`.execute(tx)
  // What went wrong elsewhere is none of a municipality's business, nor is what it has no part in.
  return inside ? rows : rows.filter(({ total }) => total > 0).map((row) => ({ ...row, note: '' }))
}

/** Whether the reader stands in a unit of the body itself; a municipality's contact does not (decision 0014). */
async function standsInside(tx: Tx, reach: ReadonlySet<string>): Promise<boolean> {
  const { rows } = await sql`
    select from object where kind = 'unit' and id = any(${[...reach]}::uuid[]) limit 1`.execute(tx)
  return rows.length > 0
}

function holidaysOf(fiscalYear: number): ProgrammePage['holidays'] {
  const found: ProgrammePage['holidays'] = []
  for (let day = firstDayOf(fiscalYear); day <= lastDayOf(fiscalYear); day = addDays(day, 1)) {
    const name = holidayName(day)
    if (name) found.push({ day, ...name })
  }
  return found
}

/** Plan against done: per month in which things fall due, and section. */
function doneOf(lines: readonly LineRow[]): ProgrammePage['done'] {
  const groups = Map.groupBy(lines, ({ due, section }) => `${monthIndexOf(due)} ${section}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const sum = (key: keyof Counts) => group.reduce((n, { counts }) => n + (counts?.[key] ?? 0), 0)
    const total = sum('total')
    if (total === 0) return []
    const counts = {
      total,
      done: sum('done'),
      late: sum('late'),
      skipped: sum('skipped'),
      open: sum('open'),
      overdue: sum('overdue'),
    }
    return [{ month: monthIndexOf(first.due), section: first.section, ...counts }]
  })
}
