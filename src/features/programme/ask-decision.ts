import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import type { Tx } from '../../core/db/database.ts'
import { insertDraft } from '../approvals/insert-draft.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { loadDraft, requireSeen } from './change-draft.ts'
import { programmeContract } from './programme.contract.ts'
import { programmeErrors } from './programme.errors.ts'
import { yearName } from './programme.subject.ts'

type Summary = { month: string; n: number }

/** 伺い文: what is asked, how many things fall due in each month, how many duties are left out. */
async function petition(tx: Tx, id: string, name: string, amends: boolean): Promise<{ body: string; lines: number }> {
  const { rows: months } = await sql<Summary>`
    select to_char(due, 'YYYY-MM-01') as month, count(*)::int as n from programme_line where programme_id = ${id} group by 1 order by 1`.execute(
    tx,
  )
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from programme_left where programme_id = ${id}`.execute(tx)
  const body = [
    `${name}を別紙のとおり${amends ? '変更して' : '定めて'}よろしいか。`,
    '',
    '期限の来る実施事項',
    ...months.map(({ month, n }) => `　${formatWareki(month, { precision: 'month' })}　${n}件`),
    `載せない遵守事項　${rows[0]?.n ?? 0}件（理由は別紙）`,
  ].join('\n')
  return { body, lines: months.reduce((sum, { n }) => sum + n, 0) }
}

/** Drafts the 決裁 of the programme; until it is decided, refused or withdrawn nobody changes a line. */
export const askDecision = command('programme.write', programmeContract.ask['~orpc'].inputSchema!, async (scope) => {
  const { tx, ctx, input, record } = scope
  requireEverywhere(ctx, 'programme.write')
  const programme = await loadDraft(scope, input.id)
  await requireSeen(tx, programme, input.changes)
  const name = `${yearName(programme.fiscalYear)}情報セキュリティ年間計画`
  const amends = await tx
    .selectFrom('programme')
    .select('id')
    .where('fiscalYear', '=', programme.fiscalYear)
    .where('state', '=', 'decided')
    .executeTakeFirst()
  const { body, lines } = await petition(tx, programme.id, name, amends !== undefined)
  if (lines === 0) throw programmeErrors('empty')
  const attributes = await tx
    .selectFrom('record')
    .select(['documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
    .where('id', '=', programme.id)
    .executeTakeFirstOrThrow()
  const approvalId = await insertDraft(scope, {
    kind: 'programme',
    subject: `${name}の${amends ? '変更' : '決定'}について`,
    body,
    reason: '',
    proposal: { programmeId: programme.id, changes: programme.changes },
    unitId: null,
    record: attributes,
  })
  await tx.updateTable('programme').set({ state: 'asked', approvalId }).where('id', '=', programme.id).execute()
  record({
    action: 'programme.ask',
    kind: 'programme',
    id: programme.id,
    before: { state: programme.state },
    after: { state: 'asked', approvalId },
  })
  return { approvalId }
})
