import type { CommandScope } from '../../core/command.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import type { HistoryAction } from '../../core/history-actions.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { Fields, FieldValue, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import { settleRemovals } from './confirmation/settle-removals.ts'

const text = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)
const words = (value: FieldValue | undefined): string => String(value ?? '')

/** By whom the person was named: what an import or the matching says stands, whatever else was changed by hand. */
export const matchedBy = ({ before, after }: PlannedRow): string | null => {
  if (after['matchedBy'] !== (before?.['matchedBy'] ?? null)) return text(after['matchedBy'])
  if (after['personId'] === (before?.['personId'] ?? null)) return text(after['matchedBy'])
  return after['personId'] === null ? null : 'hand'
}

/** What history keeps: when an export last showed it is no change of the account. */
const kept = (account: Fields): Fields => {
  const { kind, matchedBy: by } = account
  const fields = Object.fromEntries(Object.entries(account).filter(([key]) => key !== 'seenOn' && key !== 'number'))
  return { ...fields, kind: `${String(kind)}Account`, matchedBy: by === 'none' ? 'nobody' : (by ?? null) }
}

/** Accounts new and changed, set by set: objects, rows, search, removals that are done by it, one change of the history for each. */
export async function writeAccounts(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
  action?: HistoryAction,
): Promise<void> {
  const rows = planned.map((row) => ({ ...row, after: { ...row.after, matchedBy: matchedBy(row) } as Fields }))
  await writeObjects(
    tx,
    ctx,
    'account',
    rows.map(({ id, after }) => ({
      id,
      name: words(after['name']) || words(after['login']),
      unitId: text(after['unitId']),
      validFrom: text(after['grantedOn']),
      validTo: text(after['goneOn']),
    })),
  )
  const now = ctx.clock.now().toISOString()
  await upsertRows(
    tx,
    'system_account',
    ctx.organisationId,
    {
      system_id: 'uuid',
      login: 'text',
      display_name: 'text',
      affiliation: 'text',
      kind: 'text',
      privileged: 'boolean',
      groups: 'text',
      person_id: 'uuid',
      matched_by: 'text',
      staff_number: 'text',
      email: 'text',
      responsible_post_id: 'uuid',
      basis: 'text',
      granted_on: 'date',
      last_used_on: 'date',
      enabled: 'boolean',
      gone_on: 'date',
      seen_on: 'date',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, after }) => ({
      id,
      system_id: text(after['systemId']),
      login: words(after['login']),
      display_name: words(after['name']),
      affiliation: words(after['affiliation']),
      kind: words(after['kind']),
      privileged: after['privileged'] === true,
      groups: words(after['groups']),
      person_id: text(after['personId']),
      matched_by: text(after['matchedBy']),
      staff_number: words(after['staffNumber']),
      email: words(after['email']),
      responsible_post_id: text(after['responsiblePostId']),
      basis: words(after['basis']),
      granted_on: text(after['grantedOn']),
      last_used_on: text(after['lastUsedOn']),
      enabled: after['enabled'] !== false,
      gone_on: text(after['goneOn']),
      seen_on: text(after['seenOn']) ?? ctx.clock.today(),
      changed_at: now,
    })),
  )
  await indexObjects(
    tx,
    ctx.organisationId,
    'account',
    rows.map(({ id, after }) => ({
      id,
      words: ['login', 'name', 'affiliation', 'staffNumber', 'email'].map((key) => text(after[key])),
    })),
  )
  await settleRemovals(tx, ctx)
  for (const { id, before, after } of rows)
    record({
      action: action ?? (before ? 'systemAccount.update' : 'systemAccount.create'),
      kind: 'systemAccount',
      id,
      unitId: text(after['unitId']),
      before: before && { id, ...kept(before) },
      after: { id, ...kept(after) },
    })
}
