import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fillRows, kindOf } from './fill-rows.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { inquirySubject } from './inquiries.policy.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { answerCode, sha256 } from './inquiry-secrets.ts'

/** Sets an inquiry out: what the register says is laid down line by line, and every addressee has a code. */
export const setOut = (kinds: InquiryKinds) =>
  command('inquiries.write', z.object({ id: z.uuid() }), async ({ tx, ctx, input, load, record }) => {
    const inquiry = await load(inquirySubject, input.id, 'setOut')
    const today = ctx.clock.today()
    if (inquiry.dueOn < today) throw inquiriesErrors('pastDue', {}, [{ path: 'dueOn', message: '' }])
    const targets = await tx
      .selectFrom('inquiryTarget')
      .select(['id', 'unitId', 'edition', 'codeIssue'])
      .where('inquiryId', '=', inquiry.id)
      .execute()
    await fillRows(tx, ctx, kindOf(kinds, inquiry), inquiry, targets)
    for (const { id, codeIssue } of targets) {
      const code = answerCode(ctx, ctx.organisationId, id, codeIssue)
      await tx
        .updateTable('inquiryTarget')
        .set({ sentOn: today, codeHash: inquiry.link === null ? null : sha256(code) })
        .where('id', '=', id)
        .execute()
    }
    await tx.updateTable('inquiry').set({ state: 'sent', askedOn: today }).where('id', '=', inquiry.id).execute()
    record({
      action: 'inquiry.setOut',
      kind: 'inquiry',
      id: inquiry.id,
      before: inquiry,
      after: { ...inquiry, state: 'sent', askedOn: today },
    })
  })
