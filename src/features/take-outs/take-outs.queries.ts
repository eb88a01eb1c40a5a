import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query, withinReach } from '../../core/query.ts'
import { type Confidentiality, classNames } from '../levels/class-names.queries.ts'
import { handlingRule } from '../levels/handling-rule.queries.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import type { ListInput } from '../registers/list/list.schema.ts'
import { inOrder, pageOfIds } from '../registers/list/page-of-ids.ts'
import { takeOutList } from './take-out-list.ts'
import { takenKinds, type carryHandling, type takeOutPage, type takeOutRow } from './take-outs.schema.ts'
import { type TakeOutAct, takeOutSubject } from './take-out.subject.ts'

export type TakeOutRow = z.output<typeof takeOutRow>
type Page = z.output<typeof takeOutPage>
type Acts = Page['acts']
type Taken = Omit<TakeOutRow['objects'][number], 'confidentiality'>

/** A page of 持出管理簿 within reach; a fixed number of statements whatever the size. */
export const readTakeOuts = (ctx: Context, input: ListInput) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = takeOutList(ctx)
    const condition = await listCondition(tx, ctx, list, reach, input)
    const { ids, ...page } = await pageOfIds(tx, list, condition, input)
    return { ...page, rows: inOrder(ids, await readShown(tx, ctx, sql<boolean>`o.id = any(${ids}::uuid[])`)) }
  })

/** An object with the number that its register gives it. */
const numbered = sql`json_build_object('id', n.id, 'kind', n.kind, 'name', n.name, 'number', coalesce(a.number, m.number, t.number, ''))`
const registers = sql`
  left join asset a on a.organisation_id = n.organisation_id and a.id = n.id
  left join medium m on m.organisation_id = n.organisation_id and m.id = n.id
  left join terminal t on t.organisation_id = n.organisation_id and t.id = n.id`

const highest = (levels: readonly (Confidentiality | undefined)[]): Confidentiality | null =>
  levels.reduce<Confidentiality | null>((most, one) => (one && one.rank > (most?.rank ?? -Infinity) ? one : most), null)

/** Take-outs with their objects and the class these have today. Three statements. */
export async function readShown(
  tx: Tx,
  ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<TakeOutRow[]> {
  const today = ctx.clock.today()
  const { rows } = await sql<Omit<TakeOutRow, 'objects' | 'confidentiality'> & { objects: Taken[] }>`
    select o.id, o.number, o.state, o.state = 'out' and o.to_on < ${today}::date as overdue,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as unit, o.applicant, o.purpose, o.destination,
      o.from_on, o.to_on, o.safeguards, o.encrypted, o.asked_on, o.decided_on, o.decided_by, o.decision_number, o.out_on, o.returned_on,
      o.returned_to, o.data_erased, o.note, o.closing_note,
      coalesce((select json_agg(${numbered} order by n.name, n.id) from take_out_object x
        join object n on n.organisation_id = x.organisation_id and n.id = x.object_id ${registers}
        where x.organisation_id = o.organisation_id and x.take_out_id = o.id), '[]') as objects
    from ${takeOutList(ctx).from} left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  const classes = await classNames(
    tx,
    rows.flatMap(({ objects }) => objects.map(({ id }) => id)),
    today,
  )
  return rows.map((row) => ({
    ...row,
    objects: row.objects.map((one) => ({ ...one, confidentiality: classes.get(one.id)?.name ?? null })),
    confidentiality: highest(row.objects.map(({ id }) => classes.get(id)))?.name ?? null,
  }))
}

/** One take-out within reach. @throws {AppError} 404 */
export const readTakeOut = (ctx: Context, { id }: { id: string }): Promise<Page> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readShown(tx, ctx, sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`)
    if (!row) throw fail('notFound')
    const record = await tx
      .selectFrom('record')
      .select(['fiscalYear', 'documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { rule } = await carried(tx, ctx, row.objects)
    return { ...row, record, carryRule: rule, acts: await actsOn(tx, ctx, id) }
  })

const verbs = {
  change: 'takeOuts.ask',
  decide: 'registers.write',
  leave: 'takeOuts.ask',
  giveBack: 'registers.write',
  withdraw: 'takeOuts.ask',
} as const satisfies Record<TakeOutAct, string>

/** What the reader may do now, asked of the very policies that the commands ask. */
async function actsOn(tx: Tx, ctx: Context, id: string): Promise<Acts> {
  const row = await takeOutSubject.find(tx, id)
  if (!row) throw fail('notFound')
  const answer = async (act: TakeOutAct): Promise<Acts[TakeOutAct]> => {
    const scope = ctx.access.get(verbs[act])
    if (scope === undefined || !inUnitScope(scope, row.unitId)) return { allowed: false, reason: null }
    const said = await takeOutSubject.policy[act](ctx, row, tx)
    return said.allowed ? { allowed: true, reason: null } : { allowed: false, reason: said.reason[ctx.locale] }
  }
  return {
    change: await answer('change'),
    decide: await answer('decide'),
    leave: await answer('leave'),
    giveBack: await answer('giveBack'),
    withdraw: await answer('withdraw'),
  }
}

async function carried(tx: Tx, ctx: Context, objects: readonly Taken[]): Promise<z.output<typeof carryHandling>> {
  const classes = await classNames(
    tx,
    objects.map(({ id }) => id),
    ctx.clock.today(),
  )
  const level = highest([...classes.values()])
  return {
    objects: objects.map((one) => ({ ...one, confidentiality: classes.get(one.id)?.name ?? null })),
    level: level?.name ?? null,
    rule: level === null ? '' : await handlingRule(tx, level.id, 'carry'),
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Class of the things chosen in the form, and how things of that class are carried. */
export const readHandling = (ctx: Context, { ids }: { ids: string }) =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = ids.split(',').filter((id) => ID.test(id))
    const { rows } = await sql<{ object: Taken }>`
      select ${numbered} as object from object n ${registers}
      where n.id = any(${wanted}::uuid[]) and n.kind = any(${takenKinds}::object_kind[]) and ${withinReach(reach, 'n.unitId')}`.execute(
      tx,
    )
    return carried(
      tx,
      ctx,
      rows.map(({ object }) => object),
    )
  })
