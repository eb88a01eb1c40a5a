import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { inquirySubject } from './inquiries.policy.ts'
import { inquiryChange } from './inquiries.schema.ts'

/** A draft changes as one likes; what is decided or out only in its day and contact, since decision and letters say the rest. */
export const updateInquiry = command('inquiries.write', inquiryChange, async ({ tx, input, load, record }) => {
  const before = await load(inquirySubject, input.id, 'update')
  const { title, text, documentNumber, sender } = input
  const letter = [title, text, documentNumber, sender].some((value) => value !== undefined)
  if (letter && before.state === 'sent') throw inquiriesErrors('alreadySent')
  if (letter && before.decisionId !== null) throw inquiriesErrors('decidedAlready')
  const after = changed(before, input)
  await tx
    .updateTable('inquiry')
    .set({ title: after.title, text: after.text, dueOn: after.dueOn, contact: after.contact, sender: after.sender })
    .where('id', '=', before.id)
    .execute()
  if (documentNumber !== undefined)
    await tx.updateTable('record').set({ documentNumber }).where('id', '=', before.id).execute()
  record({ action: 'inquiry.update', kind: 'inquiry', id: before.id, before, after })
})
