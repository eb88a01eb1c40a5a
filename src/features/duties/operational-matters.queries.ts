import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { catalogue } from '../measures/catalogue.ts'
import { headLabels } from '../measures/measures.labels.ts'
import { frequencyText } from './frequency.labels.ts'
import { seenDutyIds, seenObjects } from './seen-objects.ts'
import type { Every, Provenance } from './signals.types.ts'
import { loadThresholds } from './thresholds.queries.ts'
import { loadWhoActs } from './who-acts.ts'

type Row = {
  dutyId: string
  title: string
  measureId: string | null
  heads: number[]
  subjectRole: string
  ownerPostId: string | null
  every: Every | null
  trigger: string | null
  provenance: Provenance
  frequencyProvenance: Provenance
  least: string
  decidedOn: string | null
  documentNumber: string | null
}

/** 運用事項決定一覧: what the system or a rule supplied for each duty (who, how often, by what proof), each with where it comes from. */
export async function loadOperationalMatters(tx: Tx, ctx: Context) {
  const who = await loadWhoActs(tx, ctx.clock.today(), ctx.access.get('duties.read'))
  const seen = await seenObjects(tx, ctx)
  const shown = seen === null ? sql`true` : sql`d.id = any(${await seenDutyIds(tx, seen, ctx.clock.today())}::uuid[])`
  const { byId } = await catalogue()
  const { rows } = await sql<Row>`
    select d.id as duty_id, d.title, d.measure_id, v.heads, v.subject_role, d.owner_post_id, v.every, v.trigger, v.provenance, v.frequency_provenance, v.least, c.decided_on, r.document_number
    from duty d join lateral (select * from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
      order by v.recorded_at desc limit 1) v on true
    left join decision c on c.organisation_id = d.organisation_id and c.id = v.decision_id
    left join record r on r.organisation_id = c.organisation_id and r.id = c.id
    where ${shown} order by d.measure_id nulls last, d.title`.execute(tx)
  const matters = rows.map((row) => {
    const measure = row.measureId === null ? undefined : byId.get(row.measureId)
    return {
      dutyId: row.dutyId,
      title: row.title,
      head: row.heads.map((head) => headLabels[head as keyof typeof headLabels]?.[ctx.locale] ?? '').join('・'),
      who: row.ownerPostId ? who.post(row.ownerPostId, ctx.locale) : who.role(row.subjectRole, ctx.locale),
      whoProvenance: row.ownerPostId ? ('組織の決定' as const) : row.provenance,
      frequency: frequencyText(row, ctx.locale),
      frequencyProvenance: row.frequencyProvenance,
      evidence: [...(measure?.evidence.map((kind) => kind.name) ?? []), `${row.least}以上`].join('・'),
      evidenceProvenance: row.decidedOn ? ('組織の決定' as const) : ('既定値' as const),
      decidedOn: row.decidedOn,
      documentNumber: row.documentNumber ?? '',
    }
  })
  const thresholds = await loadThresholds(tx, ctx)
  const open = (list: readonly { decidedOn: string | null }[]) => list.filter((row) => row.decidedOn === null).length
  return { rows: matters, undecided: open(matters), thresholds, undecidedThresholds: open(thresholds) }
}
