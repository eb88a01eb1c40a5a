import { sql } from 'kysely'
import { allowed, denied, type Allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { ActivitySource, ActivityState } from '../../core/db/db.gen.ts'
import type { Tx } from '../../core/db/database.ts'
import { inUnitScope } from '../../core/permission.ts'
import type { OwnPosts } from './acted-for.queries.ts'
import type { ActivityAct } from './activities.schema.ts'

export type ActivityRecord = {
  id: string
  title: string
  dutyId: string | null
  objectKind: string | null
  unitId: string | null
  ownerPostId: string | null
  aboutId: string | null
  seriesId: string
  opens: string
  due: string
  source: ActivitySource
  state: ActivityState
  steps: unknown
  recordAsked: string
  minutes: number | null
  note: string
  doneOn: string | null
  doneBy: string
  outcome: 'positive' | 'negative' | null
  evidenceId: string | null
  skipReason: string
  eventGone: boolean
  version: number
}

export async function findActivity(tx: Tx, id: string, lock: boolean): Promise<ActivityRecord | undefined> {
  // Locked first, read after: of two who report at one moment the second sees what the first did.
  if (lock) await sql`select from activity where id = ${id}::uuid for update`.execute(tx)
  const { rows } = await sql<ActivityRecord>`
    select a.id, a.title, a.duty_id, d.object_kind, a.unit_id, a.owner_post_id, a.about_id, a.series_id, a.opens, a.due, a.source, a.state, a.steps,
      a.record_asked, a.minutes, a.note, a.done_on, a.done_by, a.outcome, a.evidence_id, a.skip_reason, a.event_gone, a.version
    from activity a left join duty d on d.organisation_id = a.organisation_id and d.id = a.duty_id where a.id = ${id}::uuid`.execute(
    tx,
  )
  return rows[0]
}

const office = (ctx: Context, { unitId }: ActivityRecord): boolean => {
  const scope = ctx.access.get('programme.write')
  return scope !== undefined && inUnitScope(scope, unitId)
}

const byOwner = (ctx: Context, row: ActivityRecord, own: OwnPosts): Allowed =>
  office(ctx, row) || (row.ownerPostId !== null && own.has(row.ownerPostId))
    ? allowed
    : denied(
        'この実施事項を記録できるのは、担当の職の人（不在のときは代理）と、情報セキュリティ担当です。',
        'Only the holder of the post in charge (or who acts for it today) and the security office record this.',
      )

const byOffice = (ctx: Context, row: ActivityRecord): Allowed =>
  office(ctx, row)
    ? allowed
    : denied(
        '変更・見送り・取下げは、情報セキュリティ担当が行います。担当に依頼してください。',
        'The security office changes, skips and withdraws activities; ask them.',
      )

/** Who may do what with an activity; whether its state allows it is asked by the command, which answers 409. */
export const mayAct = (ctx: Context, row: ActivityRecord, own: OwnPosts, act: ActivityAct): Allowed =>
  act === 'report' || (act === 'undo' && row.state === 'done') ? byOwner(ctx, row, own) : byOffice(ctx, row)

/** `own`: posts that the actor holds or acts for today, whose activities are within reach whatever their unit. */
export const activitySubject = (own: OwnPosts): Subject<ActivityRecord, ActivityAct> => ({
  find: (tx, id) => findActivity(tx, id, true),
  unitOf: ({ unitId }) => unitId,
  isOwn: (_ctx, { ownerPostId }) => ownerPostId !== null && own.has(ownerPostId),
  policy: {
    report: (ctx, row) => mayAct(ctx, row, own, 'report'),
    undo: (ctx, row) => mayAct(ctx, row, own, 'undo'),
    change: (ctx, row) => mayAct(ctx, row, own, 'change'),
    skip: (ctx, row) => mayAct(ctx, row, own, 'skip'),
    withdraw: (ctx, row) => mayAct(ctx, row, own, 'withdraw'),
  },
})
