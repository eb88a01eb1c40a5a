import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { requireReason } from '../records/require-reason.ts'
import { keepFile } from '../registers/write/keep-file.ts'
import { approvalErrors } from './approvals.errors.ts'
import { requireOwnUnit } from './require-own-unit.ts'
import { newIncoming } from './incoming.schema.ts'

/** 収受: enters a paper that came in, with its day and, where there is one, its file. */
export const receiveIncoming = command('approvals.draft', newIncoming, async ({ tx, ctx, input, record }) => {
  const { documentNumber, disclosure, disclosureReason, file, ...given } = input
  const unitId = given.unitId || null
  await requireOwnUnit(tx, ctx, unitId)
  if (given.receivedOn > ctx.clock.today())
    throw approvalErrors('receivedFuture', {}, [{ path: 'receivedOn', message: '' }])
  const attributes = { documentNumber, retentionYears: 5, disclosure, disclosureReason }
  requireReason(attributes)
  const kept = file ? await keepFile(tx, ctx, file) : null
  const id = newId(ctx.clock.now().getTime())
  await insertRecord(tx, ctx, id, 'incoming', given.receivedOn, attributes)
  const row = {
    id,
    ...given,
    unitId,
    theirDate: given.theirDate || null,
    answerBy: given.answerBy || null,
    fileSha256: kept?.sha256 ?? null,
    fileName: kept?.name ?? null,
  }
  await tx
    .insertInto('incoming')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  const { subject: title, ...after } = row
  record({
    action: 'incoming.receive',
    kind: 'incoming',
    id,
    unitId,
    disclosure,
    before: null,
    after: { title, ...after, documentNumber },
  })
  return { id }
})
