import { command } from '../../core/command.ts'
import { serialsOfText } from '../media/serials.rules.ts'
import { keepFile } from '../registers/write/keep-file.ts'
import { disposalErrors } from './disposals.errors.ts'
import { certificate } from './disposals.schema.ts'
import { type Disposal, disposalSubject, shown } from './disposal.subject.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The contractor's certificate for what is gone: one paper often speaks of many things. What is left out stays as it was. */
export const fileCertificate = command('registers.write', certificate, async ({ tx, ctx, input, load, record }) => {
  const rows: Disposal[] = []
  const also = input.alsoIds.split(',').filter((id) => ID.test(id))
  for (const id of new Set([input.id, ...also])) rows.push(await load(disposalSubject, id, 'certify'))
  const serials = serialsOfText(input.serials)
  const { certificateNumber, certificateOn } = input
  if (certificateNumber === '' && certificateOn === '' && serials.length === 0 && !input.file)
    throw disposalErrors('certificateEmpty', {}, [{ path: 'certificateNumber', message: '' }])
  if (certificateOn > ctx.clock.today()) throw disposalErrors('future', {}, [{ path: 'certificateOn', message: '' }])
  const file = input.file ? await keepFile(tx, ctx, input.file) : null
  const change = {
    ...(certificateNumber === '' ? {} : { certificateNumber }),
    ...(certificateOn === '' ? {} : { certificateOn }),
    ...(serials.length === 0 ? {} : { certificateSerials: serials }),
    ...(file === null ? {} : { certificateSha256: file.sha256, certificateName: file.name }),
  }
  for (const before of rows) {
    await tx.updateTable('disposal').set(change).where('id', '=', before.id).execute()
    record({
      action: 'disposal.certify',
      kind: 'disposal',
      id: before.id,
      unitId: before.unitId,
      before: shown(before),
      after: shown({
        ...before,
        ...change,
      }),
    })
  }
  return {}
})
