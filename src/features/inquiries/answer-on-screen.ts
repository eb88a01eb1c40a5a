import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { inUnitScope } from '../../core/permission.ts'
import { fileAnswer } from './file-answer.ts'
import { kindOf } from './fill-rows.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { findInquiry, findTarget, isOpen, shownTarget, targetSubject } from './inquiries.policy.ts'
import { draftInput, submitInput } from './inquiries.schema.ts'
import type { AnswerRow, Asked, Draft, SentRow } from './inquiries.types.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { blocks, oddityText } from './oddities.labels.ts'
import { changeWords, readAnswer } from './rows.rules.ts'
import { sentTo } from './sent-rows.queries.ts'

const MOST_ROWS = 2000
const addedKey = /^new-\d{1,4}$/
const id = z.uuid()

/** What whoever answers sees: the lines of this one target. */
export const readAnswerForm = (ctx: Context, kinds: InquiryKinds, targetId: string) =>
  query(ctx, 'inquiries.answer', async (tx, reach) => {
    const target = await findTarget(tx, targetId)
    const foreign = ctx.actor.kind === 'link' && ctx.actor.targetId !== targetId
    if (!target || foreign || !inUnitScope(reach, target.unitId) || target.state === 'draft') throw fail('notFound')
    const inquiry = await findInquiry(tx, target.inquiryId)
    if (!inquiry) throw fail('notFound')
    const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const rows = (await sentTo(tx, [targetId])).filter(({ edition }) => edition === target.edition)
    const { title, text, dueOn, contact, columns, many } = inquiry
    const { unitName, number, standing, comment, draft, draftAt } = target
    return {
      organisation,
      title,
      text,
      dueOn,
      contact,
      columns,
      many,
      unitName,
      number,
      standing,
      comment,
      open: isOpen(target),
      confirms: kindOf(kinds, inquiry).confirms,
      rows: rows.map((row) => ({ id: row.id, values: row.values })),
      draft: draft ?? {},
      draftAt: draftAt?.toISOString() ?? null,
    }
  })

/** Keeps what was filled in so far, a portion at a time. A line that is not of this target cannot even be drafted. */
export const saveDraft = command(
  'inquiries.answer',
  draftInput.extend({ id }),
  async ({ tx, ctx, input, load, record }) => {
    const target = await load(targetSubject, input.id, 'answer')
    const inquiry = await findInquiry(tx, target.inquiryId)
    const sent = new Set(
      (await sentTo(tx, [target.id])).filter((row) => row.edition === target.edition).map((row) => row.id),
    )
    const draft: Draft = { ...target.draft }
    for (const { key, entry } of input.rows) {
      if (!sent.has(key) && !(inquiry?.many && addedKey.test(key))) throw inquiriesErrors('noSuchRow')
      if (entry === null) delete draft[key]
      else draft[key] = entry
    }
    if (Object.keys(draft).length > MOST_ROWS) throw inquiriesErrors('tooManyRows')
    const now = ctx.clock.now()
    await tx
      .updateTable('inquiryTarget')
      .set({ draft: JSON.stringify(draft), draftAt: now })
      .where('id', '=', target.id)
      .execute()
    record({
      action: 'inquiry.draft',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: { ...shownTarget(target), rows: Object.keys(target.draft ?? {}).length },
      after: { ...shownTarget(target), rows: Object.keys(draft).length },
    })
    return { savedAt: now.toISOString() }
  },
)

/** Sends what was filled in. On the screen nothing odd is let through: each fault is named by its line and column. */
export const submitAnswer = (kinds: InquiryKinds) =>
  command('inquiries.answer', submitInput.extend({ id }), async ({ tx, ctx, input, load, record }) => {
    const target = await load(targetSubject, input.id, 'answer')
    const inquiry = await findInquiry(tx, target.inquiryId)
    if (!inquiry) throw fail('notFound')
    const sent = (await sentTo(tx, [target.id])).filter((row) => row.edition === target.edition)
    const { confirms } = kindOf(kinds, inquiry)
    const rows = fromDraft({ ...inquiry, confirms }, sent, target.draft ?? {})
    const faults = rows.flatMap(({ key, oddities }) =>
      oddities
        .filter(blocks)
        .map((oddity) => ({ path: `${key}.${oddity.column ?? ''}`, message: oddityText(oddity, ctx.locale) })),
    )
    if (faults.length > 0) throw inquiriesErrors('answersWrong', {}, faults)
    const now = ctx.clock.now()
    const byLink = ctx.actor.kind === 'link'
    const answerId = await fileAnswer(tx, ctx, {
      targetId: target.id,
      by: input.by,
      way: byLink ? 'link' : input.way,
      fileName: null,
      fileSha256: null,
      edition: target.edition,
      savedAt: now,
      rows,
      oddities: [],
      counts: true,
    })
    await tx
      .updateTable('inquiryTarget')
      .set({ standing: 'received', draft: null, draftAt: null, codeUsedAt: now })
      .where('id', '=', target.id)
      .execute()
    record({
      action: 'inquiry.answer',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: shownTarget(target),
      after: { ...shownTarget({ ...target, standing: 'received' }), answerId, by: input.by, rows: rows.length },
    })
    return { receivedAt: now.toISOString(), rows: rows.length }
  })

/** The draft read by the very rules that files are read by. */
function fromDraft(asked: Asked, sent: readonly SentRow[], draft: Draft): AnswerRow[] {
  const word = (change: string | null): string => changeWords[change as keyof typeof changeWords] ?? ''
  const own = sent.map((row) => ({
    line: undefined,
    rowId: row.id,
    change: word(draft[row.id]?.change ?? null),
    values: draft[row.id]?.values ?? (asked.confirms ? row.values : {}),
  }))
  const added = Object.entries(draft)
    .filter(([key]) => addedKey.test(key))
    .toSorted(([a], [b]) => Number(a.slice(4)) - Number(b.slice(4)))
    .map(([, entry]) => ({ line: undefined, rowId: '', change: changeWords.added, values: entry.values }))
  return readAnswer(asked, sent, [...own, ...added])
}
