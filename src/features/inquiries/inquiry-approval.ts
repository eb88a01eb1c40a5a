import { z } from 'zod'
import { dayText } from '../../core/dates/day-text.ts'
import type { Tx } from '../../core/db/database.ts'
import { type AppError, fail } from '../../core/errors.ts'
import type { HistoryAction } from '../../core/history-actions.ts'
import type { ApprovalEffect, EffectScope } from '../approvals/effects.types.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { inquiryStateLabels } from './inquiries.labels.ts'
import { findInquiry, type InquiryRecord, requireWhole } from './inquiries.policy.ts'

const proposal = z.object({ inquiryId: z.uuid() })

const words = {
  dueOn: { ja: '回答期限', en: 'Answers due' },
  targets: { ja: '照会先', en: 'Addressees' },
  sender: { ja: '発信者', en: 'Sender' },
  text: { ja: '本文', en: 'Text' },
  more: { ja: 'ほか{n}件', en: '{n} more' },
} as const
const SHOWN = 30

/** Locked, so that of two who draft or decide at one moment the second finds what the first has done. */
async function lock(tx: Tx, given: unknown): Promise<InquiryRecord> {
  const row = await findInquiry(tx, proposal.parse(given).inquiryId, true)
  if (!row) throw fail('notFound')
  return row
}

async function moveOn(
  { tx, record }: Pick<EffectScope, 'tx' | 'record'>,
  action: HistoryAction,
  before: InquiryRecord,
  change: Partial<Pick<InquiryRecord, 'approvalId' | 'decisionId'>>,
  told: object = {},
): Promise<void> {
  await tx.updateTable('inquiry').set(change).where('id', '=', before.id).execute()
  record({ action, kind: 'inquiry', id: before.id, before, after: { ...before, ...change, ...told } })
}

const requireDraft = ({ title, state }: InquiryRecord, locale: 'ja' | 'en'): void => {
  if (state !== 'draft') throw inquiriesErrors('notDraft', { title, state: inquiryStateLabels[state][locale] })
}
const unread = (): AppError => inquiriesErrors('proposalUnread', {}, [{ path: 'proposal', message: '' }])

/**
 * Sending a 照会 by 起案: decided, it has its 文書番号 and may be set out; the decision itself sends nothing. From the draft on its letter stands as it
 * was drafted.
 */
export const inquiryApproval: ApprovalEffect = {
  asked: async ({ tx, ctx }, given) => {
    if (!proposal.safeParse(given).success) throw unread()
    requireWhole(ctx)
    const row = await lock(tx, given)
    requireDraft(row, ctx.locale)
    if (row.approvalId !== null) throw inquiriesErrors('askedAlready')
    if (row.decisionId !== null) throw inquiriesErrors('decidedAlready')
    return { unitId: null, facts: {}, proposal: { inquiryId: row.id } }
  },
  drafted: async (scope, approvalId, given) =>
    moveOn(scope, 'inquiry.ask', await lock(scope.tx, given), { approvalId }),
  decided: async (scope, { approvalId, decisionId, decidedOn, decidedBy, documentNumber, proposal: given }) => {
    const { tx, ctx } = scope
    const row = await lock(tx, given)
    requireDraft(row, ctx.locale)
    if (row.approvalId !== approvalId) throw inquiriesErrors('approvalEnded', { title: row.title })
    const number = documentNumber || row.documentNumber
    await tx.updateTable('record').set({ documentNumber: number }).where('id', '=', row.id).execute()
    const told = { documentNumber: number, decidedOn, decidedBy }
    await moveOn(scope, 'inquiry.approve', row, { approvalId: null, decisionId }, told)
  },
  ended: async (scope, approvalId, how, given) => {
    const row = await lock(scope.tx, given)
    if (row.approvalId === approvalId) await moveOn(scope, 'inquiry.giveBack', row, { approvalId: null }, { how })
  },
  matter: async (tx, { locale }, given) => {
    const row = await findInquiry(tx, proposal.parse(given).inquiryId)
    if (!row) return []
    const targets = await tx
      .selectFrom('inquiryTarget as t')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 't.organisationId').onRef('o.id', '=', 't.unitId'),
      )
      .select('o.name')
      .where('t.inquiryId', '=', row.id)
      .orderBy('o.name')
      .execute()
    const rest = targets.length - SHOWN
    const names = [
      ...targets.slice(0, SHOWN).map(({ name }) => name),
      ...(rest > 0 ? [words.more[locale].replace('{n}', String(rest))] : []),
    ].join(locale === 'ja' ? '、' : ', ')
    const colon = locale === 'ja' ? '：' : ': '
    const line = (key: keyof typeof words, value: string) =>
      value === '' ? [] : [{ text: `${words[key][locale]}${colon}${value}`, href: null }]
    return [
      { text: row.title, href: `/inquiries/${row.id}` },
      ...line('targets', names),
      ...line('dueOn', dayText(row.dueOn, locale)),
      ...line('sender', row.sender),
      ...line('text', row.text),
    ]
  },
}
