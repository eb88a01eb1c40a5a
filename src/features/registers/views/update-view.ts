import { changed } from '../../../core/changed.ts'
import { command } from '../../../core/command.ts'
import { refuseNamesake } from './save-view.ts'
import { savedViewSubject } from './saved-view.subject.ts'
import { viewChange } from './view.schema.ts'

/** Name, sharing or content of one's own view. */
export const updateView = command('self', viewChange, async ({ tx, ctx, input, load, record }) => {
  const before = await load(savedViewSubject(ctx), input.id, 'change')
  const after = changed(before, input)
  await refuseNamesake(tx, before.accountId, after)
  await tx
    .updateTable('savedView')
    .set({ name: after.name, shared: after.shared, query: JSON.stringify(after.query) })
    .where('id', '=', after.id)
    .execute()
  record({ action: 'savedView.update', kind: 'savedView', id: after.id, before, after })
  return {}
})
