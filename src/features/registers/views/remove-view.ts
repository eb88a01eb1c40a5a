import { z } from 'zod'
import { command } from '../../../core/command.ts'
import { savedViewSubject } from './saved-view.subject.ts'

export const removeView = command('self', z.object({ id: z.uuid() }), async ({ tx, ctx, input, load, record }) => {
  const before = await load(savedViewSubject(ctx), input.id, 'change')
  await tx.deleteFrom('savedView').where('id', '=', before.id).execute()
  record({ action: 'savedView.remove', kind: 'savedView', id: before.id, before, after: null })
  return {}
})
