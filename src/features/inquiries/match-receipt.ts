import { z } from 'zod'
import { allowed, command, denied, type Subject } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { kindOf } from './fill-rows.ts'
import { findInquiry } from './inquiries.policy.ts'
import type { Outcome } from './inquiries.schema.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { placeFiles } from './place-files.ts'
import { readAnswerFile } from './read-workbook.ts'

type ReceiptRecord = {
  id: string
  inquiryId: string
  targetId: string | null
  answerId: string | null
  outcome: string
  fileName: string
  fileSha256: string
}

const receiptSubject: Subject<ReceiptRecord, 'match'> = {
  find: (tx, id) =>
    tx
      .selectFrom('inquiryReceipt')
      .select(['id', 'inquiryId', 'targetId', 'answerId', 'outcome', 'fileName', 'fileSha256'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  unitOf: () => null,
  policy: {
    match: (_ctx, { answerId }) =>
      answerId === null
        ? allowed
        : denied('このファイルの回答元はすでに分かっています。', 'The sender of this file is known already.'),
  },
}

/** Somebody names the sender of a file that does not say it. A scan is laid beside its sender; the answer is then typed in. */
export const matchReceipt = (kinds: InquiryKinds) =>
  command('inquiries.write', z.object({ id: z.uuid(), targetId: z.uuid() }), async (scope) => {
    const { tx, ctx, input, load, record } = scope
    const before = await load(receiptSubject, input.id, 'match')
    const inquiry = await findInquiry(tx, before.inquiryId)
    const target = await tx
      .selectFrom('inquiryTarget')
      .select(['id', 'unitId'])
      .where('id', '=', input.targetId)
      .where('inquiryId', '=', before.inquiryId)
      .executeTakeFirst()
    if (!inquiry || !target) throw fail('notFound')
    const read = await readAnswerFile(await ctx.files.read(ctx.organisationId, before.fileSha256))
    const parcel = { name: before.fileName, sha256: before.fileSha256, read }
    const { confirms } = kindOf(kinds, inquiry)
    const [placed] = await placeFiles(scope, inquiry, { ...inquiry, confirms }, [parcel], target.id)
    const outcome: Outcome = placed?.outcome ?? 'damaged'
    const after = { outcome, targetId: target.id, answerId: placed?.answerId ?? null }
    await tx
      .updateTable('inquiryReceipt')
      .set({ ...after, oddities: JSON.stringify(placed?.oddities ?? []) })
      .where('id', '=', before.id)
      .execute()
    const shown = { name: before.fileName, inquiryId: inquiry.id }
    record({
      action: 'inquiry.match',
      kind: 'inquiryReceipt',
      id: before.id,
      unitId: target.unitId,
      before: { ...shown, outcome: before.outcome, targetId: before.targetId },
      after: { ...shown, outcome, targetId: target.id },
    })
    return { outcome }
  })
