import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { query } from '../../core/query.ts'
import { isKnown, holdsOn, momentOf } from '../../features/duties/as-of.rules.ts'
import { countAll } from '../../features/duties/counts.rules.ts'
import { headLabels } from '../../features/measures/measures.labels.ts'
import { HEADS } from '../../features/measures/measures.schema.ts'
import { narrowed } from './narrowed.ts'
import type { StatusReport } from './reports.schema.ts'
import { loadStanding, type Standing } from './standing.queries.ts'
import { assuranceOf, changesOf, countMust, pressingOf, sinceOf, upcomingOf } from './status.rules.ts'

type Asked = { day?: string | undefined; bodyId?: string | undefined }

/** The report of a day for who asks, from `duties.read` cut down to `reports.read`. */
export const readStatus = (asker: Context, asked: Asked): Promise<StatusReport> => {
  const ctx = narrowed(asker)
  return query(ctx, 'duties.read', async (tx) => statusOf(tx, ctx, await loadStanding(tx, ctx, asked)))
}

export async function statusOf(tx: Tx, ctx: Context, standing: Standing): Promise<StatusReport> {
  const { day, lines } = standing
  const since = sinceOf(day)
  const data = lines.flatMap(({ strength, mark, dataDate }) =>
    strength === 'must' && mark.state === 'met' && dataDate !== null ? [dataDate] : [],
  )
  return {
    day,
    knownAt: standing.knownAt,
    today: ctx.clock.today(),
    organisation: standing.organisation,
    bodies: standing.bodies,
    bodyId: standing.body.id,
    bodyName: standing.body.name,
    limited: standing.seen !== null,
    total: countMust(lines),
    recommended: countAll(lines.filter(({ strength }) => strength === 'should').map(({ mark }) => mark)),
    heads: HEADS.map((head) => ({
      head,
      name: headLabels[head][ctx.locale],
      counts: countMust(lines.filter(({ heads }) => heads.includes(head))),
    })),
    noHead: countMust(lines.filter(({ heads }) => heads.length === 0)),
    assurance: assuranceOf(lines),
    oldestData: data.toSorted()[0] ?? null,
    pressing: pressingOf(lines, day),
    since,
    changes: changesOf(lines, standing.on(since)),
    exemptions: await exemptionsOf(tx, standing),
    upcoming: upcomingOf(lines, day),
    rows: lines.toSorted((a, b) => (a.measureId ?? `~${a.title}`).localeCompare(b.measureId ?? `~${b.title}`)),
  }
}

/** 例外措置 in force on the day, one row for each that was decided, with the objects that it names (R13). */
async function exemptionsOf(tx: Tx, { rows, day, knownAt, lines }: Standing): Promise<StatusReport['exemptions']> {
  const moment = momentOf({ asOf: day, knownAt })
  const titles = new Map(lines.map(({ id, title }) => [id, title]))
  const inForce = rows.signals.flatMap((row) =>
    row.kind === 'exemption' && isKnown(row, moment) && holdsOn(row, moment.asOf) && titles.has(row.dutyId)
      ? [row]
      : [],
  )
  const ids = [...new Set(inForce.map(({ objectId }) => objectId))]
  const { rows: objects } = await sql<{ id: string; name: string }>`
    select id, name from object where id = any(${ids}::uuid[])`.execute(tx)
  const names = new Map(objects.map(({ id, name }) => [id, name]))
  return [...Map.groupBy(inForce, ({ id, dutyId }) => `${id} ${dutyId}`).values()].flatMap((group) => {
    const [first] = group
    return first
      ? [
          {
            id: first.dutyId,
            title: titles.get(first.dutyId) ?? '',
            objects: group.map(({ objectId }) => names.get(objectId) ?? '').toSorted(),
            measure: first.compensatingMeasure,
            until: first.validTo,
          },
        ]
      : []
  })
}
