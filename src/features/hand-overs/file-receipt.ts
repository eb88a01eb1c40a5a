import { command } from '../../core/command.ts'
import { keepFile } from '../registers/write/keep-file.ts'
import { handOverErrors } from './hand-overs.errors.ts'
import { receipt } from './hand-overs.schema.ts'
import { handOverSubject, shown } from './hand-over.subject.ts'

/** The signed receipt of what was handed over. What is left out stays as it was. */
export const fileReceipt = command('registers.write', receipt, async ({ tx, ctx, input, load, record }) => {
  const before = await load(handOverSubject, input.id, 'receipt')
  const { receiptNumber, receiptOn, receivedBy } = input
  if (receiptNumber === '' && receiptOn === '' && receivedBy === '' && !input.file)
    throw handOverErrors('receiptEmpty', {}, [{ path: 'receiptNumber', message: '' }])
  if (receiptOn > ctx.clock.today()) throw handOverErrors('future', {}, [{ path: 'receiptOn', message: '' }])
  const file = input.file ? await keepFile(tx, ctx, input.file) : null
  const change = {
    ...(receiptNumber === '' ? {} : { receiptNumber }),
    ...(receiptOn === '' ? {} : { receiptOn }),
    ...(receivedBy === '' ? {} : { receivedBy }),
    ...(file === null ? {} : { receiptSha256: file.sha256, receiptName: file.name }),
  }
  await tx.updateTable('handOver').set(change).where('id', '=', before.id).execute()
  record({
    action: 'handOver.receipt',
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
