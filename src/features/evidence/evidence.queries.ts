import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { inUnitScope } from '../../core/permission.ts'
import { handOf } from '../people/own.ts'
import type { EvidenceView } from './evidence.schema.ts'
import { confirmAnswer, mayWithdraw } from './evidence.subject.ts'

type Row = {
  id: string
  name: string
  form: EvidenceView['form']
  fileName: string | null
  fileSha256: string | null
  link: string | null
  place: string | null
  dataDate: string
  periodFrom: string | null
  periodTo: string | null
  attachedBy: string
  attachedAt: Date
  withdrawnAt: Date | null
  verdict: 'positive' | 'negative'
  confirmedBy: string | null
  attachedName: string
  confirmedName: string | null
  uses: number
  unitIds: (string | null)[]
  objectIds: string[]
  dutyIds: string[]
  dual: { by: string; reason: string; approver: string; until: string } | null
}
export type LinkedEvidence = {
  view: EvidenceView
  objectIds: string[]
  dutyIds: string[]
  /** Attached by the reader. */
  own: boolean
}

/** A name for the id of a hand: a person of the roster, else an account. */
const nameOf = (hand: ReturnType<typeof sql>) =>
  sql`coalesce((select o.name from object o where o.organisation_id = e.organisation_id and o.id::text = ${hand}), (select a.display_name from account a where a.organisation_id = e.organisation_id and a.id::text = ${hand}), ${hand})`

/** Evidence that matches a condition on `e`, with what it serves and who may act on it; one statement. */
export async function loadEvidence(tx: Tx, ctx: Context, condition: ReturnType<typeof sql>): Promise<LinkedEvidence[]> {
  const { rows } = await sql<Row>`
    select e.*, case when d.by is null then null else json_build_object('by', d.by, 'reason', d.reason, 'approver', d.approver, 'until', d.until) end as dual,
      x.verdict, x.unit_ids, x.object_ids, x.duty_ids, c.by_id as confirmed_by,
      ${nameOf(sql`e.attached_by`)} as attached_name,
      case when c.by_id is null then null else ${nameOf(sql`c.by_id`)} end as confirmed_name,
      case when e.file_sha256 is null then 0 else (
        select count(distinct s.duty_id) from evidence f join signal s on s.organisation_id = f.organisation_id and s.id = f.id
        where f.organisation_id = e.organisation_id and f.file_sha256 = e.file_sha256 and s.retracted_at is null)::int end as uses
    from evidence e
    join lateral (
      select coalesce(min(s.verdict), 'positive') as verdict, coalesce(array_agg(distinct o.unit_id) filter (where s.id is not null), '{}') as unit_ids,
        coalesce(array_agg(distinct s.object_id) filter (where s.object_id is not null), '{}') as object_ids, coalesce(array_agg(distinct s.duty_id) filter (where s.id is not null), '{}') as duty_ids
      from signal s left join object o on o.organisation_id = s.organisation_id and o.id = s.object_id
      where s.organisation_id = e.organisation_id and s.id = e.id) x on true
    left join lateral (
      select s.by_id from signal s where s.organisation_id = e.organisation_id and s.about_id = e.id and s.kind = 'confirmation' and s.retracted_at is null
        and s.detail->>'dualRole' is null limit 1) c on true
    left join lateral (
      select x.person_name as by, x.reason, x.approver, x.valid_to as until from dual_role x where x.organisation_id = e.organisation_id and x.about_id = e.id
        and x.pair = 'evidenceConfirm' and x.withdrawn_at is null order by x.valid_to desc, x.id desc limit 1) d on true
    where ${condition} order by e.data_date desc, e.id desc`.execute(tx)
  return rows.map((row) => ({
    view: viewOf(row, ctx),
    objectIds: row.objectIds,
    dutyIds: row.dutyIds,
    own: row.attachedBy === handOf(ctx),
  }))
}

/** As its duties' owner sees it: who has all the duties that a piece serves opens it, wherever their objects stand. */
export const opened = ({ view, dutyIds }: LinkedEvidence, owned: ReadonlySet<string>): EvidenceView => ({
  ...view,
  canOpen: view.canOpen || dutyIds.every((duty) => owned.has(duty)),
})

function viewOf(row: Row, ctx: Context): EvidenceView {
  const reach = ctx.access.get('duties.read') ?? new Set<string>()
  // What serves no duty (the record of work that no duty asks for) has nothing to be confirmed.
  const open = row.withdrawnAt === null && row.confirmedBy === null && row.dutyIds.length > 0
  const answer = open ? confirmAnswer(ctx, row) : null
  return {
    id: row.id,
    name: row.name,
    form: row.form,
    fileName: row.fileName,
    sha256: row.fileSha256,
    link: row.link,
    place: row.place,
    dataDate: row.dataDate,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    verdict: row.verdict,
    attachedBy: row.attachedName,
    attachedAt: row.attachedAt.toISOString(),
    confirmedBy: row.confirmedName,
    dualRole:
      row.dual === null || row.confirmedBy !== null
        ? null
        : { ...row.dual, standing: row.dual.until >= ctx.clock.today() ? 'approved' : 'expired' },
    withdrawn: row.withdrawnAt !== null,
    overused: row.uses > 5,
    canConfirm: answer?.allowed === true,
    confirmRefusal: answer && !answer.allowed ? answer.reason[ctx.locale] : null,
    // Once is enough: what is confirmed under a 兼務 waits for somebody else.
    canOverride:
      open && row.dual === null && row.attachedBy === handOf(ctx) && confirmAnswer(ctx, row, 'passedOver').allowed,
    canWithdraw: row.withdrawnAt === null && ctx.access.has('evidence.attach') && mayWithdraw(ctx, row),
    canOpen: row.attachedBy === handOf(ctx) || row.unitIds.every((unit) => inUnitScope(reach, unit)),
  }
}
