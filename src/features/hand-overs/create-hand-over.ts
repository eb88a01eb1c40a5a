import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { requireReason } from '../records/require-reason.ts'
import { giveNumbers } from '../registers/write/give-numbers.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { requireObjects, requireUnit } from '../registers/write/require-unit.ts'
import { handedKinds, newHandOver } from './hand-overs.schema.ts'
import { partnerName, requireDays, writeObjects } from './write-hand-over.ts'

/** A line of 受渡簿: what was given to somebody, or received from somebody. */
export const createHandOver = command('registers.write', newHandOver, async ({ tx, ctx, input, record }) => {
  const { objectIds, documentNumber, retentionYears, disclosure, disclosureReason, ...fields } = input
  const attributes = { documentNumber, retentionYears, disclosure, disclosureReason }
  requireReason(attributes)
  await requireUnit(tx, ctx, 'registers.write', input.unitId)
  const objects = [...new Set(objectIds)]
  await requireObjects(tx, ctx, 'registers.write', objects, handedKinds)
  requireDays(ctx, fields)
  const partner = await partnerName(tx, fields)
  await lockRegister(tx, ctx.organisationId, 'handOvers')
  const [number = ''] = await giveNumbers(tx, 'hand_over', 'H', 1)
  const id = newId(ctx.clock.now().getTime())
  const row = { ...fields, id, number, partner }
  await insertRecord(tx, ctx, id, 'handOver', fields.handedOn, attributes)
  await tx
    .insertInto('handOver')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  await writeObjects(tx, ctx, id, objects)
  record({
    action: 'handOver.create',
    kind: 'handOver',
    id,
    unitId: input.unitId,
    disclosure,
    before: null,
    after: { title: `${number} ${row.contents}`, ...row, objectIds: objects, ...attributes },
  })
  return { id }
})
