import { sql } from 'kysely'
import { command } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { inUnitScope } from '../../../core/permission.ts'
import { insertRecord } from '../../../core/record-row.ts'
import { accountErrors } from '../system-accounts.errors.ts'
import { confirmationInput } from '../system-accounts.schema.ts'

const RETENTION_YEARS = 5
const NOT_SHOWN = '利用者IDの一覧は、公にすると不正な利用のおそれがあるため'

/**
 * アカウント棚卸し: each unit and member body that has accounts of the system is asked about its own; those of no unit are the office's.
 * Whoever answers for some units asks about those. One system is asked about once at a time. @throws {AppError} 404, 409, 422
 */
export const setOutConfirmation = command('registers.write', confirmationInput, async ({ tx, ctx, input, record }) => {
  const { systemId, dueOn } = input
  const today = ctx.clock.today()
  if (dueOn < today) throw accountErrors('dueBeforeAsked', {}, [{ path: 'dueOn', message: '' }])
  const system = await tx
    .selectFrom('object')
    .select('name')
    .where('id', '=', systemId)
    .where('kind', '=', 'system')
    .executeTakeFirst()
  if (!system) throw fail('notFound')
  const { rows } = await sql<{ id: string; unitId: string | null; unit: string | null }>`
    select a.id, o.unit_id, u.name as unit from system_account a join object o on o.organisation_id = a.organisation_id and o.id = a.id
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id
    where a.system_id = ${systemId}::uuid and a.gone_on is null order by o.unit_id, a.login`.execute(tx)
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  const accounts = rows.filter(({ unitId }) => inUnitScope(reach, unitId))
  if (accounts.length === 0) throw accountErrors('noAccounts')
  const byUnit = Map.groupBy(accounts, ({ unitId }) => unitId)
  const { rows: open } = await sql<{ name: string | null }>`
    select u.name from account_confirmation c left join object u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    where c.system_id = ${systemId}::uuid and c.closed_on is null and coalesce(c.unit_id::text, '') = any(${[...byUnit.keys()].map((id) => id ?? '')}::text[])
    order by u.name`.execute(tx)
  if (open.length > 0)
    throw accountErrors('stillOpen', {
      units: `${open
        .slice(0, 3)
        .map(({ name }) => name ?? '団体全体')
        .join('、')}${open.length > 3 ? '…' : ''}`,
    })
  for (const [unitId, asked] of byUnit) {
    const id = newId(ctx.clock.now().getTime())
    await insertRecord(tx, ctx, id, 'accountConfirmation', today, {
      documentNumber: '',
      retentionYears: RETENTION_YEARS,
      disclosure: 'partly',
      disclosureReason: NOT_SHOWN,
    })
    const row = { organisationId: ctx.organisationId, id, systemId, unitId, askedOn: today, dueOn }
    await tx.insertInto('accountConfirmation').values(row).execute()
    await sql`
      insert into account_confirmation_row (organisation_id, confirmation_id, account_id)
      select ${ctx.organisationId}::uuid, ${id}::uuid, w.id from unnest(${asked.map((one) => one.id)}::uuid[]) as w(id)`.execute(
      tx,
    )
    record({
      action: 'accountConfirmation.setOut',
      kind: 'accountConfirmation',
      id,
      unitId,
      before: null,
      after: {
        id,
        name: `${system.name}（${asked[0]?.unit ?? '団体全体'}）`,
        unitId,
        askedOn: today,
        dueOn,
        accounts: asked.length,
      },
    })
  }
  return { confirmations: byUnit.size, accounts: accounts.length }
})
