import { sql } from 'kysely'
import { allowed, type Allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { mayConfirm } from '../duties/allowed-acts.rules.ts'
import { handOf } from '../people/own.ts'

export type EvidenceRow = {
  id: string
  name: string
  attachedBy: string
  withdrawnAt: Date | null
  dutyIds: string[]
  unitIds: (string | null)[]
  confirmedBy: string | null
}

const refused = (ja: string, en: string): Allowed => ({ allowed: false, reason: { ja, en } })

/** The grant of `evidence.confirm` designates a confirmer, for the whole organisation or for the units it names (R12). */
export function confirmAnswer(
  ctx: Context,
  row: Pick<EvidenceRow, 'attachedBy' | 'unitIds'>,
  own: 'asked' | 'passedOver' = 'asked',
): Allowed {
  const reach = ctx.access.get('evidence.confirm')
  const covers =
    reach === 'all' || (reach !== undefined && row.unitIds.every((unit) => unit !== null && reach.has(unit)))
  const answer = mayConfirm({
    by: handOf(ctx),
    // Whether it is the actor's own is asked by the command: a 兼務 may be approved, a missing grant not.
    attachedBy: own === 'asked' ? row.attachedBy : '',
    holdsSuperiorPost: false,
    isDesignatedConfirmer: covers,
  })
  if (answer.allowed) return allowed
  return answer.reason === 'ownSignal'
    ? refused(
        '自分で登録した証跡は自分で確認できません。上位の職の方、又は情報セキュリティ担当に確認を依頼してください。',
        'You attached this yourself; ask a superior or the security office to confirm it.',
      )
    : refused(
        'この対象を確認する権限がありません。上位の職の方、又は情報セキュリティ担当に依頼してください。',
        'You may not confirm this object; ask a superior or the security office.',
      )
}

export const mayWithdraw = (ctx: Context, row: Pick<EvidenceRow, 'attachedBy'>): boolean =>
  row.attachedBy === handOf(ctx) || ctx.access.get('duties.write') === 'all'

export const evidenceSubject: Subject<EvidenceRow, 'confirm' | 'withdraw'> = {
  find: async (tx, id) => {
    // Locked first, read after: what the one before us confirmed is seen only by a statement that begins when they are done.
    await sql`select from evidence where id = ${id} for update`.execute(tx)
    const { rows } = await sql<EvidenceRow>`
      select e.id, e.name, e.attached_by, e.withdrawn_at,
        array(select distinct s.duty_id from signal s where s.organisation_id = e.organisation_id and s.id = e.id) as duty_ids,
        array(select distinct o.unit_id from signal s join object o on o.organisation_id = s.organisation_id and o.id = s.object_id
          where s.organisation_id = e.organisation_id and s.id = e.id) as unit_ids,
        (select c.by_id from signal c where c.organisation_id = e.organisation_id and c.about_id = e.id and c.kind = 'confirmation' and c.retracted_at is null
          and c.detail->>'dualRole' is null limit 1) as confirmed_by
      from evidence e where e.id = ${id}`.execute(tx)
    return rows[0]
  },
  // It may span units: who reaches one of them finds it, and the policies below ask for each.
  unitOf: (row) => row.unitIds,
  isOwn: (ctx, row) => row.attachedBy === handOf(ctx),
  policy: {
    confirm: (ctx, row) => confirmAnswer(ctx, row, 'passedOver'),
    withdraw: (ctx, row) =>
      mayWithdraw(ctx, row)
        ? allowed
        : refused(
            '証跡を取り下げられるのは、登録した人と情報セキュリティ担当です。',
            'Only who attached it, or the security office, may withdraw evidence.',
          ),
  },
}
