import { sql } from 'kysely'
import type { z } from 'zod'
import type { CommandScope } from '../../core/command.ts'
import type { Day } from '../../core/dates/days.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import type { dutiesContract } from './duties.contract.ts'

type Items = z.output<NonNullable<(typeof dutiesContract.decideOperationalMatters)['~orpc']['inputSchema']>>['items']
type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/** Every duty of the items is there. @throws {AppError} 404 */
export async function requireDuties({ tx }: Pick<Scope, 'tx'>, items: Items): Promise<void> {
  const ids = items.map((item) => item.dutyId)
  const known = await tx.selectFrom('duty').select('id').where('id', 'in', ids).execute()
  if (known.length !== new Set(ids).size) throw fail('notFound')
}

/** What a 決裁 of operational matters brings about: new terms of each duty from the day of decision (states.md R15). */
export async function applyOperationalMatters(
  scope: Scope,
  items: Items,
  { decisionId, decidedOn, shown }: { decisionId: string; decidedOn: Day; shown: object },
): Promise<number> {
  const { tx, ctx, record } = scope
  await requireDuties(scope, items)
  const ids = items.map((item) => item.dutyId)
  const now = ctx.clock.now()
  const wanted = new Map(items.map((item) => [item.dutyId, item.every]))
  const { rows: current } = await sql<{ dutyId: string }>`
    select distinct on (duty_id) * from duty_version where duty_id = any(${ids}::uuid[]) and retracted_at is null order by duty_id, recorded_at desc`.execute(
    tx,
  )
  const versions = (current as ((typeof current)[number] & Record<string, unknown>)[]).map((row) => ({
    ...row,
    id: newId(now.getTime()),
    validFrom: decidedOn,
    recordedAt: now,
    retractedAt: null,
    every: wanted.get(row.dutyId) ?? row.every,
    frequencyProvenance: '組織の決定' as const,
    decisionId,
  }))
  for (let from = 0; from < versions.length; from += 1000) {
    await sql`insert into duty_version select * from jsonb_populate_recordset(null::duty_version, ${JSON.stringify(versions.slice(from, from + 1000).map(snake))}::jsonb)`.execute(
      tx,
    )
  }
  record({
    action: 'operationalMatters.decide',
    kind: 'decision',
    id: decisionId,
    before: null,
    after: { ...shown, items },
  })
  return versions.length
}

const snake = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
