import { command } from '../../core/command.ts'
import { handOverErrors } from './hand-overs.errors.ts'
import { handOverClosing } from './hand-overs.schema.ts'
import { handOverSubject, shown } from './hand-over.subject.ts'

/** What was with the other party (or with us) was returned, erased or destroyed. */
export const closeHandOver = command('registers.write', handOverClosing, async ({ tx, ctx, input, load, record }) => {
  const before = await load(handOverSubject, input.id, 'close')
  const { returnedOn, returnKind } = input
  if (returnedOn > ctx.clock.today()) throw handOverErrors('future', {}, [{ path: 'returnedOn', message: '' }])
  if (returnedOn < before.handedOn)
    throw handOverErrors('before', { day: before.handedOn }, [{ path: 'returnedOn', message: '' }])
  const change = { returnedOn, returnKind, note: [before.note, input.note].filter(Boolean).join('　') }
  await tx.updateTable('handOver').set(change).where('id', '=', before.id).execute()
  record({
    action: 'handOver.close',
    kind: 'handOver',
    id: before.id,
    unitId: before.unitId,
    before: shown(before),
    after: shown({
      ...before,
      ...change,
    }),
  })
  return {}
})
