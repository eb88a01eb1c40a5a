import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import type { Tx } from '../../core/db/database.ts'
import { type AppError, fail } from '../../core/errors.ts'
import type { HistoryAction } from '../../core/history-actions.ts'
import { inUnitScope } from '../../core/permission.ts'
import { confidentialityOrder } from '../approvals/class-condition.rules.ts'
import type { ApprovalEffect, EffectScope } from '../approvals/effects.types.ts'
import { knownOf } from './assess.queries.ts'
import { type Disposal, disposalSubject, shown } from './disposal.subject.ts'
import { disposalErrors } from './disposals.errors.ts'
import { disposalStates, methodLabels } from './disposals.labels.ts'

const proposal = z.object({ disposalIds: z.array(z.uuid()).min(1).max(200) })
/** With the class that each thing had, because the class chooses who decides. */
const kept = z.object({ disposals: z.array(z.object({ id: z.uuid(), level: z.string().nullable() })) })
type Kept = z.output<typeof kept>['disposals']

const words = {
  unclassified: { ja: '未分類', en: 'Not classified' },
  planned: { ja: '予定日', en: 'planned on' },
} as const

/** In one order, so that two drafts about the same things do not wait for one another. */
async function lockAll(tx: Tx, ids: readonly string[]): Promise<Disposal[]> {
  const rows: Disposal[] = []
  for (const id of [...new Set(ids)].toSorted()) {
    const row = await disposalSubject.find(tx, id)
    if (!row) throw fail('notFound')
    rows.push(row)
  }
  return rows
}
const lockKept = (tx: Tx, disposals: Kept) =>
  lockAll(
    tx,
    disposals.map(({ id }) => id),
  )

const stateOf = ({ doneOn, withdrawnOn }: Disposal): keyof typeof disposalStates =>
  withdrawnOn !== null ? 'withdrawn' : doneOn !== null ? 'done' : 'planned'

function requirePlanned({ locale }: Context, row: Disposal): void {
  const state = stateOf(row)
  if (state !== 'planned')
    throw disposalErrors('notPlanned', { number: row.number, state: disposalStates[state][locale] })
}

const levelsOf = (tx: Tx, ctx: Context, rows: readonly Disposal[]) =>
  knownOf(
    tx,
    rows.map(({ objectId, residents }) => ({ id: objectId, residents })),
    ctx.clock.today(),
  )

async function moveOn(
  { tx, record }: Pick<EffectScope, 'tx' | 'record'>,
  action: HistoryAction,
  before: Disposal,
  change: Partial<Pick<Disposal, 'approvalId' | 'decisionId'>>,
  told: object = {},
): Promise<void> {
  await tx.updateTable('disposal').set(change).where('id', '=', before.id).execute()
  const { id, unitId } = before
  const after = { ...shown({ ...before, ...change }), ...told }
  record({ action, kind: 'disposal', id, unitId, before: shown(before), after })
}

const unread = (): AppError => disposalErrors('proposalUnread', {}, [{ path: 'proposal', message: '' }])

/**
 * Permission to dispose of things by 起案 (総務省ガイドライン 2 情報資産の廃棄等: 情報セキュリティ管理者の許可), one or several of a unit at once. Who decides
 * hangs on the highest class among them; a class that is another one on the day of entering needs another draft.
 */
export const disposalApproval: ApprovalEffect = {
  asked: async ({ tx, ctx }, given) => {
    const parsed = proposal.safeParse(given)
    if (!parsed.success) throw unread()
    const rows = await lockAll(tx, parsed.data.disposalIds)
    const reach = ctx.access.get('registers.write')
    if (reach === undefined || rows.some(({ unitId }) => !inUnitScope(reach, unitId))) throw fail('notFound')
    for (const row of rows) {
      requirePlanned(ctx, row)
      if (row.approvalId !== null) throw disposalErrors('askedAlready', { number: row.number })
      if (row.decisionId !== null) throw disposalErrors('permittedAlready', { number: row.number })
    }
    const [unitId = null, ...others] = new Set(rows.map((row) => row.unitId))
    if (others.length > 0) throw disposalErrors('severalUnits', {}, [{ path: 'disposalIds', message: '' }])
    const known = await levelsOf(tx, ctx, rows)
    const levels = rows.map(({ objectId }) => known.get(objectId)?.level ?? null)
    const ranks = levels.map((level) => confidentialityOrder.findIndex((code) => code === level?.guideline))
    return {
      unitId,
      facts: { confidentiality: ranks.includes(-1) ? null : (confidentialityOrder[Math.min(...ranks)] ?? null) },
      proposal: { disposals: rows.map(({ id }, index) => ({ id, level: levels[index]?.name ?? null })) },
    }
  },
  drafted: async (scope, approvalId, given) => {
    for (const row of await lockKept(scope.tx, kept.parse(given).disposals))
      await moveOn(scope, 'disposal.ask', row, { approvalId })
  },
  decided: async (scope, { approvalId, decisionId, decidedOn, decidedBy, documentNumber, proposal: given }) => {
    const { tx, ctx } = scope
    const { disposals } = kept.parse(given)
    const rows = await lockKept(tx, disposals)
    const asked = new Map(disposals.map(({ id, level }) => [id, level]))
    const known = await levelsOf(tx, ctx, rows)
    for (const row of rows) {
      const { number } = row
      requirePlanned(ctx, row)
      if (row.approvalId !== approvalId) throw disposalErrors('approvalEnded', { number })
      const [before, now] = [asked.get(row.id) ?? null, known.get(row.objectId)?.level?.name ?? null]
      const unclassified = words.unclassified[ctx.locale]
      if (before !== now)
        throw disposalErrors('classChanged', { number, before: before ?? unclassified, now: now ?? unclassified })
      const told = { decidedOn, decidedBy, documentNumber }
      await moveOn(scope, 'disposal.approve', row, { approvalId: null, decisionId }, told)
    }
  },
  ended: async (scope, approvalId, how, given) => {
    for (const row of await lockKept(scope.tx, kept.parse(given).disposals))
      if (row.approvalId === approvalId) await moveOn(scope, 'disposal.giveBack', row, { approvalId: null }, { how })
  },
  matter: async (tx, { locale }, given) => {
    const { disposals } = kept.parse(given)
    const levels = new Map(disposals.map(({ id, level }) => [id, level]))
    const { rows } = await sql<Pick<Disposal, 'id' | 'number' | 'objectName' | 'method' | 'plannedOn' | 'contractor'>>`
      select d.id, d.number, o.name as object_name, d.method, d.planned_on, d.contractor from disposal d
      join object o on o.organisation_id = d.organisation_id and o.id = d.object_id
      where d.id = any(${[...levels.keys()]}::uuid[]) order by d.number`.execute(tx)
    const mark = locale === 'ja' ? '、' : ', '
    return rows.map(({ id, number, objectName, method, plannedOn, contractor }) => {
      const more = [
        levels.get(id) ?? words.unclassified[locale],
        methodLabels[method][locale],
        ...(plannedOn === null ? [] : [`${words.planned[locale]} ${dayText(plannedOn, locale)}`]),
        contractor,
      ].filter((word) => word !== '')
      return { text: `${number}　${objectName}（${more.join(mark)}）`, href: `/disposals/${id}` }
    })
  },
}
