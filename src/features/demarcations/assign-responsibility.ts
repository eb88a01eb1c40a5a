import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { ObjectKind } from '../../core/db/db.gen.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { withinReach } from '../../core/query.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { demarcationErrors } from './demarcations.errors.ts'
import { newDemarcation } from './demarcations.schema.ts'
import { partiesOf } from './parties.queries.ts'
import { writeDemarcations } from './write-demarcations.ts'

const partyKinds: ReadonlySet<ObjectKind> = new Set(['memberBody', 'supplier', 'unit'])
const objectKinds: ReadonlySet<ObjectKind> = new Set([
  'system',
  'terminal',
  'medium',
  'area',
  'store',
  'facility',
  'connection',
  'asset',
])

/** From a day on somebody answers for something on some objects: 責任分界点 (基本方針4(2)). */
export const assignResponsibility = command('registers.write', newDemarcation, async ({ tx, ctx, input, record }) => {
  const { objectIds, responsibilities, from, until, ...party } = input
  if (from !== null && until !== null && until < from)
    throw demarcationErrors('daysOrder', {}, [{ path: 'until', message: '' }])
  if (party.partyId !== null && party.partyName !== '')
    throw demarcationErrors('oneParty', {}, [{ path: 'partyName', message: '' }])
  await requireParty(tx, party)
  const objects = await requireObjects(tx, ctx, objectIds)
  await lockRegister(tx, ctx.organisationId, 'demarcations')
  const before = await partiesOf(tx, objectIds, ctx.clock.today())
  const nobody = party.partyId === null && party.partyName === ''
  const partyWord = await nameOf(tx, party)
  const changed = await writeDemarcations(
    tx,
    ctx,
    objectIds.flatMap((objectId) =>
      responsibilities.map((responsibility) => ({
        objectId,
        responsibility,
        from,
        until,
        party: nobody ? null : party,
      })),
    ),
  )
  if (changed.size === 0) throw demarcationErrors('nothingChanges')
  const after = await partiesOf(tx, objectIds, ctx.clock.today())
  for (const { id, name, unitId } of objects) {
    if (!changed.has(id)) continue
    record({
      action: 'demarcation.assign',
      kind: 'demarcation',
      id,
      unitId,
      before: { id, name, ...before.get(id) },
      after: { id, name, ...after.get(id), responsibilities, validFrom: from, validTo: until, party: partyWord },
    })
  }
  return { changed: changed.size }
})

type Party = { partyId: string | null; partyName: string; memorandumId: string | null }

/** A party is of this organisation and of a kind that can answer; everybody may name one. @throws {AppError} 404, 422 */
async function requireParty(tx: Tx, { partyId, memorandumId }: Party): Promise<void> {
  if (partyId !== null) {
    const party = await tx.selectFrom('object').select('kind').where('id', '=', partyId).executeTakeFirst()
    if (!party) throw fail('notFound')
    if (!partyKinds.has(party.kind)) throw demarcationErrors('wrongParty', {}, [{ path: 'partyId', message: '' }])
  }
  if (memorandumId === null) return
  const paper = await tx
    .selectFrom('memorandum')
    .select('id')
    .where('id', '=', memorandumId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (!paper) throw fail('notFound')
}

async function requireObjects(tx: Tx, ctx: Context, ids: readonly string[]) {
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  const { rows } = await sql<{ id: string; name: string; unitId: string | null; kind: ObjectKind }>`
    select o.id, o.name, o.unit_id, o.kind from object o where o.id = any(${[...ids]}::uuid[]) and ${withinReach(reach, 'o.unitId')}`.execute(
    tx,
  )
  if (rows.length < new Set(ids).size || rows.some(({ unitId }) => !inUnitScope(reach, unitId))) throw fail('notFound')
  if (rows.some(({ kind }) => !objectKinds.has(kind)))
    throw demarcationErrors('wrongObject', {}, [{ path: 'objectIds', message: '' }])
  return rows
}

async function nameOf(tx: Tx, { partyId, partyName }: Party): Promise<string> {
  if (partyId === null) return partyName
  return (await tx.selectFrom('object').select('name').where('id', '=', partyId).executeTakeFirstOrThrow()).name
}
