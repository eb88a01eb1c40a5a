import { sql } from 'kysely'
import type { Change } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord, type RecordAttributes } from '../../core/record-row.ts'
import { personName } from '../media/person-name.ts'
import { giveNumbers } from '../registers/write/give-numbers.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import type { Exemption } from './exemption.subject.ts'

type Asked = Pick<
  Exemption,
  | 'dutyId'
  | 'dutyTitle'
  | 'unitId'
  | 'validFrom'
  | 'validTo'
  | 'reason'
  | 'compensatingMeasure'
  | 'evidenceId'
  | 'emergency'
  | 'renewalOfId'
  | 'reviewNote'
  | 'objectIds'
>

/** A new line of 例外措置台帳, asked for and not decided; who calls tells the history. @throws {AppError} 409 where an object is covered already */
export async function insertExemption(
  tx: Tx,
  ctx: Context,
  { dutyTitle, objectIds, ...asked }: Asked,
  applicantId: string | null,
  attributes: RecordAttributes,
): Promise<Exemption> {
  await lockRegister(tx, ctx.organisationId, 'exemptions')
  await requireUncovered(tx, { ...asked, objectIds })
  const [number = ''] = await giveNumbers(tx, 'exemption', 'EX', 1)
  const id = newId(ctx.clock.now().getTime())
  const own = ctx.actor.kind === 'user' ? ctx.actor.personId : null
  const askedById = applicantId ?? own
  const row = {
    ...asked,
    id,
    number,
    state: 'asked' as const,
    askedById,
    askedBy: askedById === null ? ctx.actor.name : await personName(tx, askedById),
    askedOn: ctx.clock.today(),
  }
  await insertRecord(tx, ctx, id, 'exemption', row.askedOn, attributes)
  await tx
    .insertInto('exemption')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  await sql`
    insert into exemption_object (organisation_id, exemption_id, object_id)
    select ${ctx.organisationId}::uuid, ${id}::uuid, w.id from unnest(${objectIds}::uuid[]) as w(id)`.execute(tx)
  const open = { approvalId: null, decisionId: null, signalId: null, endedOn: null, closingNote: '', version: 1 }
  return { ...row, ...open, dutyTitle, objectIds, enteredBy: ctx.actor.kind === 'user' ? ctx.actor.id : null }
}

/** Nothing is exempted twice from one duty on one day: whoever asks again, or clicks twice, is led to the first. */
export async function requireUncovered(
  tx: Tx,
  wanted: Pick<Exemption, 'dutyId' | 'objectIds' | 'validFrom' | 'validTo'> & { id?: string },
): Promise<void> {
  const { rows } = await sql<{ name: string; number: string }>`
    select o.name, x.number from exemption x
    join exemption_object n on n.organisation_id = x.organisation_id and n.exemption_id = x.id
    join object o on o.organisation_id = n.organisation_id and o.id = n.object_id
    where x.duty_id = ${wanted.dutyId}::uuid and x.state in ('asked', 'granted') and n.object_id = any(${wanted.objectIds}::uuid[])
      and x.id is distinct from ${wanted.id ?? null}::uuid
      and x.valid_from <= ${wanted.validTo}::date and coalesce(x.ended_on, x.valid_to) >= ${wanted.validFrom}::date
    order by x.number, o.name limit 1`.execute(tx)
  if (rows[0]) throw exemptionErrors('coveredAlready', rows[0])
}

type Movable = Partial<Omit<Exemption, 'id' | 'objectIds' | 'enteredBy' | 'dutyTitle' | 'version'>>

/** Another state of an exemption, written and told to the history. Every act counts the version up, so that an older form is noticed. */
export async function moveOn(
  tx: Tx,
  record: (change: Change) => void,
  action: Change['action'],
  before: Exemption,
  change: Movable,
): Promise<void> {
  const after = { ...before, ...change, version: before.version + 1 }
  await tx
    .updateTable('exemption')
    .set({ ...change, version: after.version })
    .where('id', '=', before.id)
    .execute()
  const { id, unitId } = before
  record({ action, kind: 'exemption', id, unitId, before: shown(before), after: shown(after) })
}

/** As the history keeps it: named by its number and the duty. */
export function shown({ enteredBy, dutyTitle, askedOn, ...row }: Exemption) {
  void enteredBy
  return { title: `${row.number} ${dutyTitle}`, ...row, appliedOn: askedOn }
}
