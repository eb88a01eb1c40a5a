import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import { newId } from '../../core/ids.ts'
import { inquiriesErrors } from '../../features/inquiries/inquiries.errors.ts'
import type { AcceptedRow, InquiryKind, WriteScope } from '../../features/inquiries/inquiry-kind.ts'
import { indexInventory } from './index-inventory.ts'
import { kindWords } from './inventory-words.ts'

type Held = {
  id: string
  kind: 'asset' | 'terminal'
  unitId: string | null
  name: string
  number: string | null
  use: string | null
  place: string | null
  binders: number | null
  validTo: Day | null
  confirmedOn: Day | null
}

/** Accepted lines of an inventory into the register: confirmed, changed, ended, added; a history row for each. */
export const writeInventory: InquiryKind['write'] = async (scope, { unitId, rows }) => {
  const held = await loadHeld(
    scope,
    rows.flatMap(({ objectId }) => objectId ?? []),
  )
  const made = new Map<string, string>()
  const touched = new Set<string>()
  for (const row of rows) {
    const object = held.get(row.objectId ?? '')
    if (row.change === 'added') made.set(row.key, await add(scope, unitId, row))
    else if (!object) throw inquiriesErrors('writeRefused', { why: `「${row.values.name ?? ''}」は台帳にありません。` })
    else if (row.change === 'same') await confirm(scope, object)
    else if (row.change === 'changed') {
      await change(scope, object, row)
      touched.add(object.id)
    } else if (row.change === 'ended') await end(scope, object)
  }
  await indexInventory(scope, [...made.values(), ...touched])
  return made
}

async function loadHeld({ tx }: WriteScope, ids: readonly string[]): Promise<Map<string, Held>> {
  const { rows } = await sql<Held>`
    select o.id, o.kind, o.unit_id, o.name, coalesce(a.number, t.number) as number, coalesce(a.business, t.user_text) as use,
      coalesce(a.place, t.place) as place, a.binders, o.valid_to, a.confirmed_on
    from object o left join asset a on a.organisation_id = o.organisation_id and a.id = o.id
      left join terminal t on t.organisation_id = o.organisation_id and t.id = o.id
    where o.id = any(${[...ids]}::uuid[]) for no key update of o`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Only assets keep a day of confirmation; of the rest the answer itself is the proof. */
async function confirm({ tx, ctx, record }: WriteScope, object: Held): Promise<void> {
  const confirmedOn = ctx.clock.today()
  if (object.kind !== 'asset' || object.confirmedOn === confirmedOn) return
  const { numUpdatedRows } = await tx
    .updateTable('asset')
    .set({ confirmedOn })
    .where('id', '=', object.id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const { kind, id, unitId } = object
  record({ action: 'inventory.confirm', kind, id, unitId, before: object, after: { ...object, confirmedOn } })
}

async function change({ tx, ctx, record }: WriteScope, object: Held, { values }: AcceptedRow): Promise<void> {
  const name = values.name ?? object.name
  const place = values.place ?? ''
  const use = values.use ?? ''
  const binders = values.binders ? Math.trunc(Number(values.binders)) : null
  if (name !== object.name) await tx.updateTable('object').set({ name }).where('id', '=', object.id).execute()
  const changedAt = ctx.clock.now()
  const confirmedOn = object.kind === 'asset' ? ctx.clock.today() : object.confirmedOn
  if (object.kind === 'asset')
    await tx
      .updateTable('asset')
      .set({ business: use, place, binders, confirmedOn, changedAt })
      .where('id', '=', object.id)
      .execute()
  else await tx.updateTable('terminal').set({ userText: use, place, changedAt }).where('id', '=', object.id).execute()
  const { kind, id, unitId } = object
  const after = { ...object, name, use, place, binders, confirmedOn }
  record({ action: 'inventory.change', kind, id, unitId, before: object, after })
}

async function end({ tx, ctx, record }: WriteScope, object: Held): Promise<void> {
  const validTo = ctx.clock.today()
  await tx.updateTable('object').set({ validTo }).where('id', '=', object.id).execute()
  const { kind, id, unitId } = object
  record({ action: 'inventory.end', kind, id, unitId, before: object, after: { ...object, validTo } })
}

/** A line that the register did not have. Without a number of its own it gets one that says so. */
async function add({ tx, ctx, record }: WriteScope, unitId: string, { values }: AcceptedRow): Promise<string> {
  const { organisationId } = ctx
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  const kind = values.kind === kindWords.terminal ? 'terminal' : 'asset'
  const name = values.name ?? ''
  const number = values.number || `新-${id.slice(-8)}`
  const taken = await tx.selectFrom(kind).select('id').where('number', '=', number).executeTakeFirst()
  if (taken) throw inquiriesErrors('writeRefused', { why: `管理番号「${number}」は台帳で使われています。` })
  const today = ctx.clock.today()
  await tx
    .insertInto('object')
    .values({ organisationId, id, kind, name, unitId, validFrom: today, recordedAt: now })
    .execute()
  const place = values.place ?? ''
  const use = values.use ?? ''
  const binders = values.binders ? Math.trunc(Number(values.binders)) : null
  if (kind === 'asset')
    await tx
      .insertInto('asset')
      .values({
        organisationId,
        id,
        number,
        business: use,
        place,
        binders,
        medium: 'other',
        confirmedOn: today,
        changedAt: now,
      })
      .execute()
  else
    await tx
      .insertInto('terminal')
      .values({ organisationId, id, number, kind: 'terminal', userText: use, place, changedAt: now })
      .execute()
  const after = { name, number, use, place, binders, validFrom: today }
  record({ action: 'inventory.add', kind, id, unitId, before: null, after })
  return id
}
