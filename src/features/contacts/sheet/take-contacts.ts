import { sql } from 'kysely'
import { z } from 'zod'
import { lockTree } from '../../organisation/organisation.policy.ts'
import { command, type CommandScope } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { inUnitScope } from '../../../core/permission.ts'
import { query, withinReach } from '../../../core/query.ts'
import { sheetPlanDigest } from '../../../core/sheet-preview.schema.ts'
import { planDigest, readTable, sheetErrors, sheetPreviewOf, type SheetRow } from '../../../core/sheet-take.ts'
import { type ContactRow, contactRows, writePhones } from '../contacts.policy.ts'
import { type ContactColumn, contactColumns } from './contact-columns.ts'
import { contactProblemLabels } from './contact-problems.labels.ts'
import { type ContactLine, planContacts } from './plan-contacts.rules.ts'

async function read(ctx: Context, file: File) {
  if (!ctx.access.has('contacts.write')) throw fail('forbidden')
  return readTable(new Uint8Array(await file.arrayBuffer()), contactColumns)
}

/** What the sheet comes to against the entries and member bodies that the actor may write. */
async function planOf(tx: Tx, ctx: Context, rows: readonly SheetRow<ContactColumn>[]) {
  const reach = ctx.access.get('contacts.write') ?? new Set<string>()
  const { rows: all } = await sql<ContactRow>`${contactRows} order by c.position, c.id`.execute(tx)
  const known = all.filter(({ unitId }) => inUnitScope(reach, unitId))
  const members = await tx
    .selectFrom('memberBody as m')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'm.organisationId').onRef('o.id', '=', 'm.id'),
    )
    .select(['m.id', 'm.code', 'o.name'])
    .where(withinReach(reach, 'm.id'))
    .execute()
  return { all, known, plan: planContacts(known, members, rows) }
}

const describe = ({ member, name, email, phones }: ContactLine) => ({
  name: member === '' || name.includes(member) ? name : `${member} ${name}`,
  detail: [...phones.map(({ number, hours }) => (hours === '' ? number : `${number}（${hours}）`)), email]
    .filter(Boolean)
    .join('、'),
})

/** What a sheet of numbers would do, row by row. Writes nothing. */
export async function previewContacts(ctx: Context, input: { file: File }) {
  const { rows, hidden } = await read(ctx, input.file)
  return query(ctx, 'contacts.write', async (tx) =>
    sheetPreviewOf((await planOf(tx, ctx, rows)).plan, {
      hidden,
      locale: ctx.locale,
      wording: contactProblemLabels,
      describe,
    }),
  )
}

/**
 * Takes the good rows of the sheet that was previewed. New entries of member bodies are called by the single point of contact.
 * @throws {AppError} 409 where the plan is no longer the one that was shown, or where nothing would change
 */
export async function confirmContacts(ctx: Context, input: { file: File; plan: string }) {
  const { rows } = await read(ctx, input.file)
  const take = command('contacts.write', z.object({ plan: sheetPlanDigest }), async (scope) => {
    const { tx } = scope
    await lockTree(tx)
    const { all, known, plan } = await planOf(tx, ctx, rows)
    if (planDigest(plan) !== scope.input.plan) throw fail('changedMeanwhile')
    const wanted = plan.lines.filter(({ outcome }) => outcome !== 'unchanged')
    if (wanted.length === 0) throw sheetErrors('nothingToTake')
    const callerId = all.find(({ pointOfContact }) => pointOfContact)?.id ?? null
    let position = Math.max(0, ...all.filter(({ parentId }) => parentId === callerId).map((one) => one.position))
    for (const line of wanted) {
      const before = known.find(({ id }) => id === line.id)
      if (before) await change(scope, before, line)
      else await add(scope, line, callerId, ++position)
    }
    return { taken: wanted.length, refused: plan.problems.length }
  })
  return take(ctx, { plan: input.plan })
}

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

async function change({ tx, ctx, record }: Scope, before: ContactRow, { email, note, phones }: ContactLine) {
  // Numbers that came in a sheet were written down, not tried.
  const after = { ...before, email, note, phones, verifiedOn: null, verifiedBy: '', verifiedPeople: [] }
  await tx
    .updateTable('contact')
    .set({ email, note, verifiedOn: null, verifiedBy: '', verifiedPeople: [] })
    .where('id', '=', before.id)
    .execute()
  await writePhones(tx, ctx.organisationId, before.id, phones)
  const { id, unitId } = before
  record({ action: 'contact.update', kind: 'contact', id, unitId, disclosure: 'closed', before, after })
}

async function add({ tx, ctx, record }: Scope, line: ContactLine, parentId: string | null, position: number) {
  const id = newId(ctx.clock.now().getTime())
  const { unitId, name, email, note, phones } = line
  const row = { id, kind: 'outside' as const, name, unitId, email, note, parentId, position }
  await tx
    .insertInto('contact')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  await writePhones(tx, ctx.organisationId, id, phones)
  record({
    action: 'contact.create',
    kind: 'contact',
    id,
    unitId,
    disclosure: 'closed',
    before: null,
    after: { ...row, phones },
  })
}
