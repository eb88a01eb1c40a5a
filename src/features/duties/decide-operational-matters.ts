import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { dutiesContract } from './duties.contract.ts'
import { enterDecision } from './enter-decision.ts'

const input = dutiesContract.decideOperationalMatters['~orpc'].inputSchema!

/**
 * One 決裁 turns what the system supplied by itself (既定値) into decisions of the organisation: a new version of each duty's terms,
 * valid from the day of decision, so that what was shown before stays reproducible (states.md R15).
 */
export const decideOperationalMatters = command('duties.decide', input, async (scope) => {
  const { tx, ctx, input, record } = scope
  requireEverywhere(ctx, 'duties.decide')
  const ids = input.items.map((item) => item.dutyId)
  const known = await tx.selectFrom('duty').select('id').where('id', 'in', ids).execute()
  if (known.length !== new Set(ids).size) throw fail('notFound')
  const decision = await enterDecision(tx, ctx, '運用事項の決定', input.decision)
  const about = { kind: 'decision', id: decision, name: '運用事項の決定' }
  await requireOtherDecider(scope, 'operationalMatters', input.decision, about, input.override)
  const now = ctx.clock.now()
  const wanted = new Map(input.items.map((item) => [item.dutyId, item.every]))
  const { rows: current } = await sql<{ dutyId: string }>`
    select distinct on (duty_id) * from duty_version where duty_id = any(${ids}::uuid[]) and retracted_at is null order by duty_id, recorded_at desc`.execute(
    tx,
  )
  const versions = (current as ((typeof current)[number] & Record<string, unknown>)[]).map((row) => ({
    ...row,
    id: newId(now.getTime()),
    validFrom: input.decision.decidedOn,
    recordedAt: now,
    retractedAt: null,
    every: wanted.get(row.dutyId) ?? row.every,
    frequencyProvenance: '組織の決定' as const,
    decisionId: decision,
  }))
  for (let from = 0; from < versions.length; from += 1000) {
    await sql`insert into duty_version select * from jsonb_populate_recordset(null::duty_version, ${JSON.stringify(versions.slice(from, from + 1000).map(snake))}::jsonb)`.execute(
      tx,
    )
  }
  record({
    action: 'operationalMatters.decide',
    kind: 'decision',
    id: decision,
    before: null,
    after: { ...input.decision, items: input.items },
  })
  return { decided: versions.length }
})

const snake = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
