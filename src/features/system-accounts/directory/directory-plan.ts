import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { inUnitScope } from '../../../core/permission.ts'
import type { ImportLine } from '../../registers/import/read-import.ts'
import { accountRows } from '../account-rows.ts'
import { loadRoster } from '../match/load-roster.ts'
import { peopleMatcher, unitFinder } from '../match/match-people.rules.ts'
import { accountErrors } from '../system-accounts.errors.ts'
import type { ImportRules } from './patterns.rules.ts'
import { type DirectoryPlan, planDirectory } from './plan-directory.rules.ts'

export type DirectoryAsked = { systemId: string; unitId: string | null; day: string; rules: ImportRules }

/**
 * The export against the register as it is in this transaction; five statements whatever the number of lines.
 * Whoever answers for some units takes in lists of one of them: a list of the whole system would tell of others' accounts that they are gone.
 * @throws {AppError} 404, 422
 */
export async function directoryPlan(
  tx: Tx,
  ctx: Context,
  { systemId, unitId, day, rules }: DirectoryAsked,
  lines: readonly ImportLine[],
): Promise<DirectoryPlan & { digest: string }> {
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  if (!inUnitScope(reach, unitId)) throw accountErrors('wholeSystem', {}, [{ path: 'unitId', message: '' }])
  if (day > ctx.clock.today()) throw accountErrors('futureExport', {}, [{ path: 'day', message: '' }])
  const { rows: places } = await sql<{ id: string }>`
    select o.id from object o where (o.kind = 'system' and o.id = ${systemId}::uuid) or (o.kind in ('unit', 'memberBody') and o.id = ${unitId}::uuid)`.execute(
    tx,
  )
  const known = new Set(places.map(({ id }) => id))
  if (!known.has(systemId) || (unitId !== null && !known.has(unitId))) throw fail('notFound')
  const accounts = await accountRows(tx, ctx, sql<boolean>`a.system_id = ${systemId}::uuid`, sql`a.login, o.id`)
  const later = accounts.some(
    ({ unitId: its, fields }) => (unitId === null || its === unitId) && String(fields['seenOn'] ?? '') > day,
  )
  if (later) throw accountErrors('olderExport', {}, [{ path: 'day', message: '' }])
  const { people, units } = await loadRoster(tx)
  const unitOf = new Map(people.map((person) => [person.id, person.unitId]))
  const plan = planDirectory(
    {
      systemId,
      scopeUnitId: unitId,
      day,
      accounts,
      rules,
      match: peopleMatcher(people),
      unitOf: unitFinder(units),
      personsUnit: (id) => unitOf.get(id) ?? null,
    },
    lines,
  )
  const hash = createHash('sha256').update(JSON.stringify([systemId, unitId, day]))
  for (const { line, outcome, id, before, after } of plan.planned)
    hash.update(JSON.stringify([line.row, outcome, id, before, after]))
  for (const { id } of plan.gone) hash.update(id)
  for (const { line, key, reason } of plan.refused) hash.update(JSON.stringify([line.row, key, reason.en]))
  return { ...plan, digest: hash.digest('hex') }
}
