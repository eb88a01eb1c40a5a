import { command } from '../../core/command.ts'
import { requireNamed } from '../registers/write/require-unit.ts'
import { knownOf } from './assess.queries.ts'
import { disposalErrors } from './disposals.errors.ts'
import { disposalDone } from './disposals.schema.ts'
import { type Disposal, disposalSubject, shown } from './disposal.subject.ts'
import { methodWarnings } from './method.rules.ts'

/**
 * What is gone is gone on a day, before a witness of the staff; from the day after, the thing is no more in its register.
 * A method that does not fit the class of that day needs its reason.
 */
export const completeDisposal = command('registers.write', disposalDone, async ({ tx, ctx, input, load, record }) => {
  const rows: Disposal[] = []
  for (const id of new Set([input.id, ...input.alsoIds])) rows.push(await load(disposalSubject, id, 'complete'))
  const { doneOn, method, residents, place, contractor, witness, witnessPostId, note } = input
  if (doneOn > ctx.clock.today()) throw disposalErrors('future', {}, [{ path: 'doneOn', message: '' }])
  if (witness === '' && witnessPostId === null)
    throw disposalErrors('witnessMissing', {}, [{ path: 'witness', message: '' }])
  await requireNamed(tx, witnessPostId, ['post'])
  const known = await knownOf(
    tx,
    rows.map(({ objectId }) => ({ id: objectId, residents })),
    doneOn,
  )
  for (const before of rows) {
    const { objectId, objectFrom, objectName } = before
    if (objectFrom !== null && doneOn < objectFrom)
      throw disposalErrors('beforeRegistered', { name: objectName, day: objectFrom }, [{ path: 'doneOn', message: '' }])
    const thing = known.get(objectId)
    const [warning] = thing ? methodWarnings(method, thing) : []
    const reason = note || before.note
    if (warning && reason === '')
      throw disposalErrors('reasonNeeded', { why: warning.why[ctx.locale] }, [{ path: 'note', message: '' }])
    const change = {
      doneOn,
      method,
      residents,
      witness,
      witnessPostId,
      note: reason,
      place: place || before.place,
      contractor: contractor || before.contractor,
      classCode: thing?.level?.name ?? '',
    }
    await tx.updateTable('disposal').set(change).where('id', '=', before.id).execute()
    await tx.updateTable('object').set({ validTo: doneOn }).where('id', '=', objectId).execute()
    record({
      action: 'disposal.complete',
      kind: 'disposal',
      id: before.id,
      unitId: before.unitId,
      before: shown(before),
      after: shown({
        ...before,
        ...change,
      }),
    })
    record({
      action: 'object.disposed',
      kind: before.objectKind,
      id: objectId,
      unitId: before.unitId,
      before: {
        name: objectName,
        validTo: before.objectTo,
      },
      after: {
        name: objectName,
        validTo: doneOn,
        disposal: before.number,
      },
    })
  }
  return {}
})
