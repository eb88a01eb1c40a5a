import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { personName } from '../media/person-name.ts'
import { requireReason } from '../records/require-reason.ts'
import { giveNumbers } from '../registers/write/give-numbers.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { requireNamed, requireObjects, requireUnit } from '../registers/write/require-unit.ts'
import { takeOutErrors } from './take-outs.errors.ts'
import { newTakeOut, takenKinds } from './take-outs.schema.ts'
import { shown, writeObjects } from './write-take-out.ts'

/** Asks to take things out of the house (持出許可申請). The applicant is who enters it, unless another is named. */
export const askTakeOut = command('takeOuts.ask', newTakeOut, async ({ tx, ctx, input, record }) => {
  const { objectIds, applicantId, unitId, documentNumber, retentionYears, disclosure, disclosureReason, ...asked } =
    input
  const attributes = { documentNumber, retentionYears, disclosure, disclosureReason }
  requireReason(attributes)
  await requireUnit(tx, ctx, 'takeOuts.ask', unitId)
  const objects = [...new Set(objectIds)]
  await requireObjects(tx, ctx, 'takeOuts.ask', objects, takenKinds)
  await requireNamed(tx, applicantId, ['person'])
  if (asked.toOn < asked.fromOn) throw takeOutErrors('daysTurned', {}, [{ path: 'toOn', message: '' }])
  await lockRegister(tx, ctx.organisationId, 'takeOuts')
  const [number = ''] = await giveNumbers(tx, 'take_out', 'T', 1)
  const id = newId(ctx.clock.now().getTime())
  const own = ctx.actor.kind === 'user' ? ctx.actor.personId : null
  const personId = applicantId ?? own
  const row = {
    ...asked,
    id,
    number,
    unitId,
    state: 'asked' as const,
    applicantId: personId,
    applicant: personId === null ? ctx.actor.name : await personName(tx, personId),
    askedOn: ctx.clock.today(),
  }
  await insertRecord(tx, ctx, id, 'takeOut', row.askedOn, attributes)
  await tx
    .insertInto('takeOut')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  await writeObjects(tx, ctx, id, objects)
  const nothing = {
    decidedOn: null,
    decidedBy: null,
    decisionNumber: '',
    outOn: null,
    returnedOn: null,
    returnedTo: null,
    dataErased: null,
    closingNote: '',
    enteredBy: null,
  }
  record({
    action: 'takeOut.ask',
    kind: 'takeOut',
    id,
    unitId,
    disclosure,
    before: null,
    after: { ...shown({ ...row, ...nothing, objectIds: objects }), ...attributes },
  })
  return { id }
})
