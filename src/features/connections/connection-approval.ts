import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import type { Tx } from '../../core/db/database.ts'
import { type AppError, fail } from '../../core/errors.ts'
import type { HistoryAction } from '../../core/history-actions.ts'
import { inUnitScope } from '../../core/permission.ts'
import type { ApprovalEffect, EffectScope } from '../approvals/effects.types.ts'
import { connectionMatter } from './connection-matter.ts'
import { connectionRows } from './connection-rows.ts'
import { changedTerms, connectionTerms } from './connection-terms.rules.ts'
import { connectionErrors } from './connections.errors.ts'
import { connectionLabels } from './connections.labels.ts'
import { connectionFields } from './connections.schema.ts'

const proposal = z.object({ connectionId: z.uuid(), expiresOn: enteredDay.nullable().default(null) })
const kept = proposal.extend({ terms: connectionTerms })

/** Locked, so that of two who draft or decide at one moment the second finds what the first has done. */
async function lock(tx: Tx, ctx: Context, id: string) {
  const held = await tx
    .selectFrom('connection')
    .select(['approvalId', 'decisionId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const [row] = await connectionRows(tx, ctx, sql<boolean>`o.id = ${id}::uuid`)
  if (!held || !row) throw fail('notFound')
  return { ...held, id, unitId: row.unitId, fields: connectionFields.parse(row.fields) }
}
type Locked = Awaited<ReturnType<typeof lock>>

const unread = (): AppError => connectionErrors('proposalUnread', {}, [{ path: 'proposal', message: '' }])

function requireOn(
  { locale }: Context,
  day: string,
  { number, validTo }: Locked['fields'],
  expiresOn: string | null,
): void {
  if (validTo !== null && validTo < day) throw connectionErrors('ended', { number, day: dayText(validTo, locale) })
  if (expiresOn !== null && expiresOn < day)
    throw connectionErrors('expiryPassed', { day: dayText(expiresOn, locale) }, [{ path: 'expiresOn', message: '' }])
}

/** Writes what moved, and the line of the history. */
async function moveOn(
  { tx, record }: Pick<EffectScope, 'tx' | 'record'>,
  action: HistoryAction,
  row: Locked,
  columns: Partial<{
    approvalId: string | null
    decisionId: string
    approver: string
    approvedOn: string
    expiresOn: string | null
    changedAt: Date
  }>,
  told: object = {},
): Promise<void> {
  await tx.updateTable('connection').set(columns).where('id', '=', row.id).execute()
  const { approvalId, decisionId } = row
  const before = { ...row.fields, approvalId, decisionId }
  const { changedAt: _at, ...shown } = columns
  record({
    action,
    kind: 'connection',
    id: row.id,
    unitId: row.unitId,
    before,
    after: { ...before, ...shown, ...told },
  })
}

/**
 * Permission of a connection and its renewal by 起案 (総務省ガイドライン 3(1), 6.1 外部ネットワークとの接続制限): given from the day of decision until
 * the day proposed, for what the connection was when it was drafted. A draft that comes to nothing leaves the connection as it is.
 */
export const connectionApproval: ApprovalEffect = {
  asked: async ({ tx, ctx }, given) => {
    const parsed = proposal.safeParse(given)
    if (!parsed.success) throw unread()
    const row = await lock(tx, ctx, parsed.data.connectionId)
    const reach = ctx.access.get('registers.write')
    if (reach === undefined || !inUnitScope(reach, row.unitId)) throw fail('notFound')
    if (row.approvalId !== null) throw connectionErrors('askedAlready', { number: row.fields.number })
    requireOn(ctx, ctx.clock.today(), row.fields, parsed.data.expiresOn)
    const terms = connectionTerms.parse(row.fields)
    return { unitId: row.unitId, facts: {}, proposal: { ...parsed.data, terms } }
  },
  drafted: async (scope, approvalId, given) => {
    const row = await lock(scope.tx, scope.ctx, kept.parse(given).connectionId)
    await moveOn(scope, 'connection.ask', row, { approvalId })
  },
  decided: async (scope, { approvalId, decisionId, decidedOn, decidedBy, documentNumber, proposal: given }) => {
    const { tx, ctx } = scope
    const { connectionId, expiresOn, terms } = kept.parse(given)
    const row = await lock(tx, ctx, connectionId)
    const { number } = row.fields
    if (row.approvalId !== approvalId) throw connectionErrors('approvalEnded', { number })
    const changed = changedTerms(terms, connectionTerms.parse(row.fields))
    if (changed.length > 0)
      throw connectionErrors('changedSince', {
        number,
        fields: changed.map((key) => connectionLabels[key][ctx.locale]).join(ctx.locale === 'ja' ? '、' : ', '),
      })
    requireOn(ctx, decidedOn, row.fields, expiresOn)
    const permission = { approver: decidedBy, approvedOn: decidedOn, decisionId, expiresOn }
    await moveOn(
      scope,
      'connection.approve',
      row,
      { ...permission, approvalId: null, changedAt: ctx.clock.now() },
      { decisionNumber: documentNumber },
    )
  },
  ended: async (scope, approvalId, how, given) => {
    const row = await lock(scope.tx, scope.ctx, kept.parse(given).connectionId)
    if (row.approvalId === approvalId) await moveOn(scope, 'connection.giveBack', row, { approvalId: null }, { how })
  },
  matter: async (tx, ctx, given) => {
    const { connectionId, expiresOn, terms } = kept.parse(given)
    return connectionMatter(tx, ctx, { connectionId, expiresOn, terms })
  },
}
