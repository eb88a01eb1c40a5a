import { sql } from 'kysely'
import { command } from '../../../core/command.ts'
import { newId } from '../../../core/ids.ts'
import { insertRecord } from '../../../core/record-row.ts'
import { requireEverywhere } from '../../organisation/organisation.policy.ts'
import { historyErrors } from '../history.errors.ts'
import { loadPurgePreview } from './purge.queries.ts'
import { purgeInput } from './purge.schema.ts'

/**
 * Empties the payloads of records whose 保存年限 has passed, never in silence: by a decision that is filed for good, with a row of its own that says
 * how many of which. Only a function of the database's owner can do it, and it asks everything again; digests and seals stay, so that the rest verifies.
 * @throws {AppError} 409 where nothing may go
 */
export const purgeHistory = command('history.purge', purgeInput, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'history.purge')
  const { before, decidedOn, decidedBy, documentNumber } = input
  const today = ctx.clock.today()
  if (before > today) throw historyErrors('purgeAhead', {}, [{ path: 'before', message: '' }])
  if (decidedOn > today) throw historyErrors('decisionAhead', {}, [{ path: 'decidedOn', message: '' }])
  const preview = await loadPurgePreview(tx, before)
  if (preview.rows === 0) throw historyErrors('nothingToPurge')
  const at = ctx.clock.now()
  const id = newId(at.getTime())
  await insertRecord(tx, ctx, id, 'decision', decidedOn, {
    documentNumber,
    retentionYears: null,
    disclosure: 'open',
    disclosureReason: '',
  })
  await tx
    .insertInto('historyPurge')
    .values({ organisationId: ctx.organisationId, id, before, decidedOn, decidedBy, at })
    .execute()
  const { rows } = await sql<{ gone: number }>`select purge_history(${id}) as gone`.execute(tx)
  const gone = rows[0]?.gone ?? 0
  record({
    action: 'history.purge',
    kind: 'historyPurge',
    id,
    disclosure: 'open',
    before: null,
    after: {
      documentNumber,
      purgedBefore: before,
      decidedOn,
      decidedBy,
      purgedRows: gone,
      purgedGroups: preview.groups,
    },
  })
  return { id, rows: gone }
})
