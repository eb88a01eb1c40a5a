import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { supersede } from './file-answer.ts'
import { fillRows, kindOf } from './fill-rows.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { findInquiry, type InquiryRecord, shownTarget, type TargetRecord, targetSubject } from './inquiries.policy.ts'
import type { Draft } from './inquiries.types.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { answerCode, sha256 } from './inquiry-secrets.ts'
import { findAnswer, type StoredAnswer } from './judge-answer.ts'

/** A new code in place of the one that was used, locked or lost; nothing where answers by link are not wanted. */
function nextCode(ctx: Context, { id, codeIssue }: TargetRecord, { link }: Pick<InquiryRecord, 'link'>) {
  const issue = codeIssue + 1
  return {
    codeIssue: issue,
    codeHash: link === null ? null : sha256(answerCode(ctx, ctx.organisationId, id, issue)),
    codeUsedAt: null,
    failedCodes: 0,
  }
}

/** What was answered, ready to be corrected on the screen. */
const asDraft = ({ rows }: StoredAnswer): Draft =>
  Object.fromEntries(
    rows
      .filter(({ rowId, key }) => rowId === null || rowId === key)
      .map(({ key, change, values }) => [key, { change: change === 'missing' ? null : change, values }]),
  )

/** 差戻し: what has to be corrected stands in the comment and beside the lines; the answer is open again under a new code. */
export const returnTarget = command(
  'inquiries.write',
  z.object({ id: z.uuid(), comment: z.string().trim().min(1).max(1000) }),
  async ({ tx, ctx, input, load, record }) => {
    const target = await load(targetSubject, input.id, 'return')
    const inquiry = await findInquiry(tx, target.inquiryId)
    const answer = await findAnswer(tx, { countingFor: target.id })
    if (!inquiry || !answer) throw inquiriesErrors('nothingToAccept')
    const { comment } = input
    await tx
      .updateTable('inquiryTarget')
      .set({ standing: 'returned', comment, draft: JSON.stringify(asDraft(answer)), ...nextCode(ctx, target, inquiry) })
      .where('id', '=', target.id)
      .execute()
    record({
      action: 'inquiry.return',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: shownTarget(target),
      after: { ...shownTarget({ ...target, standing: 'returned' }), comment },
    })
  },
)

/** 免除: no answer is expected any more, with the reason. */
export const excuseTarget = command(
  'inquiries.write',
  z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(300) }),
  async ({ tx, input, load, record }) => {
    const target = await load(targetSubject, input.id, 'excuse')
    await tx
      .updateTable('inquiryTarget')
      .set({ standing: 'excused', note: input.reason })
      .where('id', '=', target.id)
      .execute()
    record({
      action: 'inquiry.excuse',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: shownTarget(target),
      after: { ...shownTarget({ ...target, standing: 'excused' }), note: input.reason },
    })
  },
)

/** A new edition for one addressee: lines as the register has them now, a new code; what was filled in before is kept and does not count by itself. */
export const newEdition = (kinds: InquiryKinds) =>
  command('inquiries.write', z.object({ id: z.uuid() }), async ({ tx, ctx, input, load, record }) => {
    const target = await load(targetSubject, input.id, 'renew')
    const inquiry = await findInquiry(tx, target.inquiryId)
    if (!inquiry) throw inquiriesErrors('nothingToAccept')
    const edition = target.edition + 1
    await supersede(tx, ctx, target.id)
    await fillRows(tx, ctx, kindOf(kinds, inquiry), inquiry, [{ ...target, edition }])
    await tx
      .updateTable('inquiryTarget')
      .set({
        edition,
        standing: 'waiting',
        sentOn: ctx.clock.today(),
        comment: '',
        note: '',
        draft: null,
        draftAt: null,
        ...nextCode(ctx, target, inquiry),
      })
      .where('id', '=', target.id)
      .execute()
    record({
      action: 'inquiry.newEdition',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: shownTarget(target),
      after: shownTarget({ ...target, edition, standing: 'waiting' }),
    })
    return { edition }
  })

/** Another code for the letter: after ten wrong tries the old one no longer opens anything. */
export const newCode = command(
  'inquiries.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const target = await load(targetSubject, input.id, 'renew')
    const inquiry = await findInquiry(tx, target.inquiryId)
    await tx
      .updateTable('inquiryTarget')
      .set(nextCode(ctx, target, { link: inquiry?.link ?? null }))
      .where('id', '=', target.id)
      .execute()
    record({
      action: 'inquiry.newCode',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: { ...shownTarget(target), failedCodes: target.failedCodes },
      after: { ...shownTarget(target), failedCodes: 0, issue: target.codeIssue + 1 },
    })
  },
)
