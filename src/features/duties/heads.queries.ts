import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { catalogue } from '../measures/catalogue.ts'
import { headLabels } from '../measures/measures.labels.ts'
import { HEADS } from '../measures/measures.schema.ts'
import { ordinanceStart } from './applies.rules.ts'
import { countAll } from './counts.rules.ts'
import { byUrgency, loadDutyRows } from './duty-rows.queries.ts'

const DAY_MS = 86_400_000
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** 施行規則16条の3 対応状況一覧: the duties under each 号 with counts, never a mark for a 号 as a whole (states.md R4). */
export async function loadHeads(tx: Tx, ctx: Context, bodyId: string | undefined) {
  const { rows, bodies } = await loadDutyRows(tx, ctx)
  const body = bodyId ?? bodies[0]?.id
  const { rows: measures } = await catalogue()
  const taken = new Set(rows.map((row) => row.measureId))
  return {
    startsOn: ordinanceStart,
    daysLeft: Math.max(0, daysBetween(ctx.clock.today(), ordinanceStart)),
    heads: HEADS.map((head) => {
      const own = rows.filter((row) => row.bodyId === body && row.heads.includes(head))
      return {
        head,
        name: headLabels[head][ctx.locale],
        counts: countAll(own.filter((row) => row.strength === 'must').map((row) => row.mark)),
        recommended: countAll(own.filter((row) => row.strength === 'should').map((row) => row.mark)),
        rows: own.toSorted(byUrgency),
        silent: measures.filter(
          (measure) => measure.heads.some((entry) => entry.head === head) && !taken.has(measure.id),
        ).length,
      }
    }),
  }
}

/** Measures on which no clause of the documents speaks, whether or not they were taken up as duties. */
export async function loadSilent(tx: Tx) {
  const { rows: measures } = await catalogue()
  const anchored = await tx
    .selectFrom('duty as d')
    .leftJoin('anchor as a', (join) =>
      join
        .onRef('a.organisationId', '=', 'd.organisationId')
        .onRef('a.dutyId', '=', 'd.id')
        .on('a.retractedAt', 'is', null),
    )
    .select((select) => ['d.measureId', select.fn.count<number>('a.id').as('anchors')])
    .where('d.measureId', 'is not', null)
    .groupBy('d.measureId')
    .execute()
  const anchors = new Map(anchored.map((row) => [row.measureId, Number(row.anchors)]))
  return measures
    .filter((measure) => (anchors.get(measure.id) ?? 0) === 0)
    .map((measure) => ({
      measureId: measure.id,
      title: measure.title.ja,
      text: measure.text,
      heads: measure.heads.map((entry) => entry.head as number),
      strength: measure.strength,
      appliesIf: measure.appliesIf,
      takenUp: anchors.has(measure.id),
    }))
}
