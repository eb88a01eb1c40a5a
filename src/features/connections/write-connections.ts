import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { FieldValue, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { giveNumbers } from '../registers/write/give-numbers.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import { decisionIds } from './check-connections.ts'
import { plainTexts } from './connection-texts.rules.ts'

const PREFIX = 'C'
const text = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)

/** Connections new and changed, set by set: rows, search, and one change of the history for each. */
export async function writeConnections(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const without = planned.filter(({ after }) => !after['number'])
  const numbers = await giveNumbers(tx, 'connection', PREFIX, without.length)
  const given = new Map(without.map((row, index) => [row.id, numbers[index] ?? '']))
  const rows = planned.map((row): PlannedRow => {
    const { fields } = plainTexts(row.after)
    return { ...row, after: { ...fields, number: given.get(row.id) ?? fields['number'] ?? '' } }
  })
  await writeObjects(
    tx,
    ctx,
    'connection',
    rows.map(({ id, after }) => ({
      id,
      name: String(after['name']),
      unitId: text(after['unitId']),
      validFrom: text(after['validFrom']),
      validTo: text(after['validTo']),
    })),
  )
  const decisions = await decisionIds(
    tx,
    rows.map(({ after }) => after),
  )
  // A decision without a number, or one of two that share it, stays the one it is while the number is left alone.
  const { rows: held } = await sql<{ id: string; decisionId: string | null }>`
    select id, decision_id from connection where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
  const standing = new Map(held.map(({ id, decisionId }) => [id, decisionId]))
  await upsertRows(
    tx,
    'connection',
    ctx.organisationId,
    {
      number: 'text',
      kind: 'connection_kind',
      from_zone_id: 'uuid',
      to_zone_id: 'uuid',
      peer: 'text',
      peer_reaches_internet: 'answer',
      purpose: 'text',
      address: 'text',
      mac: 'text',
      protocol: 'text',
      port: 'text',
      direction: 'text',
      method: 'text',
      basis: 'text',
      approver: 'text',
      approved_on: 'date',
      decision_id: 'uuid',
      expires_on: 'date',
      next_review: 'date',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, before, after }) => {
      const of = (key: string) => after[key] ?? null
      return {
        id,
        number: of('number'),
        kind: of('kind'),
        from_zone_id: of('fromZoneId'),
        to_zone_id: of('toZoneId'),
        peer: of('peer'),
        peer_reaches_internet: of('peerReachesInternet'),
        purpose: of('purpose'),
        address: of('address'),
        mac: of('mac'),
        protocol: of('protocol'),
        port: of('port'),
        direction: of('direction'),
        method: of('method'),
        basis: of('basis'),
        approver: of('approver'),
        approved_on: of('approvedOn'),
        decision_id:
          (before?.['decisionNumber'] === after['decisionNumber'] ? standing.get(id) : undefined) ??
          decisions.get(String(of('decisionNumber'))) ??
          null,
        expires_on: of('expiresOn'),
        next_review: of('nextReview'),
        changed_at: ctx.clock.now().toISOString(),
      }
    }),
  )
  await indexObjects(
    tx,
    ctx.organisationId,
    'connection',
    rows.map(({ id, after }) => ({
      id,
      words: ['number', 'name', 'peer', 'purpose', 'address'].map((key) => text(after[key])),
    })),
  )
  for (const { id, before, after } of rows)
    record({
      action: before ? 'connection.update' : 'connection.create',
      kind: 'connection',
      id,
      unitId: text(after['unitId']),
      before: before && { id, ...before },
      after: { id, ...after },
    })
}
