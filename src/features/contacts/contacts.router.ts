import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { contactsContract } from './contacts.contract.ts'
import { readContacts } from './contacts.queries.ts'
import { createContact } from './create-contact.ts'
import { moveContact } from './move-contact.ts'
import { removeContact } from './remove-contact.ts'
import { setContactInterval } from './set-interval.ts'
import { readContactsSheet, readCounterForm } from './sheet/contacts-sheet.ts'
import { confirmContacts, previewContacts } from './sheet/take-contacts.ts'
import { updateContact } from './update-contact.ts'
import { verifyContact } from './verify-contact.ts'

const os = implement(contactsContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const contactsRouter = os.router({
  tree: os.tree.handler(({ context: { ctx } }) => readContacts(ctx)),
  create: os.create.handler(({ context: { ctx }, input }) => createContact(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateContact(ctx, input).then(() => ok)),
  verify: os.verify.handler(({ context: { ctx }, input }) => verifyContact(ctx, input).then(() => ok)),
  move: os.move.handler(({ context: { ctx }, input }) => moveContact(ctx, input).then(() => ok)),
  remove: os.remove.handler(({ context: { ctx }, input }) => removeContact(ctx, input).then(() => ok)),
  setInterval: os.setInterval.handler(({ context: { ctx }, input }) => setContactInterval(ctx, input).then(() => ok)),
  sheet: os.sheet.handler(({ context: { ctx } }) => readContactsSheet(ctx)),
  counterForm: os.counterForm.handler(({ context: { ctx } }) => readCounterForm(ctx)),
  previewSheet: os.previewSheet.handler(({ context: { ctx }, input }) => previewContacts(ctx, input)),
  confirmSheet: os.confirmSheet.handler(({ context: { ctx }, input }) => confirmContacts(ctx, input)),
})
