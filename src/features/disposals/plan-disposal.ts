import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { requireReason } from '../records/require-reason.ts'
import { giveNumbers } from '../registers/write/give-numbers.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { requireObjects } from '../registers/write/require-unit.ts'
import { knownOf } from './assess.queries.ts'
import { disposalErrors } from './disposals.errors.ts'
import { disposedKinds, newDisposal } from './disposals.schema.ts'

/** Things are to go: a row each, in the unit that the thing belongs to. A thing is planned once. */
export const planDisposal = command('registers.write', newDisposal, async ({ tx, ctx, input, record }) => {
  const { objectIds, documentNumber, retentionYears, disclosure, disclosureReason, ...plan } = input
  const attributes = { documentNumber, retentionYears, disclosure, disclosureReason }
  requireReason(attributes)
  const ids = [...new Set(objectIds)]
  const objects = await requireObjects(tx, ctx, 'registers.write', ids, disposedKinds)
  await lockRegister(tx, ctx.organisationId, 'disposals')
  const { rows: open } = await sql<{ name: string; number: string }>`
    select o.name, d.number from disposal d join object o on o.organisation_id = d.organisation_id and o.id = d.object_id
    where d.object_id = any(${ids}::uuid[]) and d.withdrawn_on is null limit 1`.execute(tx)
  if (open[0]) throw disposalErrors('planned', open[0])
  const numbers = await giveNumbers(tx, 'disposal', 'D', objects.length)
  const day = input.plannedOn ?? ctx.clock.today()
  const known = await knownOf(
    tx,
    objects.map(({ id }) => ({ id, residents: input.residents })),
    day,
  )
  const made: string[] = []
  for (const [index, object] of objects.entries()) {
    const id = newId(ctx.clock.now().getTime())
    const row = {
      id,
      number: numbers[index] ?? '',
      objectId: object.id,
      unitId: object.unitId,
      ...plan,
      classCode: known.get(object.id)?.level?.name ?? '',
    }
    await insertRecord(tx, ctx, id, 'disposal', ctx.clock.today(), attributes)
    await tx
      .insertInto('disposal')
      .values({ organisationId: ctx.organisationId, ...row })
      .execute()
    record({
      action: 'disposal.plan',
      kind: 'disposal',
      id,
      unitId: object.unitId,
      disclosure,
      before: null,
      after: { title: `${row.number} ${object.name}`, ...row, ...attributes },
    })
    made.push(id)
  }
  return { ids: made }
})
