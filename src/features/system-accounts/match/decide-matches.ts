import { sql } from 'kysely'
import { command } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { withinReach } from '../../../core/query.ts'
import type { PlannedRow } from '../../registers/sheet/register-book.types.ts'
import { lockRegister } from '../../registers/write/lock-register.ts'
import { accountRows } from '../account-rows.ts'
import { matchDecisions } from '../system-accounts.schema.ts'
import { writeAccounts } from '../write-accounts.ts'

/**
 * A person says whose accounts these are, or that nobody of the roster stands behind them.
 * @throws {AppError} 404 where an account or a person lies outside reach, 409 where somebody decided one meanwhile
 */
export const decideMatches = command('registers.write', matchDecisions, async (scope) => {
  const { tx, ctx, input } = scope
  await lockRegister(tx, ctx.organisationId, 'system-accounts')
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  const wanted = new Map(input.decisions.map(({ accountId, personId }) => [accountId, personId]))
  const rows = await accountRows(
    tx,
    ctx,
    sql<boolean>`(o.id = any(${[...wanted.keys()]}::uuid[]) and ${withinReach(reach, 'o.unitId')})`,
  )
  const ids = [...new Set([...wanted.values()].filter((id) => id !== null))]
  const { rows: people } = await sql<{ id: string; unitId: string | null }>`
    select o.id, o.unit_id from object o where o.kind = 'person' and o.id = any(${ids}::uuid[]) and ${withinReach(reach, 'o.unitId')}`.execute(
    tx,
  )
  if (rows.length < wanted.size || people.length < ids.length) throw fail('notFound')
  if (rows.some(({ fields }) => fields['personId'] !== null || fields['kind'] !== 'personal'))
    throw fail('changedMeanwhile')
  const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]))
  const planned = rows.map(({ id, unitId, fields }): PlannedRow => {
    const personId = wanted.get(id) ?? null
    const after = { ...fields, personId, matchedBy: personId === null ? 'none' : 'hand' }
    return { id, before: fields, after: { ...after, unitId: unitId ?? unitOf.get(personId ?? '') ?? null } }
  })
  await writeAccounts(scope, planned, 'systemAccount.match')
  return { decided: planned.length }
})
